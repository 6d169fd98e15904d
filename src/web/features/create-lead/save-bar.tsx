import { CircleAlert } from "lucide-react";
import { type DraftKeeper, useDraftKept } from "#web/data/use-draft.ts";
import { Button } from "#web/ui/button.tsx";
import { Keys } from "#web/ui/kbd.tsx";
import { DraftLine } from "./draft-line.tsx";
import { useDraftState } from "./draft-watch.ts";
import { FORM_ID } from "./focus-next.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { useReferralSession } from "./referral-session.ts";

const missingKeys = { keys: ["Alt", "M"], label: "Next missing" };
const sectionKeys = { keys: ["Alt", "PgDn"], label: "Next section" };

export type SaveBarProps = {
  saving: boolean;
  /** Saving was tried and refused. */
  refused: boolean;
  keeper: DraftKeeper<LeadDraft>;
  onDiscard: () => void;
  onSaveAndNext: () => void;
  onGo: (input: string) => void;
};

/** The bar below the form. Saving is never disabled: pressed too early, it says what is missing. */
export function SaveBar({ saving, refused, keeper, onDiscard, onSaveAndNext, onGo }: SaveBarProps) {
  // In a session the next lead is what follows.
  const { session } = useReferralSession();
  return (
    <div className="flex min-h-13 min-w-0 flex-1 items-center gap-2 py-2 sm:px-4">
      <div className="flex min-w-0 flex-1 items-center">
        <Status refused={refused} keeper={keeper} onGo={onGo} />
      </div>
      <Button variant="ghost" className="max-sm:hidden" onClick={onDiscard}>
        Discard
      </Button>
      <Button
        variant={session ? "primary" : "secondary"}
        className={session ? undefined : "max-sm:hidden"}
        keys={["Ctrl", "Shift", "Enter"]}
        aria-keyshortcuts="Control+Shift+Enter"
        onClick={onSaveAndNext}
      >
        Save and add another
      </Button>
      <Button
        type="submit"
        form={FORM_ID}
        variant={session ? "secondary" : "primary"}
        className={session ? "max-sm:hidden" : undefined}
        keys={["Ctrl", "Enter"]}
        aria-keyshortcuts="Control+Enter"
        busy={saving && "Saving"}
      >
        Save lead
      </Button>
    </div>
  );
}

/** What stands in the way, where there is no rail to say it; the keys where nothing does. */
function Status({ refused, keeper, onGo }: Pick<SaveBarProps, "refused" | "keeper" | "onGo">) {
  const { savedAt, trouble } = useDraftKept(keeper);
  const { faults } = useDraftState();
  const left = faults.length;
  const [first] = faults;
  const kept = savedAt !== undefined || trouble !== undefined;
  if (!first)
    return kept ? <DraftLine savedAt={savedAt} trouble={trouble} /> : <Hints hints={[sectionKeys]} />;
  if (refused) {
    return (
      <p className="flex min-w-0 gap-2 text-ink-2 max-sm:text-xs">
        <CircleAlert className="mt-0.5 text-danger" />
        <span>
          Not saved: {left === 1 ? "1 field" : `${left} fields`} to fix. Everything you typed is kept.
        </span>
      </p>
    );
  }
  return (
    <>
      <button type="button" className="link min-w-0 truncate sm:hidden" onClick={() => onGo(first.input)}>
        {left} left: {first.label}
      </button>
      {kept ? (
        <DraftLine savedAt={savedAt} trouble={trouble} className="max-sm:hidden" />
      ) : (
        <Hints hints={[missingKeys, sectionKeys]} />
      )}
    </>
  );
}

function Hints({ hints }: { hints: readonly { keys: string[]; label: string }[] }) {
  return (
    <ul className="touch:hidden flex gap-5 text-ink-2 text-xs max-lg:hidden">
      {hints.map(({ keys, label }) => (
        <li key={label} className="flex flex-none items-center gap-2">
          <Keys keys={keys} />
          {label}
        </li>
      ))}
    </ul>
  );
}
