import type { Caller } from "#server/caller.ts";
import type { ActorRow } from "#server/db/lead-rows.ts";

/** The caller as history and events keep them: the person, and the key if a program acted for them. */
export function actorOf(caller: Caller): ActorRow {
  return {
    actor_kind: caller.by === "key" ? "key" : "user",
    actor_user_id: caller.userId,
    actor_company_id: caller.companyId,
    actor_key_id: caller.keyId ?? null,
  };
}

/** The same person as the partner's company sees them: somebody from the other side, without their key. */
export function asPartner(caller: Caller): ActorRow {
  return { ...actorOf(caller), actor_kind: "partner", actor_key_id: null };
}
