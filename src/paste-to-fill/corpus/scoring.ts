import { type FieldName, fieldNames } from "#paste-to-fill/reading.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";

/** One paste and what a careful person would fill in. An absent field must stay empty; null among answers allows that too. */
export interface Sample {
  id: string;
  kind: string;
  locale: string;
  note: string;
  text: string;
  expect: { [field in FieldName]?: string | (string | null)[] };
}

export type Filled = { [field in FieldName]?: string };

export type Verdict = "right" | "wrong" | "extra" | "missed" | "empty" | "ignored";

export interface Score {
  /** Of the five fields every lead has: company, first and last name, e-mail, phone. */
  f1: number;
  /** Share of core fields filled wrongly or although they must stay empty. */
  wrongFills: number;
  /** Share of samples whose core fields are all right. */
  exact: number;
  misses: string[];
}

const core: FieldName[] = ["company_name", "first_name", "last_name", "email", "phone_number"];

/** Scores readings against samples, field by field. */
export function scoreReadings(samples: Sample[], read: (text: string) => Filled): Score {
  const counts: Record<Verdict, number> = { right: 0, wrong: 0, extra: 0, missed: 0, empty: 0, ignored: 0 };
  const misses: string[] = [];
  let exact = 0;
  for (const sample of samples) {
    const filled = read(sample.text);
    let whole = true;
    for (const field of fieldNames) {
      const verdict = judge(field, sample.expect, filled[field]);
      const isMiss = verdict === "wrong" || verdict === "extra" || verdict === "missed";
      if (isMiss)
        misses.push(
          `${sample.id} ${sample.kind} ${field} ${verdict}: wanted ${JSON.stringify(sample.expect[field] ?? null)}, got ${JSON.stringify(filled[field] ?? null)}`,
        );
      if (!core.includes(field)) continue;
      counts[verdict] += 1;
      if (isMiss) whole = false;
    }
    if (whole) exact += 1;
  }
  const wrong = counts.wrong + counts.extra;
  return {
    f1: (2 * counts.right) / (2 * counts.right + wrong + counts.wrong + counts.missed || 1),
    wrongFills: wrong / (samples.length * core.length || 1),
    exact: exact / (samples.length || 1),
    misses,
  };
}

/** A website nobody asked for is neither right nor wrong while it is the host of the expected address. */
export function judge(field: FieldName, expect: Sample["expect"], value: string | undefined): Verdict {
  const wanted = expect[field] === undefined ? [] : [expect[field]].flat();
  const answers = wanted.flatMap((answer) => (answer === null ? [] : [comparable(field, answer)]));
  const got = comparable(field, value ?? "");
  if (got === "") return answers.length === 0 || wanted.includes(null) ? "empty" : "missed";
  if (answers.includes(got)) return "right";
  const hosts = [expect.email ?? []]
    .flat()
    .map((address) => (address ?? "").toLowerCase().split("@")[1] ?? "");
  if (field === "website" && answers.length === 0 && hosts.includes(got) && !isFreeMail(got))
    return "ignored";
  return answers.length > 0 ? "wrong" : "extra";
}

/** What of a value counts: letters and digits of words, the digits of a number, the host of a link. */
export function comparable(field: FieldName, value: string): string {
  const text = value
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .trim();
  if (field === "email") return text.toLowerCase();
  if (field === "website")
    return (
      text
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, "")
        .split(/[/:?#]/)[0] ?? ""
    ).replace(/^www\.|\.$/g, "");
  if (field === "phone_number") {
    const number = text
      .replace(/[\s,;]*(?:\bext(?:ension)?\.?|\bx|\bposte|durchwahl|分機|分机|内線)[\s.:]*\d+$/i, "")
      .replace(/^((?:\+|00)[\d\s]*)\(0\)/, "$1");
    const digits = number.replace(/\D/g, "");
    if (/^[^\d+]*\+/.test(number)) return `+${digits}`;
    return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
  }
  return text
    .replace(/[İı]/g, "i")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
