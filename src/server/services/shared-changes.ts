import type { Caller } from "#server/caller.ts";
import { type FieldChoiceRow, selectChoices, selectPartnerSide } from "#server/db/choice-rows.ts";
import type { Transaction } from "#server/db/database.ts";
import type { LeadUpdate, LeadValues, LockedLead, StoredValue } from "#server/db/lead-rows.ts";
import { asPartner } from "./actor.ts";
import { changesBetween } from "./lead-changes.ts";
import { translateValue } from "./partner-copy.ts";

/**
 * What an update does to the partner's copy: status and shared fields follow; everything else is each side's own.
 * Undefined if nothing of it changes there.
 */
export async function sharedUpdate(
  tx: Transaction,
  caller: Caller,
  copy: LockedLead,
  after: LeadValues,
  values: ReadonlyMap<number, StoredValue | null>,
  fields: readonly FieldChoiceRow[],
): Promise<LeadUpdate | undefined> {
  const shared = fields.filter((field) => field.shared_key !== null && values.has(field.id));
  const theirs = await selectPartnerSide(tx, {
    companyId: caller.companyId,
    partnerCompanyId: copy.company_id,
    users: [],
    fields: [],
    sharedKeys: shared.flatMap((field) => field.shared_key ?? []),
  });
  const custom = { ...copy.custom_values };
  for (const field of shared) {
    const twin = theirs.fields.find((one) => one.shared_key === field.shared_key);
    const value = values.get(field.id);
    if (!twin || value === undefined) continue;
    const translated = value === null ? undefined : translateValue(value, field, twin);
    if (translated !== undefined) custom[twin.id] = translated;
    else if (value === null) delete custom[twin.id];
  }
  const changed: LeadValues = { ...copy, status: after.status, custom_values: custom };
  const choices = await selectChoices(tx, copy.company_id, {
    fields: theirs.fields.map((field) => field.id),
  });
  const changes = changesBetween(copy, changed, choices);
  if (changes.length === 0) return undefined;
  return {
    ...changed,
    ...asPartner(caller),
    company_id: copy.company_id,
    id: copy.id,
    action: "updated",
    event: "lead_updated",
    previous_status: changed.status === copy.status ? null : copy.status,
    changes,
  };
}
