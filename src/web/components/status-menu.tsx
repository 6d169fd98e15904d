import type { LeadStatus } from "#contract/lead.ts";
import { leadStatuses } from "#contract/lead-values.ts";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import type { Placement } from "#web/ui/place-popover.ts";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import { statusWords } from "./lead-words.ts";

export interface LeadMenuProps {
  open: boolean;
  /** What it hangs on. */
  anchor: Element | null;
  onClose: () => void;
  placement?: Placement;
}

export type StatusMenuProps = LeadMenuProps & {
  status: LeadStatus;
  /** Not called for the status the lead has. */
  onPick: (status: LeadStatus) => void;
};

/** The five statuses; 1 to 5 pick at once. */
export function StatusMenu({ status, onPick, ...menu }: StatusMenuProps) {
  return (
    <SearchMenu
      {...menu}
      label="Change status"
      keys={["S"]}
      digits
      items={leadStatuses.map((id) => ({
        id,
        label: statusWords[id],
        icon: <StatusGlyph status={id} />,
        checked: id === status,
      }))}
      onPick={(id) => {
        const picked = leadStatuses.find((one) => one === id);
        if (picked && picked !== status) onPick(picked);
      }}
    />
  );
}
