import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { endpoint } from "./endpoint.ts";
import { lead } from "./lead.ts";

/** `GET /companies/{companyId}/leads/{leadId}`, as documented. `ETag` is the version; `If-None-Match` gives 304. */
export const readCompanyLead = endpoint({
  name: "readCompanyLead",
  method: "GET",
  path: "/api/v1/companies/:companyId/leads/:leadId",
  access: "read",
  reply: lead,
  status: 200,
  summary: "Read a lead",
  group: "Leads",
});

/** The same without naming the company (ours). */
export const readLead = endpoint({
  ...heads.readLead,
  reply: lead,
  status: 200,
  summary: "Read a lead of the caller's company",
  group: "Leads",
});

/** Soft: the lead disappears from every read and can be restored for 30 days. */
export const deleteLead = endpoint({
  ...heads.deleteLead,
  status: 204,
  summary: "Delete a lead",
  group: "Leads",
});

export const restoreLead = endpoint({
  ...heads.restoreLead,
  reply: z.object({ id: z.number(), uuid: z.string(), updated_at: z.string(), version: z.number() }),
  status: 200,
  summary: "Restore a deleted lead",
  group: "Leads",
});
