import { ArrowDownLeft, ArrowUpRight, Megaphone, Store } from "lucide-react";
import { tooltip } from "#web/ui/tooltip.tsx";
import { VisuallyHidden } from "#web/ui/visually-hidden.tsx";

export type Direction = "received" | "sent" | "reseller" | "campaign";

const glyphs = {
  received: { Icon: ArrowDownLeft, word: "Received" },
  sent: { Icon: ArrowUpRight, word: "Sent" },
  reseller: { Icon: Store, word: "Reseller" },
  campaign: { Icon: Megaphone, word: "Campaign" },
};

/** Which way a lead came, as an arrow with a hidden word and a tooltip. `bare` leaves the word to what stands beside. */
export function DirectionGlyph({ direction, bare = false }: { direction: Direction; bare?: boolean }) {
  const { Icon, word } = glyphs[direction];
  if (bare) return <Icon />;
  return (
    <span className="inline-flex flex-none text-ink-2" {...tooltip(word)}>
      <Icon className="size-3.5" />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
