import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";

export type DiscardDialogProps = { open: boolean; onStay: () => void; onLeave: () => void };

/** Asks before something typed is thrown away. */
export function DiscardDialog({ open, onStay, onLeave }: DiscardDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title="Discard this lead?"
      footer={
        <>
          <Button variant="danger" onClick={onLeave}>
            Discard
          </Button>
          <Button variant="primary" autoFocus onClick={onStay}>
            Keep typing
          </Button>
        </>
      }
    >
      <p>It is not saved yet. What you typed will be gone.</p>
    </Dialog>
  );
}
