import { companyScore } from "#paste-to-fill/find/company-shape.ts";
import { type Email, emailsIn, isNobodysMailbox, isSharedMailbox } from "#paste-to-fill/find/emails.ts";
import type { Hints } from "#paste-to-fill/find/hints.ts";
import { readName } from "#paste-to-fill/find/name-shape.ts";
import { type Person, readPerson } from "#paste-to-fill/find/person.ts";
import { isProse } from "#paste-to-fill/find/pieces.ts";
import { tongueOf } from "#paste-to-fill/find/tongue.ts";
import type { PasteKind } from "#paste-to-fill/reading.ts";
import { type Line, within } from "#paste-to-fill/text/lines.ts";
import { isLeave, leaveIn, withoutFarewell, withoutNoise } from "#paste-to-fill/text/noise.ts";
import { forwardSubject } from "#paste-to-fill/words/mail-words.ts";
import { introduction, selfIntroduction } from "#paste-to-fill/words/phrases.ts";
import { type MailPart, mailParts } from "./mail-parts.ts";
import { readForm } from "./read-form.ts";

export interface TextReading extends Person {
  kind: PasteKind;
}

/** Reads mails, signatures, introductions and any other running text. */
export function readText(lines: Line[], isOurs: (email: Email) => boolean): TextReading | undefined {
  const parts = mailParts(lines);
  const chain = parts.length > 1 || parts[0]?.from !== undefined;
  if (!chain) return readMessage(lines, isOurs, "text", () => false);
  const part = leadPart(parts, isOurs);
  if (!part) return undefined;
  const others = messengers(parts, part);
  const kind: PasteKind = part.kind === "passed" ? "forwarded" : "mail";
  const read = readPart(part, isOurs, others, kind);
  if (read || part.kind !== "passed") return read;
  const top = parts[0];
  return top && top !== part ? readPart(top, isOurs, () => false, "mail") : undefined;
}

function readPart(
  part: MailPart,
  isOurs: (email: Email) => boolean,
  others: (email: Email) => boolean,
  kind: PasteKind,
) {
  const sender = part.from?.email;
  const usable = sender && !isOurs(sender) && !isNobodysMailbox(sender.local) ? sender : undefined;
  return readMessage(
    part.body,
    isOurs,
    kind,
    others,
    usable,
    usable || !sender ? part.from?.name : undefined,
  );
}

/** Whose words are the lead's: the writer of what was passed on, else the writer on top. */
function leadPart(parts: MailPart[], isOurs: (email: Email) => boolean): MailPart | undefined {
  const top = parts[0];
  const ours = (part: MailPart) => part.from?.email !== undefined && isOurs(part.from.email);
  const passed = parts.filter((part) => part.kind === "passed" && !ours(part));
  const forwarded = parts.slice(1).some((part) => part.kind === "passed" && !ours(part));
  if (top && forwarded && !answersUs(parts, isOurs)) return passed.at(-1);
  if (top && (hasContent(top) || top.from) && !ours(top)) {
    const below = parts
      .slice(1)
      .find((part) => part.kind === "quoted" && !ours(part) && (part.from?.email || hasContact(part)));
    // A note without any address above somebody else's message only passes that message on.
    if (below && (passesOn(top) || (!top.from && !hasContact(top)))) return below;
    return top;
  }
  return (
    parts.find((part) => !ours(part) && (part.from?.email || hasContact(part))) ??
    (top && hasContact(top) ? top : passed.at(-1))
  );
}

/** The message below was written by us: the one on top is its answer and not a forward. */
function answersUs(parts: MailPart[], isOurs: (email: Email) => boolean) {
  const below = parts[1];
  return below?.from?.email !== undefined && isOurs(below.from.email) && parts.length === 2;
}

function passesOn(top: MailPart) {
  const text = top.body.map((line) => line.text).join("\n");
  return (
    (top.subject !== undefined && forwardSubject.test(top.subject)) ||
    (/\b(?:see below|below|fyi|forward\w*|passing|claim|for you|siehe unten|unten|weiter(?:leit\w*|gegeben)|anbei|zur info|zk|ci-dessous|pour (?:vous|info|toi)|pvi|transf\w+|más abajo|abajo|para (?:ti|vosotros|info)|reenv\w+|qui sotto|sotto|per voi|inoltr\w+|abaixo|para (?:vocês|você)|encaminh\w+|zie onder|hieronder|ter info|doorgest\w*|nedan|se under|vidarebef\w*|nedenfor|videresend\w*|alla oleva\w*|välit\w*|poniżej|przesył\w*|przekaz\w*|aşağıda\w*|yönlendir\w*|iletiyorum)\b|以下|下記|転送|转发|见下|如下/iu.test(
      text,
    ) &&
      !/\b(?:my|meine|mes|mis|miei|meus|mijn|mina|mine) (?:details|daten|coordonnées|datos|dati|dados|gegevens)\b/iu.test(
        text,
      ))
  );
}

const hasContent = (part: MailPart) => part.body.some((line) => line.text !== "");
const hasContact = (part: MailPart) => part.body.some((line) => /@|\d[\d ()/.-]{6,}\d/.test(line.text));

/** Everybody of the chain but the lead: recipients, and whoever passed the message on. */
function messengers(parts: MailPart[], lead: MailPart) {
  const known = new Set<string>();
  for (const part of parts) {
    for (const email of part.to) known.add(email.address.toLowerCase());
    if (part !== lead && part.from?.email) known.add(part.from.email.address.toLowerCase());
  }
  if (lead.from?.email) known.delete(lead.from.email.address.toLowerCase());
  return (email: Email) => known.has(email.address.toLowerCase());
}

