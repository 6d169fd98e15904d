import { UserRoundX, Users } from "lucide-react";
import { leadStatuses } from "#contract/lead-values.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { personName, statusWords } from "#web/components/lead-words.ts";
import { LetterLogo } from "#web/components/letter-logo.tsx";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import { TagDot } from "#web/components/tag-chip.tsx";
import { usePartnerships, useTags, useUsers } from "#web/data/catalog.ts";
import type { MenuItem } from "#web/ui/menu-item.tsx";
import type { ListFilter } from "./list-address.ts";

/** What a filter offers, by name. Asks the server only once the names are needed. */
export function useChoices(filter: ListFilter, needed: boolean): { items: MenuItem[]; pending: boolean } {
  const tags = useTags({ enabled: needed && filter === "tags" });
  const users = useUsers({ enabled: needed && filter === "users" });
  const partners = usePartnerships({ enabled: needed && filter === "partners" });
  switch (filter) {
    case "status":
      return {
        pending: false,
        items: leadStatuses.map((id) => ({ id, label: statusWords[id], icon: <StatusGlyph status={id} /> })),
      };
    case "tags":
      return {
        pending: tags.isPending,
        items: (tags.data ?? []).map((tag) => ({
          id: String(tag.id),
          label: tag.label,
          icon: <TagDot colour={tag.background_color} />,
        })),
      };
    case "users":
      return {
        pending: users.isPending,
        items: [
          { id: "unassigned", label: "Nobody", icon: <UserRoundX /> },
          { id: "assigned", label: "Anyone", icon: <Users /> },
          ...(users.data ?? []).map((person) => ({
            id: String(person.id),
            label: personName(person),
            icon: <Avatar name={personName(person)} id={person.id} silent />,
          })),
        ],
      };
    case "partners":
      return {
        pending: partners.isPending,
        items: (partners.data ?? []).map((row) => ({
          id: String(row.id),
          label: row.partner.name,
          icon: <LetterLogo name={row.partner.name} />,
          ...(row.tier ? { hint: row.tier.label } : {}),
        })),
      };
  }
}
