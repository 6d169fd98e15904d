import { ClipboardCheck } from "lucide-react";
import { tooltip } from "#web/ui/tooltip.tsx";
import { usePasted } from "./use-paste.ts";

/** Beside the label of a picker that a paste has filled. */
export function PastedMark({ input }: { input: string }) {
  const from = usePasted(input);
  if (!from) return null;
  return (
    <span {...tooltip(from)}>
      <ClipboardCheck
        className="size-3.5"
        role="img"
        aria-label={`Filled by paste. ${from}`}
        aria-hidden={false}
      />
    </span>
  );
}
