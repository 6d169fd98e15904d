import { type Email, emailsIn } from "#paste-to-fill/find/emails.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { type Line, within } from "#paste-to-fill/text/lines.ts";
import {
  forwardMark,
  forwardSubject,
  headRole,
  originalMark,
  quoteIntro,
} from "#paste-to-fill/words/mail-words.ts";

export interface Mailbox {
  email?: Email;
  /** The name printed beside the address. */
  name?: Line;
}

/** One message of a chain. */
export interface MailPart {
  /** "top" is what the person who pasted sees first; "passed" was forwarded, "quoted" was answered. */
  kind: "top" | "passed" | "quoted";
  from?: Mailbox;
  to: Email[];
  subject?: string;
  body: Line[];
}

/** Cuts a pasted mail into its messages, newest first. One part without a head is a text that is no mail. */
export function mailParts(lines: Line[]): MailPart[] {
  const parts: MailPart[] = [{ kind: "top", to: [], body: [] }];
  let depth = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] as Line;
    const quote = /^(?:>\s?)+/.exec(raw.text)?.[0] ?? "";
    const line = quote === "" ? raw : within(raw, quote.length);
    const marks = quote.replace(/\s/g, "").length;
    const current = parts.at(-1) as MailPart;
    if (marks > depth && !(current.kind !== "top" && current.body.length === 0))
      parts.push({ kind: "quoted", to: [], body: [] });
    depth = marks;
    const intro = attribution(lines, at);
    if (intro) {
      parts.push({ kind: "quoted", from: intro.from, to: [], body: [] });
      at += intro.lines - 1;
      depth = Math.max(depth, 1);
      if (lines[at + 1] && !/^>/.test((lines[at + 1] as Line).text)) depth = 0;
      continue;
    }
    if (forwardMark.test(line.text) && line.text.length < 90) {
      parts.push({ kind: originalMark.test(line.text) ? "quoted" : "passed", to: [], body: [] });
      continue;
    }
    const head = headAt(lines, at, marks);
    if (head) {
      const open = parts.at(-1) as MailPart;
      const fresh = open.body.every((other) => other.text === "") && !open.from;
      const part: MailPart = fresh ? open : { kind: "passed", to: [], body: [] };
      if (!fresh) parts.push(part);
      Object.assign(part, { from: head.from, to: head.to, subject: head.subject });
      at += head.lines - 1;
      continue;
    }
    (parts.at(-1) as MailPart).body.push(line);
  }
  markForwards(parts);
  return parts.filter(
    (part, index) => index === 0 || part.from || part.body.some((line) => line.text !== ""),
  );
}

/** A subject with "Fwd:" above makes what follows passed on, "Original message" or not. */
function markForwards(parts: MailPart[]) {
  for (const [at, part] of parts.entries()) {
    const above = parts[at - 1];
    if (part.kind === "quoted" && above?.subject && forwardSubject.test(above.subject)) part.kind = "passed";
  }
}

interface Head {
  lines: number;
  from?: Mailbox;
  to: Email[];
  subject?: string;
}

