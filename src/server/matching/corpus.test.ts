import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { matchKeys } from "./keys.ts";
import { type Ranked, rankMatches } from "./rank.ts";
import { type Contact, readSubject } from "./subject.ts";

type Lead = Contact & { id: string };

/** As in the acceptance corpus: who is the same, who is of the same group, and whom nobody can tell apart. */
interface Query {
  id: string;
  fields: Contact;
  duplicates: string[];
  same: Record<string, "person" | "company">;
  related?: string[];
  tolerated?: string[];
  held_out?: boolean;
}

interface Corpus {
  leads: Lead[];
  queries: Query[];
}

function load(name: string): Corpus {
  return JSON.parse(readFileSync(new URL(`corpus/${name}.json`, import.meta.url), "utf8"));
}

/** What the index would bring, ranked. */
function answers({ leads, queries }: Corpus): { query: Query; ranked: Ranked<Lead>[] }[] {
  const index = leads.map((lead) => new Set(matchKeys(readSubject(lead))));
  return queries.map((query) => {
    const keys = matchKeys(readSubject(query.fields));
    const candidates = leads.filter((_, at) => keys.some((key) => index[at]?.has(key)));
    return { query, ranked: rankMatches(query.fields, candidates) };
  });
}

function figures(answered: ReturnType<typeof answers>) {
  const share = (list: boolean[]) => list.filter(Boolean).length / list.length;
  const has = answered.filter(({ query }) => query.duplicates.length > 0);
  const clean = answered.filter(({ query }) => query.duplicates.length === 0);
  const unrelated = (ranked: Ranked<Lead>[]) => ranked.filter((one) => one.relation !== "related");
  const first = ({ ranked }: (typeof answered)[number]) => unrelated(ranked)[0]?.row.id ?? "";
  const people = has.filter(({ query }) => Object.values(query.same).includes("person"));
  return {
    found: share(
      has.map(({ query, ranked }) =>
        unrelated(ranked).some((one) => one.show && query.duplicates.includes(one.row.id)),
      ),
    ),
    first: share(has.map((one) => one.query.duplicates.includes(first(one)))),
    personFirst: share(people.map((one) => one.query.same[first(one)] === "person")),
    alarms: share(
      clean.map(({ query, ranked }) =>
        ranked.some(({ row, show, relation }) => {
          const allowed =
            query.tolerated?.includes(row.id) || (relation === "related" && query.related?.includes(row.id));
          return show && !allowed;
        }),
      ),
    ),
  };
}

describe("the corpus", () => {
  const own = load("tuned-and-held-out");
  const sets: [string, Corpus, number][] = [
    ["tuned on", { ...own, queries: own.queries.filter((query) => !query.held_out) }, 120],
    ["held out", { ...own, queries: own.queries.filter((query) => query.held_out) }, 60],
    ["written after the rules", load("unseen"), 100],
  ];

  test.each(sets)("%s: found and shown, the right one first, no false alarms", (_, corpus, least) => {
    expect(corpus.queries.length).toBeGreaterThanOrEqual(least);
    const reached = figures(answers(corpus));
    expect(reached.found).toBeGreaterThanOrEqual(0.95);
    expect(reached.first).toBeGreaterThanOrEqual(0.95);
    expect(reached.personFirst).toBeGreaterThanOrEqual(0.95);
    expect(reached.alarms).toBeLessThanOrEqual(0.03);
  });
});