function readMessage(
  body: Line[],
  isOurs: (email: Email) => boolean,
  kind: PasteKind,
  isMessenger: (email: Email) => boolean,
  sender?: Email,
  senderName?: Line,
): TextReading | undefined {
  const isOut = (email: Email) => isOurs(email) || isMessenger(email);
  const form = readForm(body, isOut);
  if (form) return { ...form, kind: kind === "text" ? "form" : kind };
  const lines = withoutNoise(body);
  const hints: Hints = { place: placeName(kind), isOut };
  const introduced = readIntroduced(lines, hints, sender, senderName);
  if (introduced) return { ...introduced, kind };
  const own = lines.map(withoutFarewell);
  if (sender || senderName) {
    const shown = senderName ? displayName(senderName, sender) : undefined;
    const person = readPerson(shown?.rest ? [shown.rest, ...own] : own, {
      ...hints,
      ...(sender && { email: sender }),
      ...(shown?.name && {
        name: {
          text: shown.name.text,
          start: shown.name.start,
          end: shown.name.start + shown.name.text.length,
        },
      }),
    });
    return { ...person, kind };
  }
  const person = readPerson(own, hints);
  return {
    ...person,
    kind: kind === "text" && !lines.some((line) => isProse(line.text)) ? "signature" : kind,
  };
}

function placeName(kind: PasteKind) {
  return kind === "forwarded" ? "forwarded mail" : kind === "mail" ? "mail" : "text";
}

/** "Ruppenthal, Swantje (Küstenfunk Medien GmbH)", "Jane Doe | Acme": a name and, at times, its company. */
export function displayName(shown: Line, email: Email | undefined): { name?: Line; rest?: Line } {
  const split =
    /^([^()[\]]+?)\s*(?:\(([^()]+)\)|\[([^[\]]+)\])\s*$/u.exec(shown.text) ??
    /^(.+?)\s*(?:\s[|/–—-]\s(.+)|@\s?(.+)|\s(?:at|from|bei|von|chez|de chez|presso|bij|hos)\s(.+)|,\s([^,]+))\s*$/u.exec(
      shown.text,
    );
  const local = email?.local ?? "";
  const tongue = tongueOf(shown.text, email ? [email] : []);
  const whole = readName(shown.text, local, tongue);
  const left = split?.[1] ?? "";
  const right = split?.slice(2).find((part) => part !== undefined) ?? "";
  if (!split || (whole && split[5] !== undefined && companyScore(right, email?.domain ?? "") < 3))
    return { name: shown };
  if (/^(?:she|he|they|sie|er|elle)\s?\//i.test(right) || !readName(left, local, tongue))
    return { name: shown };
  const at = shown.text.lastIndexOf(right);
  return { name: { text: left, start: shown.start }, rest: { text: right, start: shown.start + at } };
}

/**
 * "Meet Jane Doe from …, jane@acme.com": the person is in the sentences; whoever wrote them signs below and is nobody's
 * lead. Undefined when the text introduces nobody, or only its own writer.
 */
function readIntroduced(
  lines: Line[],
  hints: Hints,
  sender: Email | undefined,
  senderName: Line | undefined,
): Person | undefined {
  const at = lines.findIndex((line) => introduction.test(line.text));
  if (at < 0) return undefined;
  const text = lines.map((line) => line.text).join("\n");
  if (
    selfIntroduction.test(text) &&
    !lines.some((line) => emailsIn(line).some((email) => email.address !== sender?.address))
  )
    return undefined;
  const leave = leaveIn(lines, at) ?? signerIn(lines, at);
  const told = leave
    ? [...lines.slice(0, leave.line), within(lines[leave.line] as Line, 0, leave.at)]
    : lines;
  const signed = leave ? [within(lines[leave.line] as Line, leave.at), ...lines.slice(leave.line + 1)] : [];
  const signers = signed.flatMap((line) => emailsIn(line));
  const isSender = (email: Email) =>
    sender !== undefined &&
    (email.address.toLowerCase() === sender.address.toLowerCase() ||
      (email.domain === sender.domain && !isSharedMailbox(email.local) && false));
  const isOut = (email: Email) => hints.isOut(email) || isSender(email);
  const person = readPerson(told, { ...hints, isOut, mention: true });
  const inside = person.finds.email ?? person.finds.phone_number;
  if (!person.name || person.name.total < 2.5) return undefined;
  if (senderName && sameWords(senderName.text, person.name.candidate.text)) return undefined;
  if (inside || person.name.total >= 4) {
    // The farewell may be the lead's own, with the address below it.
    const local = signers.find(
      (email) => readName(person.name?.candidate.text ?? "", email.local, "")?.score ?? 0 > 5,
    );
    if (!inside && local && !sender) return undefined;
    if (
      !inside &&
      !sender &&
      signers.length > 0 &&
      !told.some(
        (line) => introduction.test(line.text) && line.text.includes(person.name?.candidate.text ?? "\u0000"),
      )
    )
      return undefined;
    return person;
  }
  return undefined;
}

/** Without a farewell: a block below the sentences that has its own address belongs to the writer. */
function signerIn(lines: Line[], at: number) {
  const told = lines.slice(0, at + 1).flatMap((line) => emailsIn(line));
  if (told.length === 0) return undefined;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text !== "" || !lines[index + 1]) continue;
    const block = lines.slice(index + 1);
    const emails = block.flatMap((other) => emailsIn(other));
    const next = lines[index + 1] as Line;
    if (
      (emails.length > 0 && emails.every((email) => told.every((other) => other.domain !== email.domain))) ||
      isLeave(next.text)
    )
      return { line: index + 1, at: 0 };
  }
  return undefined;
}

function sameWords(one: string, other: string) {
  const words = new Set(
    one
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2),
  );
  return other
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && words.has(word));
}
