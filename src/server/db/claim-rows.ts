import type { ClaimKind, ListClaims } from "#contract/claim.ts";
import type { Queryable, Transaction } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";

/** What a claim is on. `key` is what is compared, `subject` how it was written. */
export interface ClaimSubject {
  kind: ClaimKind;
  key: string;
  subject: string;
}

/** The partner who holds a claim; `holder` tells partners apart. */
export interface ClaimHolder {
  holder: string;
  partner_company_id: number | null;
  company_partnerships_id: number | null;
  partner_name: string;
}

export interface ClaimRow extends ClaimHolder {
  id: number;
  kind: ClaimKind;
  subject: string;
  lead_id: number;
  starts_at: string;
  ends_at: string;
  active: boolean;
  released_at: string | null;
  released_by: number | null;
  released_by_name: string | null;
  reason: string | null;
}

/** True for a claim `c` that holds at this moment. A deleted lead holds nothing until it is restored. */
const holds = `c.latest and c.released_at is null and c.ends_at > now()
  and exists (select 1 from companies o where o.id = c.company_id and o.claim_days is not null)
  and exists (select 1 from leads l where l.company_id = c.company_id and l.id = c.lead_id and l.deleted_at is null)`;

const columns = `c.id, c.holder, c.partner_company_id, c.company_partnerships_id, c.partner_name, c.kind, c.subject, c.lead_id,
  ${isoMoment("c.starts_at")} as starts_at, ${isoMoment("c.ends_at")} as ends_at, (${holds}) as active,
  ${isoMoment("c.released_at")} as released_at, c.released_by,
  nullif(concat_ws(' ', u.first_name, u.last_name), '') as released_by_name, c.reason`;
const from = "claims c left join users u on u.company_id = c.company_id and u.id = c.released_by";

const subjects = "jsonb_to_recordset($2::jsonb) as s(n integer, kind text, key text, subject text)";

function numbered(list: readonly ClaimSubject[]): string {
  return JSON.stringify(list.map((one, n) => ({ n, ...one })));
}

/**
 * Claims for a lead what nobody holds; what lapsed gives way. Returns the kinds taken. Of two who ask at once the first
 * to commit wins, the other waits for that and takes nothing.
 */
export async function takeClaims(
  tx: Transaction,
  companyId: number,
  list: readonly ClaimSubject[],
  by: ClaimHolder & { leadId: number },
): Promise<ClaimKind[]> {
  const rows = await tx.query<{ kind: ClaimKind }>(
    `with lapsed as (
      update claims c set latest = false from ${subjects}
      where c.company_id = $1 and c.kind = s.kind and c.subject_key = s.key and c.latest and not (${holds})
      returning 1
    ), given_way as (
      select count(*) from lapsed
    )
    insert into claims (company_id, holder, partner_company_id, company_partnerships_id, partner_name, kind, subject_key,
      subject, lead_id, ends_at)
    select $1, $3, $4::bigint, $5::bigint, $6, s.kind, s.key, s.subject, $7::bigint,
      now() + companies.claim_days * interval '1 day'
    from given_way, companies, ${subjects}
    where companies.id = $1 and companies.claim_days is not null
    order by s.n
    on conflict (company_id, kind, subject_key) where latest do nothing
    returning kind`,
    [
      ...[companyId, numbered(list), by.holder, by.partner_company_id],
      ...[by.company_partnerships_id, by.partner_name, by.leadId],
    ],
  );
  return rows.map((row) => row.kind);
}

/** Takes back what a lead claimed a moment ago. */
export async function dropClaims(tx: Transaction, companyId: number, leadId: number): Promise<void> {
  await tx.query("delete from claims where company_id = $1 and lead_id = $2", [companyId, leadId]);
}

/** The claims that hold on any of these, persons first. */
export function selectStanding(
  db: Queryable,
  companyId: number,
  list: readonly ClaimSubject[],
): Promise<ClaimRow[]> {
  return db.query<ClaimRow>(
    `select ${columns} from ${subjects}
    join claims c on c.company_id = $1 and c.kind = s.kind and c.subject_key = s.key and c.latest
    left join users u on u.company_id = c.company_id and u.id = c.released_by
    where ${holds} order by s.n`,
    [companyId, numbered(list)],
  );
}

/** One page of a company's claims, newest first. */
export function selectClaims(
  db: Queryable,
  companyId: number,
  asked: Pick<ListClaims, "partners" | "active" | "kind"> & {
    before: number | undefined;
    leadId: number | undefined;
    limit: number;
  },
): Promise<ClaimRow[]> {
  const active = asked.active === undefined ? null : asked.active === "1";
  return db.query<ClaimRow>(
    `select ${columns} from ${from}
    where c.company_id = $1 and ($2::bigint is null or c.id < $2)
      and ($3::bigint[] is null or c.company_partnerships_id = any($3))
      and ($4::boolean is null or (${holds}) = $4)
      and ($5::text is null or c.kind = $5)
      and ($6::bigint is null or c.lead_id = $6)
    order by c.id desc limit $7`,
    [
      ...[companyId, asked.before ?? null, asked.partners ?? null, active],
      ...[asked.kind ?? null, asked.leadId ?? null, asked.limit],
    ],
  );
}

/** A claim, locked until the transaction ends. `latest`: nobody has claimed its subject since. */
export async function lockClaim(
  tx: Transaction,
  companyId: number,
  claimId: number,
): Promise<(ClaimRow & { latest: boolean }) | undefined> {
  const [row] = await tx.query<ClaimRow & { latest: boolean }>(
    `select ${columns}, c.latest from ${from} where c.company_id = $1 and c.id = $2 for update of c`,
    [companyId, claimId],
  );
  return row;
}

/** Ends a claim now, or moves its end. */
export async function updateClaim(
  tx: Transaction,
  companyId: number,
  claimId: number,
  change: { reason: string } & ({ releasedBy: number } | { until: string }),
): Promise<void> {
  if ("until" in change) {
    await tx.query(
      "update claims set ends_at = $3::timestamptz, reason = $4 where company_id = $1 and id = $2",
      [...[companyId, claimId, change.until, change.reason]],
    );
  } else {
    await tx.query(
      "update claims set released_at = now(), released_by = $3, reason = $4 where company_id = $1 and id = $2",
      [companyId, claimId, change.releasedBy, change.reason],
    );
  }
}

/** Adds lines to the first history entry of a lead made in this transaction. */
export async function addToCreation(
  tx: Transaction,
  companyId: number,
  leadId: number,
  changes: readonly unknown[],
): Promise<void> {
  await tx.query(
    `update lead_history set changes = changes || $3::jsonb
    where company_id = $1 and lead_id = $2 and action = 'created'`,
    [companyId, leadId, JSON.stringify(changes)],
  );
}

/** Days a claim of this company holds; null if it keeps none. */
export async function selectClaimDays(db: Queryable, companyId: number): Promise<number | null> {
  const [row] = await db.query<{ claim_days: number | null }>(
    "select claim_days from companies where id = $1",
    [companyId],
  );
  return row?.claim_days ?? null;
}

export async function updateClaimDays(
  tx: Transaction,
  companyId: number,
  days: number | null,
): Promise<void> {
  await tx.query("update companies set claim_days = $2 where id = $1", [companyId, days]);
}
