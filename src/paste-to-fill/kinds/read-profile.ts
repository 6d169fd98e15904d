import { companyScore } from "#paste-to-fill/find/company-shape.ts";
import { contactsIn } from "#paste-to-fill/find/contacts.ts";
import { type Email, isNobodysMailbox } from "#paste-to-fill/find/emails.ts";
import { nameParts } from "#paste-to-fill/find/name-parts.ts";
import { readName } from "#paste-to-fill/find/name-shape.ts";
import { titleScore } from "#paste-to-fill/find/title-shape.ts";
import { tongueOf } from "#paste-to-fill/find/tongue.ts";
import type { Find, Finds } from "#paste-to-fill/reading.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { type Line, within } from "#paste-to-fill/text/lines.ts";
import { isNeverName } from "#paste-to-fill/words/common-words.ts";

const signs =
  /\b(?:\d+\+?\s?(?:connections|followers|kontakte|follower|relations|abonnés|contactos|seguidores|collegamenti|contatti|conexões|connecties|volgers|kontakter|följare|forbindelser|følgere|yhteyttä|kontaktów|obserwujących|bağlantı|takipçi)|contact info|kontaktinfo|coordonnées|información de contacto|informazioni di contatto|informações de contato|contactgegevens|kontaktinformation|yhteystiedot|dane kontaktowe|iletişim bilgileri|full-time|part-time|vollzeit|teilzeit|temps plein|cdi|jornada completa|tempo pieno|a tempo pieno|tempo integral|fulltime|heltid|kokopäiväinen|pełny etat|tam zamanlı|1st|2nd|3rd degree|mutual connections|open to work)\b|つながり|連絡先情報|正社員|位联系人|联系方式信息|linkedin\.com\/in\//iu;
const experience =
  /^(?:experience|work experience|berufserfahrung|erfahrung|expérience(?:s)?(?: professionnelle(?:s)?)?|experiencia(?: laboral| profesional)?|esperienza(?: lavorativa)?|esperienze|experiência(?: profissional)?|ervaring|werkervaring|erfarenhet|arbetslivserfarenhet|erfaring|erhvervserfaring|arbeidserfaring|työkokemus|kokemus|doświadczenie(?: zawodowe)?|deneyim|iş deneyimi|職歴|経験|工作经历|工作经验|경력)$/iu;
const at =
  /^(.{2,80}?)\s+(?:at|@|bei|chez|presso|bij|hos|w firmie|w|we|en|på|i|na|no|em|ved)\s+(\p{Lu}.{1,70})$/u;

/** A profile of a network: name, headline, place; or name and the list of posts. Undefined when it is none. */
export function readProfile(lines: Line[], isOut: (email: Email) => boolean): Finds | undefined {
  const filled = lines.filter(
    (line) =>
      line.text !== "" &&
      !/^(?:profile|profil|perfil|profilo|background image|message|connect|follow|more|home|my network|jobs|messaging|status is|view .*profile|premium|verified)\b.{0,40}$/iu.test(
        line.text,
      ),
  );
  const text = filled.map((line) => line.text).join("\n");
  const heading = filled.findIndex((line) => experience.test(line.text));
  if (!(signs.test(text) || heading > 0) || filled.length < 2) return undefined;
  const first = filled[0] as Line;
  const tongue = tongueOf(text, []);
  const bare = first.text.replace(/\s*[·•|]\s*(?:1st|2nd|3rd|\d\.|\d(?:er|e|º|°|\.)?\+?).*$/iu, "");
  const parts = readName(bare, "", tongue) ? nameParts(bare, tongue) : undefined;
  if (!parts) return undefined;
  const finds: Finds = {};
  const put = (value: string, line: Line, rule: string): Find => {
    const place = line.start + Math.max(0, line.text.indexOf(value));
    return { value, start: place, end: place + value.length, rule, confidence: "sure" };
  };
  const whole = {
    start: first.start,
    end: first.start + bare.length,
    rule: "profile, name",
    confidence: "sure" as const,
  };
  if (parts.first) finds.first_name = { ...whole, value: parts.first };
  if (parts.last) finds.last_name = { ...whole, value: parts.last };
  const post = heading > 0 ? postBelow(filled, heading) : undefined;
  const headline = headlineIn(filled.slice(1, heading > 0 ? heading : 4));
  const job = headline ?? post;
  if (job?.title)
    finds.job_title = put(job.title.text, job.title, headline ? "profile, headline" : "profile, latest post");
  const company = headline?.company ?? post?.company;
  if (company)
    finds.company_name = put(
      company.text,
      company,
      headline?.company ? "profile, headline" : "profile, latest post",
    );
  const contacts = contactsIn(filled);
  const email = contacts.emails.find((other) => !isOut(other) && !isNobodysMailbox(other.local));
  if (email)
    finds.email = {
      value: email.address,
      start: email.start,
      end: email.end,
      rule: "profile, contact",
      confidence: "sure",
    };
  const phone = contacts.phones.find((other) => other.kind !== "fax" && other.kind !== "none");
  if (phone)
    finds.phone_number = {
      value: phone.value,
      start: phone.start,
      end: phone.end,
      rule: "profile, contact",
      confidence: "sure",
    };
  return finds;
}

