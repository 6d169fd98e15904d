import { leadStatuses } from "#contract/lead-values.ts";
import { useSingleKeys } from "#web/components/preferences.ts";
import { type Hotkeys, useHotkeys } from "#web/ui/use-hotkeys.ts";
import { useLeadEditing } from "./lead-editing.ts";
import { useSetStatus } from "./lead-status.tsx";
import type { LeadSeen } from "./touched-fields.ts";

/** Presses the field that has the focus, else the one under the pointer, else the first. */
function editField(root: ParentNode) {
  const focused = document.activeElement?.closest("[data-edit]");
  const hovered = root.querySelector("*:hover > dd > [data-edit], [data-edit]:hover");
  const field =
    (focused && root.contains(focused) ? focused : undefined) ?? hovered ?? root.querySelector("[data-edit]");
  if (field instanceof HTMLElement) field.click();
}

/** Presses a button inside, if it is there. */
export function pressIn(root: ParentNode, selector: string) {
  const button = root.querySelector(selector);
  if (button instanceof HTMLElement) button.click();
}

/** Keys of a lead on screen: 1 to 5 set the status, E edits a field, A and T open the menus. */
export function useLeadKeys(lead: LeadSeen | undefined, root: { readonly current: HTMLElement | null }) {
  const { canEdit } = useLeadEditing();
  const setStatus = useSetStatus(lead);
  const singleKeys = useSingleKeys();
  const inRoot = (run: (element: HTMLElement) => void) => () => {
    if (root.current) run(root.current);
  };
  const keys: Hotkeys = {
    e: inRoot(editField),
    a: inRoot((element) => pressIn(element, '[data-menu="A"]')),
    t: inRoot((element) => pressIn(element, '[data-menu="T"]')),
  };
  for (const [index, status] of leadStatuses.entries()) keys[String(index + 1)] = () => setStatus(status);
  useHotkeys(keys, { enabled: canEdit && lead !== undefined, singleKeys });
}
