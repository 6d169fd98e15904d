import { Copy, Maximize2, PanelRight, Trash2 } from "lucide-react";
import type { LeadRow } from "#contract/lead.ts";
import { PeopleMenu } from "#web/components/people-menu.tsx";
import { StatusMenu } from "#web/components/status-menu.tsx";
import { TagsMenu } from "#web/components/tags-menu.tsx";
import { useUpdateLead } from "#web/data/leads.ts";
import { paths } from "#web/paths.ts";
import { Menu } from "#web/ui/menu.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { useDeleteWithUndo } from "./use-delete-with-undo.ts";

export type RowMenu = "status" | "tags" | "people" | "more";

export interface RowMenusProps {
  /** The lead as it is now, not as it was when the menu opened. */
  lead: LeadRow | undefined;
  menu: RowMenu | undefined;
  anchor: Element | null;
  onClose: () => void;
  onPeek: () => void;
  onOpen: () => void;
}

/** The menus of a row, each mounted only while it is open. */
export function RowMenus({ lead, menu, anchor, onClose, onPeek, onOpen }: RowMenusProps) {
  const update = useUpdateLead();
  const remove = useDeleteWithUndo();
  if (!lead || !menu) return null;
  const shared = { open: true, anchor, onClose };
  const change = (body: Parameters<typeof update.mutate>[0]["body"]) => update.mutate({ lead, body });
  switch (menu) {
    case "status":
      return <StatusMenu {...shared} status={lead.status} onPick={(status) => change({ status })} />;
    case "tags":
      return (
        <TagsMenu
          {...shared}
          tags={lead.tags}
          onToggle={(id, on) => change(on ? { tagsAdd: [id] } : { tagsRemove: [id] })}
        />
      );
    case "people":
      return (
        <PeopleMenu
          {...shared}
          people={lead.assigned_users}
          onToggle={(id, on) => change(on ? { assignedUsersAdd: [id] } : { assignedUsersRemove: [id] })}
        />
      );
    case "more":
      return (
        <Menu
          {...shared}
          label="More"
          placement={{ align: "end" }}
          items={[
            { id: "open", label: "Open", icon: <Maximize2 />, keys: ["Enter"] },
            { id: "peek", label: "Peek", icon: <PanelRight />, keys: ["Space"] },
            { id: "copy", label: "Copy link", icon: <Copy /> },
            { id: "delete", label: "Delete", icon: <Trash2 />, danger: true, separated: true },
          ]}
          onPick={(id) => {
            if (id === "open") onOpen();
            else if (id === "peek") onPeek();
            else if (id === "copy") void copyLink(lead.id);
            else if (id === "delete") void remove(lead);
          }}
        />
      );
  }
}

async function copyLink(id: number) {
  const address = location.origin + paths.lead(id);
  try {
    await navigator.clipboard.writeText(address);
    showToast({ text: "Link copied" });
  } catch {
    showToast({ text: `The browser did not allow copying. The link is ${address}` });
  }
}
