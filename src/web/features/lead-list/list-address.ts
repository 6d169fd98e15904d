import type * as z from "zod/mini";
import type { LeadStatus } from "#contract/lead.ts";
import { leadListQuery } from "#contract/lead-list-address.ts";
import { leadStatuses } from "#contract/lead-values.ts";
import type { customFieldFilter, LeadSort, LeadView } from "#contract/list-leads.ts";

export type FieldWish = z.output<typeof customFieldFilter>[number];

/** What the address of the list asks for, taken apart. */
export interface ListAddress {
  view: LeadView | undefined;
  search: string | undefined;
  status: LeadStatus[];
  tags: number[];
  users: number[];
  partners: number[];
  /** Leads that somebody has, that nobody has, or either. */
  taken: "assigned" | "unassigned" | undefined;
  fields: FieldWish[];
  sort: LeadSort;
  ascending: boolean;
}

const filterNames = [
  "q",
  "status",
  "tags",
  "users",
  "partners",
  "assigned",
  "unassigned",
  "customFields",
] as const;

/** Reads the address as the server reads it: whatever is wrong in it is left out. */
export function readAddress(search: string): ListAddress {
  const query = leadListQuery(search);
  const [sort] = JSON.parse(query.sort ?? "[]") as { type: LeadSort; asc: boolean }[];
  const ids = (csv: string | undefined) => csv?.split(",").map(Number) ?? [];
  const statuses = query.status?.split(",") ?? [];
  return {
    view: query.view,
    search: query.search,
    status: leadStatuses.filter((status) => statuses.includes(status)),
    tags: ids(query.tags),
    users: ids(query.users),
    partners: ids(query.partners),
    taken: query.unassigned ? "unassigned" : query.assigned ? "assigned" : undefined,
    fields: readFields(query.customFields),
    sort: sort?.type ?? "updated_at",
    ascending: sort?.asc ?? false,
  };
}

// By hand: the schema of the call would be the only one the list's first sight needs. The server checks them all.
function isFieldWish(wish: unknown): wish is FieldWish {
  const { id, value } = (wish ?? {}) as { id?: unknown; value?: unknown };
  return typeof id === "number" && typeof value === "object" && value !== null;
}

function readFields(json: string | undefined): FieldWish[] {
  if (!json) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter(isFieldWish) : [];
  } catch {
    return [];
  }
}

/** The address with one part replaced; an empty value takes the part out. A peek does not survive another list. */
export function withParts(search: string, parts: Record<string, string | undefined>): string {
  const params = new URLSearchParams(search);
  params.delete("peek");
  for (const [name, value] of Object.entries(parts)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return params.toString();
}

/** The filters that hold a list of values. */
export type ListFilter = "status" | "tags" | "users" | "partners";

/** The values a filter holds, as texts. Among people also "assigned" (anyone) and "unassigned" (nobody). */
export function picksOf(address: ListAddress, filter: ListFilter): string[] {
  const picks = address[filter].map(String);
  return filter === "users" && address.taken ? [address.taken, ...picks] : picks;
}

/** The address with a value put into a filter, or taken out of it if it was there. */
export function withPick(search: string, filter: ListFilter, value: string): string {
  if (filter === "users" && (value === "assigned" || value === "unassigned")) {
    const on = readAddress(search).taken !== value;
    const none = { users: undefined, assigned: undefined, unassigned: undefined };
    return withParts(search, on ? { ...none, [value]: "1" } : { [value]: undefined });
  }
  const now = new URLSearchParams(search).get(filter)?.split(",").filter(Boolean) ?? [];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  // "Nobody" or "anyone" beside a name would mean nothing.
  const also = filter === "users" ? { assigned: undefined, unassigned: undefined } : {};
  return withParts(search, { ...also, [filter]: next.join(",") });
}

/** The address without this filter. */
export function withoutPicks(search: string, filter: ListFilter): string {
  const also = filter === "users" ? { assigned: undefined, unassigned: undefined } : {};
  return withParts(search, { ...also, [filter]: undefined });
}

/** The address with one wish about a custom field; `undefined` drops the wish. */
export function withField(search: string, id: number, value: FieldWish["value"] | undefined): string {
  const others = readAddress(search).fields.filter((wish) => wish.id !== id);
  const fields = value ? [...others, { id, value }] : others;
  return withParts(search, { customFields: fields.length > 0 ? JSON.stringify(fields) : undefined });
}

export function withoutFilters(search: string): string {
  return withParts(search, Object.fromEntries(filterNames.map((name) => [name, undefined])));
}

export function hasFilters(search: string): boolean {
  const params = new URLSearchParams(search);
  return filterNames.some((name) => params.get(name));
}

/** What a press on a column's head asks for: its natural order first, then the other way round. */
export function withSort(search: string, sort: LeadSort): string {
  const now = readAddress(search);
  const naturallyUp = !sort.endsWith("_at");
  const ascending = now.sort === sort ? !now.ascending : naturallyUp;
  return withParts(search, { sort: `${ascending ? "" : "-"}${sort}` });
}