/** Head lines from here on: a sender's line among at least two, or a sender's line with an address. */
function headAt(lines: Line[], at: number, marks: number): Head | undefined {
  const first = headLine(lines[at], marks);
  if (!first || (first.role === "reply" && !/message-id|return-path|delivered-to|reply/i.test(first.label)))
    return undefined;
  const head: Head = { lines: 0, to: [] };
  let count = 0;
  let last: string = "";
  let blanks = 0;
  for (let next = at; next < lines.length && next < at + 40; next += 1) {
    const line = headLine(lines[next], marks);
    const text = lines[next]?.text.replace(/^(?:>\s?)+/, "") ?? "";
    if (!line) {
      // A recipients' line may go on; blank lines between the lines of a head come from copying.
      if (text === "" && count < 2 && blanks < 1 && headLine(lines[next + 1], marks)) {
        blanks += 1;
        continue;
      }
      if (text === "" && headLine(lines[next + 1], marks)?.role === "subject" && head.subject === undefined)
        continue;
      if (last !== "" && text !== "" && /^[\s<"']*[^:]*@|^[;,]/.test(text) && last === "to") {
        head.to.push(...emailsIn(lines[next] as Line));
        continue;
      }
      head.lines = next - at;
      break;
    }
    count += 1;
    last = line.role;
    head.lines = next - at + 1;
    const value = line.value;
    if (line.role === "from" && !head.from) head.from = mailboxOf(value);
    else if (line.role === "to") head.to.push(...emailsIn(value));
    else if (line.role === "subject" && head.subject === undefined) head.subject = value.text;
  }
  if (!head.from) return count >= 2 && head.to.length > 0 && head.subject !== undefined ? head : undefined;
  const angled = /@/.test(
    lines
      .slice(at, at + head.lines)
      .map((line) => line.text)
      .join(" "),
  );
  return count >= 2 || (count === 1 && head.from.email && head.from.name && angled) ? head : undefined;
}

function headLine(raw: Line | undefined, marks: number) {
  if (!raw) return undefined;
  const quote = /^(?:>\s?)+/.exec(raw.text)?.[0] ?? "";
  if (quote.replace(/\s/g, "").length !== marks && marks > 0) return undefined;
  const line = quote === "" ? raw : within(raw, quote.length);
  const match = /^[*_]{0,2}([\p{L}][\p{L}\p{M} .-]{0,26}?)[*_]{0,2}\s?[:：][*_]{0,2}[ \t]*/u.exec(line.text);
  const role = match && headRole(fold(match[1] ?? ""));
  if (!match || !role) return undefined;
  return { role, label: match[1] ?? "", value: within(line, match[0].length) };
}

/** "On 3 Feb 2026, at 08:15, Hannah Cole <…> wrote:", which may be broken into two or three lines. */
function attribution(lines: Line[], at: number) {
  let text = "";
  for (let count = 1; count <= 3; count += 1) {
    const raw = lines[at + count - 1];
    if (!raw || raw.text === "") return undefined;
    text = `${text} ${raw.text.replace(/^(?:>\s?)+/, "")}`.trim();
    if (text.length > 260) return undefined;
    if (
      !/^(?:on|am|le|el|em|il|op|den|w dniu|dnia|dne|\d|lør|man|tir|ons|tor|fre|søn|lun|mar|mer|gio|ven|sab|dom|\p{L}{2,12},?\s.*\d{4})/iu.test(
        text,
      )
    )
      return undefined;
    if (!/[:：]$/.test(text) && !lines[at + count]?.text.startsWith(">")) continue;
    if (quoteIntro.test(text) && /\d/.test(text) && /[:：]?$/.test(text)) {
      const quoted = lines[at + count]?.text ?? "";
      if (!/[:：]$/.test(text) && !quoted.startsWith(">")) return undefined;
      const emails = lines.slice(at, at + count).flatMap((line) => emailsIn(line));
      const first = lines[at] as Line;
      const written =
        /(?:,|\bum\b|\d{2}:\d{2}|\bschrieb)\s+([\p{Lu}][\p{L}.'’ -]{3,40}?)\s*(?:<|\bwrote|\ba écrit|:|$)/u.exec(
          first.text,
        );
      return {
        lines: count,
        from: {
          ...(emails[0] && { email: emails[0] }),
          ...(written?.[1] && {
            name: { text: written[1], start: first.start + first.text.indexOf(written[1]) },
          }),
        } satisfies Mailbox,
      };
    }
  }
  return undefined;
}

/** "Jane Doe <jane@acme.com>", "jane@acme.com (Jane Doe)", "Doe, Jane (Acme) [mailto:…]". */
export function mailboxOf(value: Line): Mailbox {
  const email = emailsIn(value)[0];
  const end = email ? value.text.search(/[<[(]?\s*(?:mailto:)?[^\s<>[\]()"']+@/) : value.text.length;
  let shown = within(value, 0, end < 0 ? value.text.length : end);
  if (shown.text === "" && email) {
    const behind = /\(([^()]{2,60})\)/.exec(value.text);
    if (behind?.[1]) shown = { text: behind[1], start: value.start + behind.index + 1 };
  }
  const bare = /^["'“”‘’\s]*(.*?)["'“”‘’\s]*$/u.exec(shown.text);
  if (bare?.[1] && bare[1] !== shown.text)
    shown = { text: bare[1], start: shown.start + shown.text.indexOf(bare[1]) };
  shown = {
    text: shown.text.replace(/\s(?:via|über|par|von)\s.*$/iu, "").replace(/[,;:]+$/, ""),
    start: shown.start,
  };
  return { ...(email && { email }), ...(shown.text !== "" && !shown.text.includes("@") && { name: shown }) };
}
