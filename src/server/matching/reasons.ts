import type { MatchReason } from "#contract/check-duplicates.ts";
import { compareWords } from "./compare-words.ts";
import { fold } from "./fold.ts";
import type { Evidence } from "./judge.ts";
import type { Subject } from "./subject.ts";

type Part = MatchReason["parts"][number];

/** Where the words of a text stand that `differs` names, neighbours joined. */
function wordSpans(text: string, differs: (word: string) => boolean): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) {
    if (!differs(fold(match[0]).replace(/[^\p{L}\p{N}]/gu, ""))) continue;
    const end = match.index + match[0].length;
    const last = parts.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, match.index))) last.end = end;
    else parts.push({ start: match.index, end });
  }
  return parts;
}

function companyReason(typed: Subject, stored: Subject, { company }: Evidence): MatchReason | undefined {
  const value = stored.contact.company_name;
  if (!value || !company || !typed.company || !stored.company) return undefined;
  const [mine, theirs] = [typed.company.words, stored.company];
  const parts = theirs.han
    ? theirs.han === typed.company.han
      ? []
      : [{ start: 0, end: value.length }]
    : wordSpans(
        value,
        (word) =>
          theirs.typed.includes(word) &&
          !mine.some((one) => ["same", "short"].includes(compareWords(one, word) ?? "")),
      );
  const reason = { field: "company_name" as const, value, parts };
  const percent = Math.round(company.alike * 100);
  switch (company.level) {
    case "same":
      if (!company.exact) return { ...reason, kind: "alike", text: `company ${percent}% alike`, percent };
      return { ...reason, kind: "same", text: "same company" };
    case "alike":
      return { ...reason, kind: "alike", text: `company ${percent}% alike`, percent };
    case "short":
    case "initials":
      return { ...reason, kind: "shorter", text: "same company, shorter name", percent };
    case "sister":
      return { ...reason, kind: "sister", text: "perhaps of the same group", percent };
    default:
      return { ...reason, kind: "differs", text: "company differs" };
  }
}

function nameReason(typed: Subject, stored: Subject, { person }: Evidence): MatchReason | undefined {
  const value = [stored.contact.first_name, stored.contact.last_name].filter(Boolean).join(" ");
  if (value === "" || !person) return undefined;
  const mine = [...(typed.person?.given?.words ?? []), ...(typed.person?.family?.words ?? [])];
  const parts = wordSpans(value, (word) => !mine.includes(word));
  const reason = { field: "name" as const, value, parts };
  const halves = [person.given, person.family];
  if (person.score === 0) {
    const half = halves.includes("same") && halves.includes("unknown");
    if (half) return { ...reason, kind: "shorter", text: "name fits as far as it is known" };
    return { ...reason, kind: "differs", text: "name differs" };
  }
  if (person.swapped) return { ...reason, kind: "swapped", text: "first and last name swapped", parts: [] };
  if (halves.every((half) => half === "same" || half === "reading"))
    return { ...reason, kind: "same", text: "same name" };
  if (person.given === "nickname") return { ...reason, kind: "nickname", text: "same name, other form" };
  if (halves.includes("initial")) return { ...reason, kind: "initial", text: "same name, initial only" };
  return { ...reason, kind: "alike", text: "name alike" };
}

function emailReason(typed: Subject, stored: Subject, { email, domain }: Evidence): MatchReason | undefined {
  const value = stored.contact.email;
  if (!value || email === "unknown") return undefined;
  const reason = { field: "email" as const, value };
  const at = value.lastIndexOf("@");
  if (email === "same") return { ...reason, kind: "same", text: "same email", parts: [] };
  const local = { start: 0, end: Math.max(0, at) };
  if (domain === "same") return { ...reason, kind: "same-domain", text: "same email domain", parts: [local] };
  const host = { start: at + 1, end: value.length };
  if (domain === "near" || domain === "stem") {
    return { ...reason, kind: "alike", text: "email domain alike", parts: [host] };
  }
  const sameLocal = typed.email?.local === stored.email?.local;
  const freemail = typed.email?.domain === stored.email?.domain;
  const parts = sameLocal ? [host] : freemail ? [local] : [{ start: 0, end: value.length }];
  return { ...reason, kind: "differs", text: "email differs", parts };
}

function phoneReason(typed: Subject, stored: Subject, { phone }: Evidence): MatchReason | undefined {
  const value = stored.contact.phone_number;
  if (!value || phone === "unknown") return undefined;
  const reason = { field: "phone_number" as const, value };
  if (phone === "same") return { ...reason, kind: "same", text: "same phone", parts: [] };
  const mine = (typed.contact.phone_number ?? "").replace(/\D/g, "");
  const theirs = value.replace(/\D/g, "");
  let same = 0;
  while (same < theirs.length && mine[same] === theirs[same]) same += 1;
  // From the group of digits in which they part.
  let seen = 0;
  let start = 0;
  for (const group of value.matchAll(/\d+/g)) {
    if (seen + group[0].length > same) {
      start = group.index;
      break;
    }
    seen += group[0].length;
  }
  return { ...reason, kind: "differs", text: "phone differs", parts: [{ start, end: value.length }] };
}

/** What each field both leads have says about the match. */
export function reasonsFor(typed: Subject, stored: Subject, evidence: Evidence): MatchReason[] {
  return [companyReason, nameReason, emailReason, phoneReason]
    .map((reason) => reason(typed, stored, evidence))
    .filter((reason) => reason !== undefined);
}

const weight: Record<MatchReason["field"], number> = { email: 0, name: 1, phone_number: 2, company_name: 3 };

/** What speaks for the match, as one sentence without its full stop. */
export function summaryOf(reasons: readonly MatchReason[]): string {
  const said = reasons
    .filter((reason) => reason.kind !== "differs")
    .sort((a, b) => weight[a.field] - weight[b.field])
    .map((reason) => reason.text);
  const sentence = said.length > 0 ? said.join(", ") : "looks alike";
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
