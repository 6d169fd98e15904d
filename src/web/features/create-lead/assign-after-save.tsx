import { useState, useSyncExternalStore } from "react";
import { PeopleMenu } from "#web/components/people-menu.tsx";
import { useLead, useUpdateLead } from "#web/data/leads.ts";

let asked: number | null = null;
const listeners = new Set<() => void>();

function set(leadId: number | null) {
  asked = leadId;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** Opens the list of people for a lead that was just saved; a new lead belongs to nobody. */
export function askWhoGetsIt(leadId: number) {
  set(leadId);
}

/**
 * The place of that list. Mount it once beside the screens: the message that leads to it outlives the form.
 */
export function AssignAfterSave() {
  const leadId = useSyncExternalStore(subscribe, () => asked);
  return leadId === null ? null : <AskedPeople key={leadId} leadId={leadId} />;
}

function AskedPeople({ leadId }: { leadId: number }) {
  const { data: lead } = useLead(leadId);
  const update = useUpdateLead();
  // It opens where the message was: at the lower right corner.
  const [corner, setCorner] = useState<HTMLElement | null>(null);
  return (
    <>
      <span ref={setCorner} aria-hidden="true" className="fixed right-4 bottom-14" />
      <PeopleMenu
        open={corner !== null && lead !== undefined}
        anchor={corner}
        onClose={() => set(null)}
        placement={{ side: "top", align: "end" }}
        people={lead?.assigned_users ?? []}
        onToggle={(id, on) => {
          if (!lead) return;
          update.mutate({
            lead: { id: leadId, version: lead.version },
            body: on ? { assignedUsersAdd: [id] } : { assignedUsersRemove: [id] },
          });
        }}
      />
    </>
  );
}
