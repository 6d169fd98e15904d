import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { LeadSort } from "#contract/list-leads.ts";

export type ColumnId =
  | "company"
  | "contact"
  | "status"
  | "partner"
  | "tags"
  | "people"
  | "source"
  | "number"
  | "updated";

export interface Column {
  id: ColumnId;
  label: string;
  sort?: LeadSort;
  /** Numbers stand at the right. */
  end?: boolean;
}

/** How the table is laid out at a width: which columns, how wide, how high a row is. Lengths in px at a text size of 16. */
export interface Layout {
  columns: Column[];
  template: string;
  /** Two lines a row, no heads. */
  stacked: boolean;
  rowHeight: number;
  /** Room for tags, to see how many fit. */
  tagRoom: number;
}

export type NumberField = Pick<CustomFieldDefinition, "id" | "label" | "type" | "options" | "unit">;

const widths: Record<ColumnId, [min: number, max: number | "rest"]> = {
  company: [150, 186],
  contact: [100, 122],
  status: [96, 96],
  partner: [140, 172],
  tags: [120, "rest"],
  people: [66, 66],
  source: [78, 78],
  number: [108, 108],
  updated: [66, 66],
};
const GAP = 12;
const PADDING = 16;

/** Least important first. The company never goes. */
const dropOrder: ColumnId[] = ["source", "people", "tags", "contact"];

const TWO_LINES_BELOW = 780;
const PHONE_BELOW = 640;

/** `width` is the table's own, at a text size of 16; `touch` asks for rows a finger can hit. */
export function layoutFor(width: number, touch: boolean, numberField: NumberField | undefined): Layout {
  const all: Column[] = [
    { id: "company", label: "Company", sort: "company_name" },
    { id: "contact", label: "Contact", sort: "last_name" },
    { id: "status", label: "Status", sort: "status" },
    { id: "partner", label: "Partner" },
    { id: "tags", label: "Tags" },
    { id: "people", label: "Assignees" },
    { id: "source", label: "Source", sort: "source" },
    ...(numberField ? [{ id: "number" as const, label: numberField.label, end: true }] : []),
    { id: "updated", label: "Updated", sort: "updated_at", end: true },
  ];
  if (width < TWO_LINES_BELOW) {
    const rowHeight = touch || width < PHONE_BELOW ? 64 : 52;
    return { columns: all, template: "1fr auto", stacked: true, rowHeight, tagRoom: 0 };
  }
  const columns = dropOrder.reduce(
    (kept, next) => (leastWidth(kept) > width ? kept.filter(({ id }) => id !== next) : kept),
    all,
  );
  const hasTags = columns.some(({ id }) => id === "tags");
  // Without tags there is no column that takes the rest, so the company does.
  const template = columns.map(({ id }) => track(id, hasTags)).join(" ");
  const spare = Math.max(0, width - leastWidth(columns));
  const growth = columns.reduce((sum, { id }) => sum + growthOf(id), 0);
  const tagRoom = widths.tags[0] + Math.max(0, spare - growth);
  return { columns, template, stacked: false, rowHeight: touch ? 44 : 36, tagRoom };
}

function leastWidth(columns: readonly Column[]) {
  return columns.reduce((sum, { id }) => sum + widths[id][0] + GAP, 2 * PADDING - GAP);
}

function growthOf(id: ColumnId) {
  const [min, max] = widths[id];
  return max === "rest" ? 0 : max - min;
}

function track(id: ColumnId, hasTags: boolean) {
  const [min, max] = widths[id];
  const rem = (px: number) => `${px / 16}rem`;
  if (max === "rest" || (id === "company" && !hasTags)) return `minmax(${rem(min)}, 1fr)`;
  // Grows to its own limit first; what is left goes to the tags.
  return min === max ? rem(min) : `minmax(${rem(min)}, ${rem(max)})`;
}

/** How many of these words fit side by side as chips, leaving room for "+n" if not all do. At least one. */
export function chipsThatFit(labels: readonly string[], room: number): number {
  const chip = (label: string) => Math.min(label.length * 6.4 + 26, 180);
  let used = 0;
  for (let count = 0; count < labels.length; count += 1) {
    used += chip(labels[count] ?? "") + (count > 0 ? 6 : 0);
    const rest = labels.length - count - 1;
    if (used + (rest > 0 ? 34 : 0) > room) {
      // This one does not fit beside the "+n" that would follow.
      return Math.max(1, count);
    }
  }
  return labels.length;
}
