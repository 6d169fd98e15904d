import { companyOfDomain } from "#paste-to-fill/find/domain-match.ts";
import { type Email, emailsIn, isNobodysMailbox, isSharedMailbox } from "#paste-to-fill/find/emails.ts";
import { hasHan } from "#paste-to-fill/find/han-name.ts";
import { localMatch } from "#paste-to-fill/find/local-match.ts";
import { nameParts } from "#paste-to-fill/find/name-parts.ts";
import type { PhoneKind } from "#paste-to-fill/find/phone-label.ts";
import { mobileByShape, tollFreeByShape } from "#paste-to-fill/find/phone-plan.ts";
import { phonesIn } from "#paste-to-fill/find/phones.ts";
import { tongueOf } from "#paste-to-fill/find/tongue.ts";
import { isOtherLink, websitesIn } from "#paste-to-fill/find/websites.ts";
import type { Find, Finds } from "#paste-to-fill/reading.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { isHonorific } from "#paste-to-fill/words/honorifics.ts";
import { isEmptyValue, type LabelRole } from "#paste-to-fill/words/labels.ts";

/** A value whose label says what it is: a form's answer, a column, a member of a JSON object, a vCard property. */
export interface Answer {
  role: LabelRole;
  text: string;
  start: number;
  end: number;
  /** Shown to the person: 'label "E-mail"', "column Email", "vCard TEL CELL". */
  rule: string;
  /** Higher wins among values of one role; for addresses 1 is work and -1 is private. */
  preference?: number;
}

const phoneRank: Partial<Record<LabelRole, number>> = { mobile: 0, direct: 1, phone: 2, main: 3, home: 4 };

/** Puts labelled values together. The company of the address stands in when none is given. */
export function recordOf(answers: Answer[], isOut: (email: Email) => boolean): Finds {
  const given = answers
    .filter((answer) => !isEmptyValue(answer.text))
    .flatMap((answer) =>
      answer.role === "name" && answer.text.includes("@") ? mailboxes(answer, isOut) : [answer],
    );
  const finds: Finds = {};
  const text = given.map((answer) => answer.text).join("\n");
  const emails = given
    .filter((answer) => answer.role === "email")
    .flatMap((answer) =>
      emailsIn({ text: answer.text, start: answer.start })
        .filter((email) => !isOut(email) && !isNobodysMailbox(email.local))
        .map((email) => ({ email, answer })),
    );
  const tongue = tongueOf(
    text,
    emails.map(({ email }) => email),
  );
  setName(finds, given, tongue);
  const person = `${finds.first_name?.value ?? ""} ${finds.last_name?.value ?? ""}`.trim();
  const best = emails
    .map(({ email, answer }, order) => ({
      email,
      answer,
      score:
        (answer.preference ?? 0) * 2 +
        (isFreeMail(email.domain) ? -1 : 0) +
        (isSharedMailbox(email.local) ? -1 : 0) +
        (person ? localMatch(person, email.local) : 0) -
        order * 0.1,
    }))
    .sort((one, other) => other.score - one.score)[0];
  if (best)
    finds.email = {
      value: best.email.address,
      start: best.email.start,
      end: best.email.end,
      rule: best.answer.rule,
      confidence: "sure",
    };
  const company = given.find((answer) => answer.role === "company" && /[\p{L}\p{N}]/u.test(answer.text));
  if (company) finds.company_name = found(company);
  else if (best) {
    const named = companyOfDomain(best.email.domain);
    if (named)
      finds.company_name = {
        value: named,
        start: best.email.start,
        end: best.email.end,
        rule: "domain of the address",
        confidence: "likely",
      };
  }
  const title = given.find(
    (answer) =>
      answer.role === "title" &&
      !answer.text.split(/\s+/).every((word) => isHonorific(word)) &&
      !/^\d+$/.test(answer.text),
  );
  if (title) finds.job_title = found(title);
  setPhone(finds, given);
  const site = given
    .filter((answer) => answer.role === "website")
    .flatMap((answer) =>
      websitesIn({ text: answer.text, start: answer.start }).map((link) => ({ link, answer })),
    )
    .find(({ link }) => !isOtherLink(link));
  if (site)
    finds.website = {
      value: site.link.url,
      start: site.link.start,
      end: site.link.end,
      rule: site.answer.rule,
      confidence: "sure",
    };
  return finds;
}