interface Job {
  title?: Line;
  company?: Line;
}

/** "Vice President of Sales at Ferrous Fox Tooling", "Leiter Forschung bei …", "CTO | Acme GmbH". */
function headlineIn(lines: Line[]): Job | undefined {
  for (const line of lines) {
    const first = within(line, 0, line.text.search(/\s[|·•]\s|$/));
    const split = at.exec(first.text);
    if (split?.[1] && split[2] && titleScore(split[1]) >= 1) {
      const company = split[2].replace(/\s*[|·•(].*$/, "").trim();
      return {
        title: { text: split[1].trim(), start: first.start },
        company: { text: company, start: first.start + first.text.lastIndexOf(split[2]) },
      };
    }
    const bar = /^(.{2,60}?)\s*(?:[|·•,]|\s[–—-])\s+(.{2,60})$/u.exec(line.text);
    if (
      bar?.[1] &&
      bar[2] &&
      titleScore(bar[1]) >= 3 &&
      companyScore(bar[2], "") >= 0 &&
      !isNeverName(fold(bar[2].split(/[\s,]/)[0] ?? ""))
    ) {
      return {
        title: { text: bar[1], start: line.start },
        company: { text: bar[2].replace(/\s*[|·•].*$/, ""), start: line.start + line.text.indexOf(bar[2]) },
      };
    }
    const han = /^(.{2,24}?)[\s\u3000]*(?:の|\/|／|\||·)?[\s\u3000]*(\S{2,14})$/u.exec(line.text);
    if (han?.[1] && han[2] && companyScore(han[1], "") >= 3 && titleScore(han[2]) >= 5)
      return {
        title: { text: han[2], start: line.start + line.text.lastIndexOf(han[2]) },
        company: { text: han[1], start: line.start },
      };
  }
  return undefined;
}

/** The first entry of the list of posts: title, then company; with several posts at one company the company comes first. */
function postBelow(lines: Line[], heading: number): Job | undefined {
  const [one, two] = lines.slice(heading + 1, heading + 3);
  if (!one || !two) return undefined;
  const clean = (line: Line) => within(line, 0, line.text.search(/\s*[·•]\s|$/));
  const isDate =
    /\b(?:19|20)\d\d\b/.test(two.text) ||
    /\b(?:yrs?|mos?|jahre?|ans?|años?|anni|anos|jaar|år)\b/.test(fold(two.text));
  if (isDate && titleScore(one.text) < 3) {
    const title = lines.slice(heading + 3, heading + 6).find((line) => titleScore(line.text) >= 3);
    return { company: clean(one), ...(title && { title }) };
  }
  const split = at.exec(one.text);
  if (split?.[1] && split[2] && isDate)
    return {
      title: { text: split[1], start: one.start },
      company: { text: split[2], start: one.start + one.text.lastIndexOf(split[2]) },
    };
  if (titleScore(one.text) < 2 && companyScore(one.text, "") >= 3 && titleScore(two.text) >= 3)
    return { company: clean(one), title: two };
  return { title: one, company: clean(two) };
}
