import type { keptOnDevice } from "#web/data/drafts.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { formatCount } from "#web/ui/format-number.ts";

export interface SignOutDialogProps {
  kept: Awaited<ReturnType<typeof keptOnDevice>>;
  onStay: () => void;
  onKeep: () => void;
  onForget: () => void;
}

/** Asks what becomes of what is not saved: another person may use this device next. */
export function SignOutDialog({ kept, onStay, onKeep, onForget }: SignOutDialogProps) {
  const { drafts, changes } = kept;
  const parts = [
    drafts > 0 ? formatCount(drafts, "draft") : "",
    changes > 0 ? `${formatCount(changes, "change")} that the server does not have` : "",
  ].filter(Boolean);
  return (
    <Dialog
      open
      onClose={onStay}
      title="Sign out of this device?"
      footer={
        <>
          <Button variant="ghost" onClick={onStay}>
            Stay signed in
          </Button>
          <Button variant="danger" onClick={onForget}>
            Delete and sign out
          </Button>
          <Button variant="primary" autoFocus onClick={onKeep}>
            Keep and sign out
          </Button>
        </>
      }
    >
      <p>
        This device holds {parts.join(" and ")}. Kept, {drafts + changes === 1 ? "it is" : "they are"} there
        when you sign in here again; nobody else signing in here sees {drafts + changes === 1 ? "it" : "them"}
        .
      </p>
    </Dialog>
  );
}
