import type { Email } from "#paste-to-fill/find/emails.ts";
import type { Finds } from "#paste-to-fill/reading.ts";
import { quotedPrintableBytes, textOfBytes } from "#paste-to-fill/text/decode-bytes.ts";
import type { SourceText } from "#paste-to-fill/text/source-text.ts";
import { rewrite } from "#paste-to-fill/text/source-text.ts";
import type { LabelRole } from "#paste-to-fill/words/labels.ts";
import { type Answer, recordOf } from "./record.ts";

export interface CardReading {
  source: SourceText;
  records: Finds[];
}

interface Property {
  name: string;
  params: string;
  value: string;
  start: number;
}

export const looksLikeCard = (text: string) => /^\s*BEGIN:VCARD\s*$/im.test(text);

/** Reads vCards of any version. Returns its own unfolded text, because places are places of that one. */
export function readCards(cleaned: SourceText, isOut: (email: Email) => boolean): CardReading {
  // Folded lines go on after a blank; in 2.1 a quoted-printable value goes on after a "=" at the end.
  const source = rewrite(cleaned, /\n[ \t](?=[^\n])/g, () => "");
  const records: Finds[] = [];
  let properties: Property[] = [];
  let at = 0;
  for (const line of source.text.split("\n")) {
    const match = /^\s*(?:[\w-]+\.)?([A-Za-z-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/.exec(line);
    if (match) {
      const name = (match[1] ?? "").toUpperCase();
      const value = match[3] ?? "";
      if (name === "BEGIN") properties = [];
      else if (name === "END") records.push(recordOf(answersOf(properties), isOut));
      else
        properties.push({
          name,
          params: (match[2] ?? "").toUpperCase(),
          value,
          start: at + line.length - value.length,
        });
    }
    at += line.length + 1;
  }
  if (records.length === 0 && properties.length > 0) records.push(recordOf(answersOf(properties), isOut));
  return { source, records };
}

function answersOf(properties: Property[]): Answer[] {
  const answers: Answer[] = [];
  const has = (name: string) =>
    properties.some((property) => property.name === name && property.value.replace(/[;\s]/g, "") !== "");
  for (const property of properties) {
    const value = decoded(property);
    const add = (role: LabelRole, text: string, rule: string, preference = 0) => {
      if (text.trim() !== "")
        answers.push({
          role,
          text: text.trim(),
          start: property.start,
          end: property.start + property.value.trimEnd().length,
          rule: `vCard ${rule}`,
          preference,
        });
    };
    const parts = splitAt(value, ";").map(unescaped);
    const preferred = /PREF/.test(property.params) ? 0.2 : 0;
    if (property.name === "N") {
      add("last", parts[0] ?? "", "N");
      add("first", parts[1] ?? "", "N");
    } else if (property.name === "FN" && !has("N")) add("name", unescaped(value), "FN");
    else if (property.name === "ORG") add("company", parts[0] ?? "", "ORG");
    else if (property.name === "TITLE") add("title", unescaped(value), "TITLE");
    else if (property.name === "ROLE" && !has("TITLE")) add("title", unescaped(value), "ROLE");
    else if (property.name === "EMAIL") {
      add(
        "email",
        unescaped(value).replace(/^mailto:/i, ""),
        "EMAIL",
        (/HOME/.test(property.params) ? -1 : /WORK/.test(property.params) ? 1 : 0) + preferred,
      );
    } else if (property.name === "TEL") {
      const phone = phoneRole(property.params);
      if (phone)
        add(
          phone.role,
          unescaped(value).replace(/^tel:/i, "").replace(/;ext=/i, " ext. "),
          `TEL ${phone.shown}`.trim(),
          preferred,
        );
    } else if (property.name === "URL" && !/HOME|BLOG|SOCIAL/.test(property.params))
      add("website", unescaped(value).replace(/\\:/g, ":"), "URL");
  }
  return answers;
}

function phoneRole(params: string): { role: LabelRole; shown: string } | undefined {
  if (/FAX|PAGER|MODEM|TEXTPHONE|BBS/.test(params) && !/CELL|VOICE.*CELL/.test(params)) return undefined;
  if (/FAX/.test(params)) return undefined;
  if (/CELL|MOBILE|IPHONE|MSG/.test(params)) return { role: "mobile", shown: "CELL" };
  if (/DIRECT|X-DIRECT/.test(params)) return { role: "direct", shown: "DIRECT" };
  if (/MAIN|X-MAIN|X-COMPANY|X-SWITCHBOARD/.test(params)) return { role: "main", shown: "MAIN" };
  if (/HOME/.test(params) && !/WORK/.test(params)) return { role: "home", shown: "HOME" };
  return { role: "phone", shown: /WORK/.test(params) ? "WORK" : "" };
}

function decoded({ params, value }: Property) {
  // Whatever the cleaning left, such as Latin-1 letters that do not give themselves away.
  return /QUOTED-PRINTABLE/.test(params) && /=[0-9A-F]{2}/.test(value)
    ? textOfBytes(quotedPrintableBytes(value))
    : value;
}

function splitAt(value: string, mark: string) {
  const parts: string[] = [""];
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at] ?? "";
    if (letter === "\\") {
      parts[parts.length - 1] += letter + (value[at + 1] ?? "");
      at += 1;
    } else if (letter === mark) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function unescaped(value: string) {
  return value
    .replace(/\\[nN]/g, " ")
    .replace(/\\([\\,;:])/g, "$1")
    .trim();
}
