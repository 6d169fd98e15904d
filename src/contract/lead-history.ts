import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { endpoint } from "./endpoint.ts";

/** What happened to a lead as a whole. */
export const historyActions = ["created", "updated", "deleted", "restored"] as const;

/**
 * One member that changed. `field` is the wire's name; a custom field is `customFields.<id>`. Sets (`tags`,
 * `assignedUsers`) give the ids added and removed instead of before and after.
 */
export const fieldChange = z.object({
  field: z.string(),
  /** The field's words now, or when it was changed if it is gone: "Revenue potential". */
  label: z.nullable(z.string()),
  from: z.optional(z.unknown()),
  to: z.optional(z.unknown()),
  added: z.optional(z.array(z.object({ id: z.number(), label: z.string() }))),
  removed: z.optional(z.array(z.object({ id: z.number(), label: z.string() }))),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** All that one request changed, with who asked for it. Newest first. */
export const historyEntry = z.object({
  id: z.number(),
  at: z.string(),
  /** The lead's version after this change. */
  version: z.number(),
  action: z.enum(historyActions),
  actor: z.object({
    /** `partner`: the change came from the partner's copy; the person is then one of theirs. */
    kind: z.enum(["user", "key", "partner", "system"]),
    id: z.nullable(z.number()),
    /** The person's name, the partner's company, or "Waggle". */
    name: z.string(),
    /** With a key: its label. */
    key_label: z.nullable(z.string()),
  }),
  changes: z.array(fieldChange),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const listLeadHistory = endpoint({
  ...heads.listLeadHistory,
  query: z.object({
    /** `id` of the last entry received. */
    cursor: z.optional(z.string().check(z.regex(/^[1-9]\d{0,15}$/, { error: "Must be an id" }))),
    pageSize: z.optional(
      z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, { error: "Must be from 1 to 50" })),
    ),
  }),
  reply: z.array(historyEntry),
  status: 200,
  summary: "What changed on a lead, when and by whom",
  group: "Leads",
});
