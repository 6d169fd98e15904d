import {
  type CheckDuplicates,
  type DuplicateMatch,
  type checkDuplicates as endpoint,
  MATCHES_LIMIT,
} from "#contract/check-duplicates.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable } from "#server/db/database.ts";
import type { UserNameRow } from "#server/db/lead-read-rows.ts";
import { type CandidateRow, selectCandidates, selectPeople } from "#server/db/match-rows.ts";
import { matchWords } from "#server/matching/keys.ts";
import { type Ranked, rankMatches } from "#server/matching/rank.ts";
import { reasonsFor, summaryOf } from "#server/matching/reasons.ts";
import { readSubject, type Subject } from "#server/matching/subject.ts";
import { matchColumns } from "./match-columns.ts";
import { standingClaimOn } from "./standing-claim.ts";

const MOST_REMEMBERED = 2_000;
/** What was read of leads before: while somebody types, the same ones come up at every key. By lead and its last change. */
const remembered = new Map<string, Subject>();

function readRow(row: CandidateRow): Subject {
  const key = `${row.uuid} ${row.updated_at}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const subject = readSubject(row);
  remembered.set(key, subject);
  return subject;
}

/** The caller's leads that may be the typed one, surest first; faint ones included. One indexed statement. */
export async function findMatches(
  db: Queryable,
  companyId: number,
  typed: CheckDuplicates,
): Promise<Ranked<CandidateRow>[]> {
  const asked = { ...matchColumns(companyId, typed), words: matchWords(readSubject(typed)) };
  if (asked.match_keys.length === 0) return [];
  const candidates = await selectCandidates(db, companyId, { ...asked, exceptId: typed.excludeId });
  return rankMatches(typed, candidates, readRow);
}

function readMatch(
  typed: CheckDuplicates,
  match: Ranked<CandidateRow>,
  people: readonly UserNameRow[],
): DuplicateMatch {
  const { row, relation, score, show, evidence } = match;
  const { created_by_user_id, assignee_ids, ...lead } = row;
  const reasons = reasonsFor(readSubject(typed), readRow(row), evidence);
  const creator = people.find((user) => user.id === created_by_user_id);
  return {
    lead: {
      ...lead,
      created_by_user: creator
        ? { id: creator.id, first_name: creator.first_name, last_name: creator.last_name }
        : null,
      assigned_users: assignee_ids.flatMap((id) => {
        const user = people.find((one) => one.id === id);
        return user ? [{ ...user, profile_image_id: null, profile_image_uuid: null }] : [];
      }),
    },
    relation,
    score: Math.round(score * 1000) / 1000,
    show,
    summary: summaryOf(reasons),
    reasons,
  };
}

/** What the form says while somebody types: leads alike, and the claim that stands. Writes nothing. */
export async function checkDuplicates(
  db: Queryable,
  caller: Caller,
  typed: CheckDuplicates,
): Promise<ReplyOf<typeof endpoint>> {
  const found = (await findMatches(db, caller.companyId, typed)).slice(0, MATCHES_LIMIT);
  const ids = found.flatMap(({ row }) => [
    ...(row.created_by_user_id === null ? [] : [row.created_by_user_id]),
    ...row.assignee_ids,
  ]);
  const people = ids.length > 0 ? await selectPeople(db, caller.companyId, [...new Set(ids)]) : [];
  return {
    matches: found.map((match) => readMatch(typed, match, people)),
    claim: await standingClaimOn(db, caller, typed),
  };
}
