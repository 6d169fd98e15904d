import { companyScore, looksLikeStreet } from "#paste-to-fill/find/company-shape.ts";
import type { Email } from "#paste-to-fill/find/emails.ts";
import { hasHan } from "#paste-to-fill/find/han-name.ts";
import { localMatch } from "#paste-to-fill/find/local-match.ts";
import { readName } from "#paste-to-fill/find/name-shape.ts";
import { phoneKindOf } from "#paste-to-fill/find/phone-label.ts";
import { titleScore } from "#paste-to-fill/find/title-shape.ts";
import { tongueOf } from "#paste-to-fill/find/tongue.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { isGivenName } from "#paste-to-fill/words/given-names.ts";
import { isHonorific } from "#paste-to-fill/words/honorifics.ts";
import type { LabelRole } from "#paste-to-fill/words/labels.ts";
import { isEmptyValue } from "#paste-to-fill/words/labels.ts";
import { looksLikeHost } from "#paste-to-fill/words/top-levels.ts";
import type { Cell } from "./cells.ts";
import type { Answer } from "./record.ts";

interface Scored {
  cell: Cell;
  at: number;
  company: number;
  title: number;
  name: number;
  single: boolean;
}

/** Decides what the cells of a row without heads are, by their shape and by what the address says. */
export function answersOfBareRow(row: Cell[], email: Email | undefined): Answer[] {
  const answers: Answer[] = [];
  const add = (cell: Cell, role: LabelRole) =>
    answers.push({
      role,
      text: cell.text,
      start: cell.start,
      end: cell.end,
      rule: `cell ${row.indexOf(cell) + 1}`,
    });
  const words: Scored[] = [];
  const tongue = tongueOf(row.map((cell) => cell.text).join("\n"), email ? [email] : []);
  const domain = email && !isFreeMail(email.domain) ? email.domain : "";
  for (const [at, cell] of row.entries()) {
    const { text } = cell;
    if (isEmptyValue(text)) continue;
    if (text.includes("@")) add(cell, "email");
    else if (
      /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
      (/^[^\s]+\.[a-z]{2,}$/i.test(text) && looksLikeHost(text))
    )
      add(cell, "website");
    else if (isPhoneCell(text)) add(cell, phoneRole(text));
    else if (text.split(/\s+/).every((word) => isHonorific(word))) add(cell, "salutation");
    else if (!/^[\d\s.,€$£%/:-]+$/.test(text) && !looksLikeStreet(text))
      words.push(scored(cell, at, email?.local ?? "", domain, tongue));
  }
  const taken = new Set<Scored>();
  const take = (scored: Scored | undefined, role: LabelRole) => {
    if (!scored) return;
    taken.add(scored);
    add(scored.cell, role);
  };
  const strongest = words.reduce((most, one) => Math.max(most, one.company), 0);
  const pair = givenAndFamily(words, strongest, email?.local ?? "");
  const whole = words
    .filter((one) => !one.single && one.name > 1.5 && one.name >= one.company - 0.5)
    .sort((one, other) => other.name - other.company * 0.5 - (one.name - one.company * 0.5))[0];
  if (pair && (!whole || whole.name < 4 || pair.sure)) {
    take(pair.first, "first");
    take(pair.last, "last");
  } else take(whole, "name");
  const rest = () => words.filter((one) => !taken.has(one));
  take(
    rest()
      .filter((one) => one.title >= 3 && one.company < 5)
      .sort((one, other) => other.title - one.title)[0],
    "title",
  );
  const company = rest().sort((one, other) => other.company - one.company || one.at - other.at)[0];
  if (
    company &&
    (company.company >= 1 ||
      (taken.size > 0 &&
        company.company > -1.5 &&
        (email || answers.some((answer) => answer.role === "phone"))))
  )
    take(company, "company");
  return answers;
}

function scored(
  cell: Cell,
  at: number,
  local: string,
  domain: string,
  tongue: ReturnType<typeof tongueOf>,
): Scored {
  const { text } = cell;
  const single = hasHan(text)
    ? text.length <= 3 && !/\s/.test(text) && false
    : !/\s/.test(
        text.replace(
          /^(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|bin|al|ten|ter|st\.?)(?:\s(?:der|den|de|la|het|los|las))?\s/iu,
          "",
        ),
      );
  const name = readName(text, local, tongue);
  return {
    cell,
    at,
    single,
    company: companyScore(text, domain),
    title: titleScore(text),
    name: name ? name.score : -1,
  };
}

/** Two neighbouring cells of one word each: given and family name, in the order the signs tell. */
function givenAndFamily(words: Scored[], strongest: number, local: string) {
  for (const [index, one] of words.entries()) {
    const other = words[index + 1];
    if (!other || other.at !== one.at + 1) continue;
    const fits = [one, other].every(
      ({ cell, single, company, title }) =>
        (single || /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}$/u.test(cell.text)) &&
        (company < 2.5 || company <= strongest - 2) &&
        title < 3 &&
        /^[\p{L}'’.\s-]+$/u.test(cell.text),
    );
    if (!fits || (!one.single && !other.single)) continue;
    const told = fold(local).split(".");
    const swapped =
      (told.length === 2 && told[0] === fold(other.cell.text) && told[1] === fold(one.cell.text)) ||
      (!isGivenName(fold(one.cell.text)) && isGivenName(fold(other.cell.text))) ||
      (isLoud(one.cell.text) && !isLoud(other.cell.text));
    return {
      first: swapped ? other : one,
      last: swapped ? one : other,
      sure: localMatch(`${one.cell.text} ${other.cell.text}`, "") > 0 || true,
    };
  }
  return undefined;
}

const isLoud = (text: string) => /^[\p{Lu}'’\s-]{3,}$/u.test(text);

function isPhoneCell(text: string) {
  const count = text.replace(/\D/g, "").length;
  const rest = text.replace(/[\d\s+()./\-–]/g, "");
  if (count < 7 || count > 15) return false;
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text)) return false;
  return (
    rest === "" ||
    (rest.length <= 12 &&
      phoneKindOf(text.replace(/[\d+()/-]/g, " ")) !== undefined &&
      phoneKindOf(text.replace(/[\d+()/-]/g, " ")) !== "none")
  );
}

function phoneRole(text: string): LabelRole {
  const kind = phoneKindOf(text.replace(/[\d+()/-]/g, " "));
  return kind === "fax"
    ? "fax"
    : kind === "mobile" || kind === "direct" || kind === "main" || kind === "home"
      ? kind
      : "phone";
}
