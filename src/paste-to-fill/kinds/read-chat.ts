import type { Email } from "#paste-to-fill/find/emails.ts";
import { type Person, readPerson } from "#paste-to-fill/find/person.ts";
import { type Line, within } from "#paste-to-fill/text/lines.ts";
import { withoutNoise } from "#paste-to-fill/text/noise.ts";
import { readForm } from "./read-form.ts";

const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?![.:\d])(?:\s?[APap]\.?\s?[Mm]\.?)?`;
const day = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,9}\.?|Today|Yesterday|Heute|Gestern|Hier|Hoy|Ayer|Oggi|Ieri|Hoje|Vandaag|I dag|Idag|Tänään|Dziś|Bugün|今天|昨天|今日|昨日)`;
const stamp = `(?:${day},?\\s?${time}|${time}(?:,?\\s${day})?)`;
/** "[14:02] Joe: …", "14:02 - Joe: …", "[03/02/26, 14:02:11] Joe: …", "10:01 Joe …" */
const before = new RegExp(
  `^(?:\\[${stamp}\\]|\\(${stamp}\\)|${stamp}(?=\\s))\\s*[-–—:]?\\s*(?:[<@]?[^:<>\\n]{1,40}?>?\\s*[:：>]\\s*)?`,
  "u",
);
/** "Joe [14:02]: …", "Joe  2:14 PM" and "Joe Peel, 09:31" alone on a line. */
const named = new RegExp(
  `^[@<]?[\\p{L}][\\p{L}\\p{N} ._'’-]{0,40}>?\\s*(?:\\[${stamp}\\]\\s*[:：-]?\\s*|,?\\s${stamp}\\s*(?:$|[:：]\\s*))`,
  "u",
);

/** A chat: lines with times and speakers. The speakers pass the lead on; only what they say is read. */
export function readChat(lines: Line[], isOut: (email: Email) => boolean): Person | undefined {
  const filled = lines.filter((line) => line.text !== "");
  const stamped = filled.filter((line) => before.test(line.text) || named.test(line.text));
  if (stamped.length === 0 || stamped.length < filled.length / 4) return undefined;
  if (
    stamped.length === 1 &&
    filled.length > 1 &&
    !before.test(filled[0]?.text ?? "") &&
    !named.test(filled[0]?.text ?? "")
  )
    return undefined;
  const said = lines.map((line) => {
    const mark = before.exec(line.text) ?? named.exec(line.text);
    return mark && /\d[:.]\d{2}/.test(mark[0]) ? within(line, mark[0].length) : line;
  });
  return readForm(said, isOut) ?? readPerson(withoutNoise(said), { place: "chat", isOut, mention: true });
}
