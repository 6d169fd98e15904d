import type { MatchColumns } from "#server/db/match-rows.ts";
import { matchKeys, matchText } from "#server/matching/keys.ts";
import { type Contact, readSubject } from "#server/matching/subject.ts";

/** A key as it is stored: within one company only. `many-leads-sql.ts` writes the same. */
export function storedKey(companyId: number, key: string): string {
  return `${companyId}.${key}`;
}

/** What a lead of this company is found by. */
export function matchColumns(companyId: number, contact: Contact): MatchColumns {
  const subject = readSubject(contact);
  return {
    match_keys: matchKeys(subject).map((key) => storedKey(companyId, key)),
    match_text: matchText(subject),
  };
}
