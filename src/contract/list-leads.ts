import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { customFieldValueShapes } from "./custom-field.ts";
import { endpoint } from "./endpoint.ts";
import { id, idList, parseId } from "./id.ts";
import { leadRow } from "./lead.ts";
import { leadSorts, leadStatuses, leadViews, PAGE_SIZE_MAX } from "./lead-values.ts";
import { isStorable } from "./text.ts";

export { leadSorts, leadViews, PAGE_SIZE_MAX };

/** Rows of one page when the caller names no number. Source: the API's introduction. */
export const PAGE_SIZE = 10;

export type LeadView = (typeof leadViews)[number];

export type LeadSort = (typeof leadSorts)[number];

function json<T extends z.ZodMiniType>(schema: T, error: string) {
  return z.pipe(
    z.pipe(
      z.string().check(z.maxLength(8000, { error })),
      z.transform((value: string, context): unknown => {
        try {
          return JSON.parse(value) as unknown;
        } catch {
          context.issues.push({ code: "custom", input: value, message: error });
          return undefined;
        }
      }),
    ),
    schema,
  );
}

const one = { error: "Must be 1" };
const values = customFieldValueShapes;

/** A wish such as `[{"id": 6, "value": {"select": 3}}]`; a lead must meet each of them. */
export const customFieldFilter = z
  .array(
    z.object({
      id,
      value: z.union([
        values.text,
        values.number,
        values.date,
        values.boolean,
        values.select,
        values.multi_select,
        z.object({ textarea: z.string() }),
      ]),
    }),
    { error: "Must be a list of custom-field values" },
  )
  .check(z.maxLength(20, { error: "Must hold at most 20 values" }));

const sortOrder = z
  .array(
    z.object({
      type: z.enum(leadSorts, { error: `Must be one of ${leadSorts.join(", ")}` }),
      asc: z._default(z.boolean({ error: "Must be true or false" }), true),
    }),
  )
  .check(z.maxLength(1, { error: "Sorts by one thing at a time" }));

/**
 * The query of the list, as texts. Every member is optional: `userId` is documented as required, but a key or a
 * session already says who asks, so it is only compared.
 */
export const listLeadsQuery = z.object({
  userId: z.optional(
    z.string().check(z.refine((value) => parseId(value) !== undefined, { error: "Must be an id" })),
  ),
  /** `created_at` of the last row received, or the value of `X-Next-Cursor`. */
  cursor: z.optional(z.string().check(z.maxLength(1000, { error: "Is not a cursor" }))),
  search: z.optional(
    z
      .string()
      .check(
        z.trim(),
        z.maxLength(255, { error: "Must have at most 255 characters" }),
        z.refine(isStorable, { error: "Holds a character that cannot be stored" }),
      ),
  ),
  view: z.optional(z.enum(leadViews, { error: `Must be one of ${leadViews.join(", ")}` })),
  assigned: z.optional(z.literal("1", one)),
  unassigned: z.optional(z.literal("1", one)),
  status: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((csv) => csv.split(",").map((part) => part.trim())),
      ),
      z.array(z.enum(leadStatuses, { error: `Must be one of ${leadStatuses.join(", ")}` })),
    ),
  ),
  /** Any of these tags, these people, these partnerships (our rows; ours). */
  tags: z.optional(idList),
  users: z.optional(idList),
  partners: z.optional(idList),
  customFields: z.optional(json(customFieldFilter, "Must be a JSON list of custom-field values")),
  sort: z.optional(json(sortOrder, 'Must be JSON such as [{"type": "status", "asc": true}]')),
  /** 1 to 50; more counts as 50. */
  pageSize: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,5}$/, { error: "Must be a whole number from 1 to 50" })),
      z.transform((digits) => Math.min(Number(digits), PAGE_SIZE_MAX)),
    ),
  ),
});
export type ListLeadsInput = z.input<typeof listLeadsQuery>;
export type ListLeads = z.output<typeof listLeadsQuery>;

/**
 * A bare array, newest first. Headers: `X-Total-Count`, and `X-Next-Cursor` unless this is the last page.
 */
export const listLeads = endpoint({
  ...heads.listLeads,
  query: listLeadsQuery,
  reply: z.array(leadRow),
  status: 200,
  summary: "List leads",
  group: "Leads",
});

/** How many leads each tab holds, whatever is filtered. */
export const countLeads = endpoint({
  ...heads.countLeads,
  reply: z.object({
    all: z.number(),
    received: z.number(),
    sent: z.number(),
    reseller: z.number(),
    campaigns: z.number(),
  }),
  status: 200,
  summary: "Count leads per view",
  group: "Leads",
});
