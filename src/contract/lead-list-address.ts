import { leadSorts, leadStatuses, leadViews, PAGE_SIZE_MAX } from "./lead-values.ts";
import type { ListLeadsInput } from "./list-leads.ts";
import { IDS_LIMIT, parseId } from "./parse-id.ts";

/** How the list is sorted when its address names nothing: what was touched last comes first. */
export const DEFAULT_SORT = "-updated_at";

/**
 * The query of the list's call for the list's address, such as `?view=received&q=acme&status=new,lost&sort=-created_at`.
 * The browser asks by it and the server fills the first page by it, so both must come to the very same members.
 * What the address holds beyond that, or holds wrongly, is left out: a mistyped link still opens the list.
 */
export function leadListQuery(search: string): ListLeadsInput {
  const address = new URLSearchParams(search);
  const given = (name: string) => address.get(name)?.trim() || undefined;
  const text = given("q")?.slice(0, 255);
  const statuses = listed(given("status"), (word) => isOneOf(leadStatuses, word));
  const view = given("view");
  const customFields = given("customFields");
  return {
    pageSize: String(PAGE_SIZE_MAX),
    sort: sortOf(given("sort")),
    ...(view && isOneOf(leadViews, view) && { view }),
    ...(text && { search: text }),
    ...(statuses && { status: statuses }),
    ...idsOf("tags"),
    ...idsOf("users"),
    ...idsOf("partners"),
    ...(given("assigned") === "1" && { assigned: "1" as const }),
    ...(given("unassigned") === "1" && { unassigned: "1" as const }),
    ...(customFields && { customFields }),
  };

  function idsOf(member: "tags" | "users" | "partners") {
    const ids = listed(given(member), (part) => parseId(part) !== undefined);
    return ids && { [member]: ids };
  }
}

function sortOf(wanted: string | undefined): string {
  const known = wanted && isOneOf(leadSorts, wanted.replace(/^-/, "")) ? wanted : DEFAULT_SORT;
  return JSON.stringify([{ type: known.replace(/^-/, ""), asc: !known.startsWith("-") }]);
}

function listed(csv: string | undefined, fits: (part: string) => boolean): string | undefined {
  const parts = csv?.split(",").map((part) => part.trim());
  return parts?.filter(fits).slice(0, IDS_LIMIT).join(",") || undefined;
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word);
}
