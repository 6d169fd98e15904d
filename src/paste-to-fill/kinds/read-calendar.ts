import { type Email, emailsIn, isNobodysMailbox, isSharedMailbox } from "#paste-to-fill/find/emails.ts";
import { type Person, readPerson } from "#paste-to-fill/find/person.ts";
import type { Finds } from "#paste-to-fill/reading.ts";
import { type Line, linesOf } from "#paste-to-fill/text/lines.ts";
import { rewrite, type SourceText } from "#paste-to-fill/text/source-text.ts";
import { mailboxOf } from "./mail-parts.ts";
import { displayName } from "./read-mail.ts";

/** Calendar data: the attendee who is not ours. Returns its own unfolded text. */
export function readCalendar(
  cleaned: SourceText,
  isOut: (email: Email) => boolean,
): { source: SourceText; finds: Finds } | undefined {
  if (!/^(?:ATTENDEE|ORGANIZER|BEGIN:VEVENT|BEGIN:VCALENDAR)\b/m.test(cleaned.text)) return undefined;
  const source = rewrite(cleaned, /\n[ \t](?=\S)/g, () => "");
  let best: { person: Person; order: number } | undefined;
  for (const line of linesOf(source.text)) {
    const match = /^(ATTENDEE|ORGANIZER)((?:;(?:"[^"]*"|[^":;])*)*):(?:mailto:)?(.*)$/i.exec(line.text);
    if (!match) continue;
    const email = emailsIn(line).at(-1);
    if (
      !email ||
      isOut(email) ||
      isNobodysMailbox(email.local) ||
      /CUTYPE=(?:RESOURCE|ROOM)/i.test(match[2] ?? "")
    )
      continue;
    const shown = /;CN=(?:"([^"]*)"|([^;:]*))/i.exec(match[2] ?? "");
    const text = (shown?.[1] ?? shown?.[2] ?? "").replace(/\\,/g, ",");
    const name: Line = { text, start: line.start + line.text.indexOf(text) };
    const person = readMailbox(email, text && !text.includes("@") ? name : undefined, isOut, "attendee");
    const order = (/^ORGANIZER/i.test(line.text) ? 2 : 0) + (isSharedMailbox(email.local) ? 1 : 0);
    if (!best || order < best.order) best = { person, order };
  }
  return best ? { source, finds: best.person.finds } : undefined;
}

/** One address with the name printed beside it, as in a list of recipients. */
export function readAddressLine(lines: Line[], isOut: (email: Email) => boolean): Person | undefined {
  const filled = lines.filter((line) => line.text !== "");
  const [line] = filled;
  if (filled.length !== 1 || !line || line.text.length > 300) return undefined;
  const boxes = line.text
    .split(/[;\n]|,(?=\s*(?:"[^"]*"|[^,<>"]*)\s*<)|(?<=>)\s*,/)
    .map((text) => text.trim());
  let from = 0;
  for (const text of boxes) {
    const at = line.text.indexOf(text, from);
    from = at + text.length;
    if (!/^(?:"[^"]*"|'[^']*'|[^<>@:|]*)\s*<[^<>\s]+@[^<>\s]+>\s*$/.test(text)) return undefined;
    const box = mailboxOf({ text, start: line.start + at });
    if (box.email && box.name && !isOut(box.email) && !isNobodysMailbox(box.email.local))
      return readMailbox(box.email, box.name, isOut, "address");
  }
  return undefined;
}

function readMailbox(
  email: Email,
  name: Line | undefined,
  isOut: (email: Email) => boolean,
  place: string,
): Person {
  const shown = name ? displayName(name, email) : {};
  return readPerson(shown.rest ? [shown.rest] : [], {
    place,
    isOut,
    email,
    ...(shown.name && {
      name: {
        text: shown.name.text,
        start: shown.name.start,
        end: shown.name.start + shown.name.text.length,
      },
    }),
  });
}