/** "Minerva Castleberry <minerva@…>, Hannah Cole <hannah@…>" as one answer: the first who is not ours. */
function mailboxes(answer: Answer, isOut: (email: Email) => boolean): Answer[] {
  let from = 0;
  for (const part of answer.text.split(/[,;]\s*(?=[^,;]*@)/)) {
    const at = answer.text.indexOf(part, from);
    from = at + part.length;
    const [email] = emailsIn({ text: part, start: answer.start + at });
    if (email && (isOut(email) || isNobodysMailbox(email.local))) continue;
    const box = {
      ...answer,
      text: part.replace(/[<([]?\S+@\S+/g, "").trim(),
      start: answer.start + at,
      end: answer.start + at + part.length,
    };
    return email
      ? [box, { ...box, role: "email", text: email.address, start: email.start, end: email.end }]
      : [box];
  }
  return [];
}

function found(answer: Answer, value = answer.text): Find {
  return { value: value.trim(), start: answer.start, end: answer.end, rule: answer.rule, confidence: "sure" };
}

function setName(finds: Finds, given: Answer[], tongue: ReturnType<typeof tongueOf>) {
  const only = (role: LabelRole) => given.find((answer) => answer.role === role);
  let first = only("first");
  let last = only("last");
  let whole = only("name");
  // "Nombre" beside "Apellidos" is the given name, "Name" beside "Vorname" the family name, "Nom" alone is all of it.
  if (whole && last && !first) [first, whole] = [whole, undefined];
  else if (whole && first && !last) {
    const words = whole.text.split(/\s+/);
    if (!fold(whole.text).includes(fold(first.text))) [last, whole] = [whole, undefined];
    else if (words.length > 1) first = undefined;
  } else if (
    !whole &&
    last &&
    !first &&
    /\s/.test(last.text.trim()) &&
    !/^(?:van|von|de|del|della|di|da|dos|do|la|le|el|al|bin|ten|ter|mac|st\.?)\s/iu.test(last.text) &&
    readsAsFull(last.text)
  ) {
    [whole, last] = [last, undefined];
  } else if (!whole && first && !last && /\s/.test(first.text.trim())) [whole, first] = [first, undefined];
  if (first || last) {
    if (first) finds.first_name = found(first, withoutTitles(first.text));
    if (last) {
      const particle = only("particle");
      const text = withoutTitles(last.text);
      const value =
        particle && !fold(text).startsWith(fold(particle.text)) ? `${particle.text.trim()} ${text}` : text;
      finds.last_name = found(last, value);
    }
    return;
  }
  if (!whole) return;
  const line = whole.text.replace(/<[^>]*>|\S+@\S+|\s[-–|/]\s.*$/g, " ").trim();
  const parts = /[\d@]/.test(line)
    ? undefined
    : nameParts(line.replace(/\s*[(（](?!.*[)）].*\S)[^)）]*[)）]$/, ""), tongue);
  if (!parts) return;
  if (parts.first)
    finds.first_name = { ...found(whole, parts.first), confidence: parts.last ? "sure" : "likely" };
  if (parts.last) finds.last_name = found(whole, parts.last);
}

function readsAsFull(text: string) {
  return /^\p{Lu}[\p{L}'’-]+\s\p{Lu}/u.test(text) || hasHan(text);
}

/** "Dr. Jane" in a column of given names, "Doe Jr." in one of family names. */
function withoutTitles(text: string) {
  let words = text.trim().split(/\s+/);
  while (
    words.length > 1 &&
    isHonorific(words[0] ?? "") &&
    (/\.$/.test(words[0] ?? "") || (words[0] ?? "").length > 2)
  )
    words = words.slice(1);
  const tail = /^(?:jr|sr|ii|iii|iv|phd|mba|esq)\.?$/i;
  while (words.length > 1 && tail.test((words.at(-1) ?? "").replace(/[.,]/g, ""))) words = words.slice(0, -1);
  return words
    .join(" ")
    .replace(/,$/, "")
    .replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?:様|さん)$/u, "");
}

function setPhone(finds: Finds, given: Answer[]) {
  const options = given.flatMap((answer, order) => {
    const base = phoneRank[answer.role];
    if (base === undefined) return [];
    const inside = phonesIn(
      { text: answer.text, start: answer.start },
      answer.text.replace(/[（(](?=\p{L})/gu, " "),
    );
    const numbers =
      inside.length > 0
        ? inside.map(({ value, kind, start, end }) => ({ value, kind, start, end }))
        : bareNumber(answer);
    return numbers.flatMap((number) => {
      if (number.kind === "fax" || number.kind === "conference" || number.kind === "none") return [];
      const rank = answer.role === "phone" ? rankOf(number.kind, number.value) : base;
      return [{ number, answer, rank: rank - (answer.preference ?? 0) * 0.3, order }];
    });
  });
  const best = options.sort((one, other) => one.rank - other.rank || one.order - other.order)[0];
  if (best)
    finds.phone_number = {
      value: best.number.value,
      start: best.number.start,
      end: best.number.end,
      rule: best.answer.rule,
      confidence: "sure",
    };
}

function rankOf(kind: PhoneKind, value: string) {
  if (kind === "mobile" || mobileByShape(value)) return 0.4;
  if (kind === "direct") return 1;
  if (kind === "tollfree" || tollFreeByShape(value)) return 5;
  return kind === "main" ? 3 : kind === "home" ? 4 : 2;
}

/** In a field for numbers any run of digits is one. */
function bareNumber(answer: Answer) {
  const match = /[+(]?\d[\d\s()./\-–]*\d/.exec(answer.text);
  const count = match ? match[0].replace(/\D/g, "").length : 0;
  if (
    !match ||
    count < 6 ||
    count > 15 ||
    /\p{L}{4,}/u.test(answer.text.replace(/\b(?:mobil\w*|cell|tel|home|work|office|direct)\b/giu, ""))
  )
    return [];
  const start = answer.start + match.index;
  return [{ value: match[0], kind: "phone" as PhoneKind, start, end: start + match[0].length }];
}

/** How much a record holds, for deciding whether labels were read rightly. */
export function recordWeight(finds: Finds): number {
  return (
    (finds.email ? 3 : 0) +
    (finds.phone_number ? 2 : 0) +
    (finds.last_name || finds.first_name ? 3 : 0) +
    (finds.company_name ? 2 : 0)
  );
}
