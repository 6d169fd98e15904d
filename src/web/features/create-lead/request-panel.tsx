import { Info } from "lucide-react";
import { createLead } from "#contract/calls.ts";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { toBody } from "./create-lead-body.ts";
import { type CurlPiece, curlCommand, textOfPieces } from "./curl-command.ts";
import { useDraftState, useDraftWatch } from "./draft-watch.ts";

const looks: Record<CurlPiece["kind"], string> = { sign: "text-ink-2", name: "text-ink", value: "text-link" };

/** What saving would send, as a command that does the same from a shell. */
export function RequestPanel() {
  const { draft, definitions } = useDraftState();
  const watch = useDraftWatch();
  const pieces = curlCommand(toBody(draft, definitions));
  // Asked at the press, which may come before the keys have rested.
  const command = () => {
    const now = watch.draft();
    return textOfPieces(curlCommand(toBody(now, watch.current().definitions)));
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <span className="rounded-xs bg-info-tint px-1.5 py-0.5 font-mono font-semibold text-info text-xs">
          {createLead.method}
        </span>
        <span className="min-w-0 flex-1 truncate font-mono text-xs">{createLead.path}</span>
        <CopyButton text={command} variant="secondary" />
      </div>
      {/* Keys scroll it where it is longer than the rail. */}
      <section
        aria-label="The command"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by the keyboard
        tabIndex={0}
        className="mt-2 overflow-x-auto rounded-md border border-line-2 bg-surface p-3"
      >
        <pre className="whitespace-pre-wrap break-words font-mono text-2xs/4.5">
          {pieces.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
            <span key={at} className={looks[piece.kind]}>
              {piece.text}
            </span>
          ))}
        </pre>
      </section>
      <p className="mt-3 flex gap-2 text-ink-3 text-xs">
        <Info className="mt-px size-3.5" />
        Exactly what Save will send, as you type. The key is never shown here.
      </p>
    </>
  );
}
