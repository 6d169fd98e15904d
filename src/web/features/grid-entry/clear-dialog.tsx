import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { formatCount } from "#web/ui/format-number.ts";

export type ClearDialogProps = { open: boolean; rows: number; onStay: () => void; onClear: () => void };

/** Asks before the grid is emptied. */
export function ClearDialog({ open, rows, onStay, onClear }: ClearDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title={`Clear ${formatCount(rows, "row")}?`}
      footer={
        <>
          <Button variant="danger" onClick={onClear}>
            Clear
          </Button>
          <Button variant="primary" autoFocus onClick={onStay}>
            Keep them
          </Button>
        </>
      }
    >
      <p>They are not saved. Leads saved from here stay where they are.</p>
    </Dialog>
  );
}
