import { type Crowd, compareSubjects, type Evidence, type Judgement, judge } from "./judge.ts";
import { type Contact, readSubject, type Subject } from "./subject.ts";

export interface Ranked<Row> extends Judgement {
  readonly row: Row;
  readonly evidence: Evidence;
}

interface Compared<Row> {
  row: Row;
  stored: Subject;
  evidence: Evidence;
}

/**
 * The candidates that may be the typed lead, surest first: those to show before the others, persons before companies.
 * Among equals the order given stays. `read`: for callers who keep what was read of a row.
 */
export function rankMatches<Row extends Contact>(
  typed: Contact,
  candidates: readonly Row[],
  read: (row: Row) => Subject = readSubject,
): Ranked<Row>[] {
  const subject = readSubject(typed);
  const compared = candidates.map((row): Compared<Row> => {
    const stored = read(row);
    return { row, stored, evidence: compareSubjects(subject, stored) };
  });
  const ranked = compared.map(({ row, stored, evidence }): Ranked<Row> => {
    return { row, evidence, ...judge(subject, stored, evidence, crowdOf(stored, evidence, compared)) };
  });
  return ranked
    .filter((one) => one.score > 0)
    .sort((a, b) => Number(b.show) - Number(a.show) || b.score - a.score);
}

function firmOf({ company, email }: Subject): string {
  return company?.joined ?? (email?.corporate ? email.stem : "");
}

/** How many firms among the candidates share what this one would be known by. */
function crowdOf<Row>(stored: Subject, evidence: Evidence, all: readonly Compared<Row>[]): Crowd {
  const firms = (with_: (one: Compared<Row>) => boolean) =>
    new Set(
      all
        .filter(with_)
        .map((one) => firmOf(one.stored))
        .filter(Boolean),
    ).size;
  const [word] = evidence.company?.shared ?? [];
  return {
    firmsWithPhone: evidence.phone === "same" ? firms((one) => one.evidence.phone === "same") : 0,
    firmsWithName: stored.person ? firms((one) => (one.evidence.person?.score ?? 0) >= 0.9) : 0,
    firmsWithWord:
      word === undefined ? 0 : firms((one) => one.evidence.company?.shared.includes(word) ?? false),
  };
}
