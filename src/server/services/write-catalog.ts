import type {
  AttributionLabel,
  createAttribution as createAttributionCall,
  createTag as createTagCall,
} from "#contract/catalog.ts";
import type { BodyOutput, ReplyOf } from "#contract/endpoint.ts";
import type { Caller } from "#server/caller.ts";
import { insertAttributionLabel, selectAttributionLabels } from "#server/db/attribution-rows.ts";
import type { Transaction } from "#server/db/database.ts";
import { lockLabels } from "#server/db/label-lock.ts";
import { insertTag, selectTags } from "#server/db/tag-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { sameLabel } from "./by-label.ts";

/** Makes a tag. 409 `duplicate_tag` when this association has one that reads the same. */
export async function createTag(
  tx: Transaction,
  caller: Caller,
  body: BodyOutput<typeof createTagCall>,
): Promise<ReplyOf<typeof createTagCall>> {
  await lockLabels(tx, caller.companyId);
  const others = await selectTags(tx, caller.companyId, { association: body.association });
  if (others.some((other) => sameLabel(other.label, body.label))) {
    throw new ServiceError("conflict", "Tag already exists", { code: "duplicate_tag" });
  }
  return insertTag(tx, caller.companyId, { ...body, partner_type: body.partner_type ?? null });
}

/** Makes an attribution label. 409 `duplicate_attribution` when there is one that reads the same. */
export async function createAttribution(
  tx: Transaction,
  caller: Caller,
  body: BodyOutput<typeof createAttributionCall>,
): Promise<AttributionLabel> {
  await lockLabels(tx, caller.companyId);
  const others = await selectAttributionLabels(tx, caller.companyId);
  if (others.some((other) => sameLabel(other.label, body.label))) {
    throw new ServiceError("conflict", "Attribution already exists", { code: "duplicate_attribution" });
  }
  return insertAttributionLabel(tx, caller.companyId, body.label);
}
