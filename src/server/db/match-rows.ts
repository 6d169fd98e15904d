import type { LeadStatus } from "#contract/lead.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";
import type { UserNameRow } from "./lead-read-rows.ts";

/** What a lead is found by when another one like it is typed. */
export interface MatchColumns {
  match_keys: string[];
  match_text: string | null;
}

/** A stored lead that may be the one being typed. */
export interface CandidateRow {
  id: number;
  uuid: string;
  created_at: string;
  updated_at: string;
  status: LeadStatus;
  company_name: string | null;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone_number: string | null;
  company_partnerships_id: number | null;
  created_by_user_id: number | null;
  assignee_ids: number[];
}

// Words alike: %>> suffers a slip in the middle, %> one at the end; each alone misses the other's.

/** Leads looked at for one key: a word of a thousand firms must not make the search long. */
const PER_KEY = 60;
const PER_WORD = 80;
const BEST_BY_WORD = 40;
const MOST = 120;

/**
 * One statement: leads with one of the keys, and leads whose company has a word spelled alike, most keys in common
 * first. Each key and each word is its own walk of an index and ends early.
 */
export const candidatesSql = `with key as (
    select distinct key from unnest($2::text[]) as key
  ), hit as materialized (
    select found.id, count(*) as hits
    from key cross join lateral (
      select l.id from leads l
      where l.match_keys @> array[key.key] and l.deleted_at is null and l.company_id = $1
      limit ${PER_KEY}
    ) found
    group by found.id
  ), near as materialized (
    select found.id, max(similarity(found.match_text, $4::text)) as alike
    from unnest($3::text[]) as word cross join lateral (
      select l.id, l.match_text from leads l
      where (l.match_text %>> word or l.match_text %> word) and l.deleted_at is null and l.company_id = $1
      limit ${PER_WORD}
    ) found
    group by found.id
  ), alike as (
    select id, alike from near order by alike desc limit ${BEST_BY_WORD}
  ), candidate as (
    select id, max(hits) as hits, max(alike) as alike
    from (select id, hits, 0::real as alike from hit union all select id, 0, alike from alike) either
    group by id
    order by max(hits) desc, max(alike) desc, id desc
    limit ${MOST}
  )
  select l.id, l.uuid, ${isoMoment("l.created_at")} as created_at, ${isoMoment("l.updated_at")} as updated_at, l.status,
    l.company_name, l.first_name, l.last_name, l.email, l.phone_number, l.company_partnerships_id, l.created_by_user_id,
    l.assignee_ids
  from candidate join leads l on l.company_id = $1 and l.id = candidate.id
  where l.id is distinct from $5::bigint
  order by candidate.hits desc, candidate.alike desc, l.id desc`;

export function selectCandidates(
  db: Queryable,
  companyId: number,
  asked: MatchColumns & { words: readonly string[]; exceptId?: number | undefined },
): Promise<CandidateRow[]> {
  const { match_keys, match_text, words, exceptId } = asked;
  return db.query<CandidateRow>(candidatesSql, [
    companyId,
    match_keys,
    words,
    match_text ?? "",
    exceptId ?? null,
  ]);
}

/** People of the company by their ids, for the names on a match. */
export function selectPeople(
  db: Queryable,
  companyId: number,
  ids: readonly number[],
): Promise<UserNameRow[]> {
  return db.query<UserNameRow>(
    `select id, email, first_name, last_name, color from users where company_id = $1 and id = any($2::bigint[])`,
    [companyId, ids],
  );
}

/** A lead whose columns for matching are still to be computed. */
export interface UnmatchedRow {
  company_id: number;
  id: number;
  company_name: string | null;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone_number: string | null;
}

/**
 * The next leads without match keys, locked until the transaction ends. What somebody else holds is left to them or
 * to the next round.
 */
export function lockUnmatched(tx: Queryable, limit: number): Promise<UnmatchedRow[]> {
  return tx.query<UnmatchedRow>(
    `select company_id, id, company_name, first_name, last_name, email, phone_number from leads
    where match_keys is null order by company_id, id limit $1 for no key update skip locked`,
    [limit],
  );
}

/** Stores computed columns. Neither version nor history: nothing anybody wrote has changed. */
export async function storeMatchColumns(
  tx: Queryable,
  rows: readonly (MatchColumns & { company_id: number; id: number })[],
): Promise<void> {
  await tx.query(
    `update leads l set match_keys = g.match_keys, match_text = g.match_text
    from jsonb_to_recordset($1::jsonb) as g(company_id bigint, id bigint, match_keys text[], match_text text)
    where l.company_id = g.company_id and l.id = g.id`,
    [JSON.stringify(rows)],
  );
}
