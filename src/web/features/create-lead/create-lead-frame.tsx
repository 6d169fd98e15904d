import { ChevronRight, CircleHelp, X } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { openShortcutHelp } from "#web/components/shortcut-help.tsx";
import type { DraftKeeper } from "#web/data/use-draft.ts";
import { paths } from "#web/paths.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { Page } from "#web/ui/page.tsx";
import { ChecksRail } from "./checks-rail.tsx";
import { useDraftState } from "./draft-watch.ts";
import { useLeadChecks } from "./lead-checks.tsx";
import type { LeadDraft } from "./lead-draft.ts";
import { SaveBar } from "./save-bar.tsx";

export type CreateLeadFrameProps = {
  saving: boolean;
  refused: boolean;
  onClose: () => void;
  onDiscard: () => void;
  keeper: DraftKeeper<LeadDraft>;
  onSaveAndNext: () => void;
  onGo: (input: string) => void;
  /** The form itself. It is made by the owner, so counting what is left here does not render it. */
  children: ReactNode;
};

/** The screen around the form: where one is, the rail of checks, the bar that saves. */
export function CreateLeadFrame(props: CreateLeadFrameProps) {
  const { saving, refused, keeper, onClose, onDiscard, onSaveAndNext, onGo, children } = props;
  const { faults } = useDraftState();
  const { matches } = useLeadChecks();
  const cross = (className: string) => (
    <IconButton label="Close" keys={["Esc"]} icon={<X />} className={className} onClick={onClose} />
  );
  return (
    <Page
      title="New lead"
      focused
      before={
        <>
          {cross("-ms-2 sm:hidden")}
          <span className="flex items-center gap-2 text-base text-ink-2 max-sm:hidden">
            <Link href={paths.leads()} className="hover:underline">
              Leads
            </Link>
            <ChevronRight />
          </span>
        </>
      }
      actions={
        <>
          <IconButton
            label="Shortcuts"
            keys={["?"]}
            icon={<CircleHelp />}
            className="max-sm:hidden"
            onClick={openShortcutHelp}
          />
          {cross("max-sm:hidden")}
        </>
      }
      rail={{
        label: "Checks",
        count: faults.length + matches.length,
        content: <ChecksRail refused={refused} onGo={onGo} />,
      }}
      footer={
        <SaveBar
          saving={saving}
          refused={refused}
          keeper={keeper}
          onDiscard={onDiscard}
          onSaveAndNext={onSaveAndNext}
          onGo={onGo}
        />
      }
    >
      {children}
    </Page>
  );
}
