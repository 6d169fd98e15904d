import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { customFieldChange, namesEachFieldOnce, VALUES_LIMIT } from "./custom-field.ts";
import { endpoint } from "./endpoint.ts";
import { ids } from "./id.ts";
import { leadStatuses } from "./lead.ts";
import { email, text } from "./text.ts";

/** `params.code` of the fault that a body both replaces a set and edits it. */
export const DELTA_CONFLICT = "delta_conflict";

/** Members of PATCH that replace a set, each with the members that edit it. */
export const deltaMembers = {
  tags: { add: "tagsAdd", remove: "tagsRemove" },
  assignedUsers: { add: "assignedUsersAdd", remove: "assignedUsersRemove" },
} as const;

const changes = z
  .array(customFieldChange, { error: "Must be a list of values" })
  .check(
    z.maxLength(VALUES_LIMIT, { error: `Must hold at most ${VALUES_LIMIT} values` }),
    z.refine(namesEachFieldOnce, { error: "Names a field twice" }),
  );

const fields = z.object({
  /** Null, like the empty text, empties it. */
  company_name: z.optional(z.nullable(text())),
  email: z.optional(z.nullable(email)),
  phone_number: z.optional(z.nullable(text())),
  first_name: z.optional(z.nullable(text())),
  last_name: z.optional(z.nullable(text())),
  status: z.optional(z.enum(leadStatuses, { error: `Must be one of ${leadStatuses.join(", ")}` })),
  /** Replaces who is assigned. */
  assignedUsers: z.optional(ids),
  /** Replaces the tags. */
  tags: z.optional(ids),
  /** Those named change, the others stay; `value: null` empties one. */
  customFields: z.optional(changes),
  /** Ours: edits of the sets. They commute, so two people never overwrite each other. */
  tagsAdd: z.optional(ids),
  tagsRemove: z.optional(ids),
  assignedUsersAdd: z.optional(ids),
  assignedUsersRemove: z.optional(ids),
  customFieldsClear: z.optional(ids),
});
type Fields = z.output<typeof fields>;

function deltaFaults(body: Fields): { path: string; message: string; code?: string }[] {
  const faults: { path: string; message: string; code?: string }[] = [];
  for (const [whole, { add, remove }] of Object.entries(deltaMembers) as [
    keyof typeof deltaMembers,
    (typeof deltaMembers)[keyof typeof deltaMembers],
  ][]) {
    const added = body[add];
    const removed = body[remove];
    if (body[whole] && (added || removed)) {
      faults.push({
        path: whole,
        message: `Send ${whole} or ${add} and ${remove}, not both`,
        code: DELTA_CONFLICT,
      });
    }
    if (added?.some((one) => removed?.includes(one))) {
      faults.push({ path: add, message: `Names an id also in ${remove}` });
    }
  }
  const cleared = body.customFieldsClear;
  if (cleared && body.customFields?.some((change) => cleared.includes(change.customFieldId))) {
    faults.push({
      path: "customFieldsClear",
      message: "Names a field also in customFields",
      code: DELTA_CONFLICT,
    });
  }
  return faults;
}

/** The body of update: only the members present change anything. Source: Update Lead document. */
export const updateLeadBody = fields.check((payload) => {
  for (const { path, message, code } of deltaFaults(payload.value)) {
    payload.issues.push({ code: "custom", input: payload.value, path: [path], message, params: { code } });
  }
});
export type UpdateLeadInput = z.input<typeof updateLeadBody>;
export type UpdateLead = z.output<typeof updateLeadBody>;

export const updateLeadReply = z.object({
  id: z.number(),
  uuid: z.string(),
  updated_at: z.string(),
  /** Ours; also the `ETag`. */
  version: z.number(),
});
export type UpdateLeadReply = z.infer<typeof updateLeadReply>;

export const updateLead = endpoint({
  ...heads.updateLead,
  body: updateLeadBody,
  reply: updateLeadReply,
  status: 200,
  summary: "Update a lead",
  group: "Leads",
});
