import { Plus } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { personName } from "#web/components/lead-words.ts";
import { PeopleMenu } from "#web/components/people-menu.tsx";
import { ChipCross, TagChip } from "#web/components/tag-chip.tsx";
import { TagsMenu } from "#web/components/tags-menu.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";
import { tooltip } from "#web/ui/tooltip.tsx";
import { useLeadEditing } from "./lead-editing.ts";
import type { LeadSeen } from "./touched-fields.ts";

/** Who has the lead, and its tags. Only what comes or goes is sent, so two people never overwrite each other. */
export function PeopleAndTags({ lead }: { lead: LeadSeen }) {
  const { canEdit, save } = useLeadEditing();
  const set = (label: string, body: UpdateLeadInput) => void save({ base: lead, body, label });
  const person = (id: number, on: boolean) =>
    set("Assignees", on ? { assignedUsersAdd: [id] } : { assignedUsersRemove: [id] });
  const tag = (id: number, on: boolean) => set("Tags", on ? { tagsAdd: [id] } : { tagsRemove: [id] });
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <Group
        label="Assignees"
        empty={lead.assigned_users.length === 0 ? "Nobody yet" : undefined}
        addLabel="Assign"
        keys={["A"]}
        menu={
          canEdit ? (at) => <PeopleMenu {...at} people={lead.assigned_users} onToggle={person} /> : undefined
        }
      >
        {lead.assigned_users.map((one) => {
          const name = personName(one);
          return (
            <li key={one.id} className="group/chip relative flex min-w-0 items-center gap-1.5 pe-1.5">
              <Avatar name={name} id={one.id} silent />
              <span className="truncate" {...tooltip(name)}>
                {one.first_name || name}
              </span>
              {canEdit ? <Remove name={name} onPress={() => person(one.id, false)} /> : null}
            </li>
          );
        })}
      </Group>
      <Group
        label="Tags"
        empty={lead.tags.length === 0 ? "None" : undefined}
        addLabel="Change tags"
        keys={["T"]}
        menu={canEdit ? (at) => <TagsMenu {...at} tags={lead.tags} onToggle={tag} /> : undefined}
      >
        {lead.tags.map((one) => (
          <li key={one.id} className="group/chip relative flex min-w-0 items-center">
            <TagChip name={one.label} colour={one.background_color} />
            {canEdit ? <Remove name={one.label} onPress={() => tag(one.id, false)} /> : null}
          </li>
        ))}
      </Group>
    </div>
  );
}

type MenuAt = { open: boolean; anchor: Element | null; onClose: () => void };
type GroupProps = {
  label: string;
  empty: string | undefined;
  addLabel: string;
  keys: readonly string[];
  /** Absent: nothing can be added. */
  menu: ((at: MenuAt) => ReactNode) | undefined;
  children: ReactNode;
};

function Group({ label, empty, addLabel, keys, menu, children }: GroupProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <div className="min-w-0">
      <h3 id={id} className="mb-0.5 font-medium text-ink-2 text-xs">
        {label}
      </h3>
      <div className="flex min-h-7 min-w-0 flex-wrap items-center gap-1.5">
        {empty ? (
          <span className="text-ink-3">{empty}</span>
        ) : (
          <ul aria-labelledby={id} className="contents">
            {children}
          </ul>
        )}
        {menu ? (
          <span ref={setAnchor} className="flex">
            <IconButton
              label={addLabel}
              keys={keys}
              size={24}
              icon={<Plus />}
              aria-haspopup="dialog"
              aria-expanded={open}
              data-menu={keys[0]}
              className="touch:min-h-11 touch:w-11"
              onClick={() => setOpen(true)}
            />
          </span>
        ) : null}
      </div>
      {menu?.({ open, anchor, onClose: () => setOpen(false) })}
    </div>
  );
}

/** Lies over the end of its chip while pointed at or focused; beside it where there is no pointer to hover with. */
function Remove({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Remove ${name}`}
      {...tooltip(`Remove ${name}`)}
      className="absolute inset-y-0 end-0 flex min-h-6 w-6 items-center justify-center self-center rounded-xs bg-chip opacity-0 focus-visible:opacity-100 group-hover/chip:opacity-100 touch:static touch:-me-2 touch:-ms-1.5 touch:min-h-11 touch:w-11 touch:bg-transparent touch:opacity-100"
      onClick={onPress}
    >
      <ChipCross />
    </button>
  );
}
