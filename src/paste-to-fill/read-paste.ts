import { readKnown } from "#paste-to-fill/catalog/read-known.ts";
import { type Email, isNobodysMailbox } from "#paste-to-fill/find/emails.ts";
import { readAddressLine, readCalendar } from "#paste-to-fill/kinds/read-calendar.ts";
import { readChat } from "#paste-to-fill/kinds/read-chat.ts";
import { readJson } from "#paste-to-fill/kinds/read-json.ts";
import { readText } from "#paste-to-fill/kinds/read-mail.ts";
import { readProfile } from "#paste-to-fill/kinds/read-profile.ts";
import { readRows } from "#paste-to-fill/kinds/read-rows.ts";
import { looksLikeCard, readCards } from "#paste-to-fill/kinds/read-vcard.ts";
import { cleanText, looksLikeJson } from "#paste-to-fill/text/clean-text.ts";
import { linesOf } from "#paste-to-fill/text/lines.ts";
import { originalRange, type SourceText } from "#paste-to-fill/text/source-text.ts";
import { machineNotice } from "#paste-to-fill/words/phrases.ts";
import { namesALead } from "./names-a-lead.ts";
import {
  type FilledFields,
  type Finds,
  fieldNames,
  type Known,
  type PasteKind,
  type Reading,
} from "./reading.ts";

/** Longer pastes are files; what is read of them is what a person could have meant to paste. */
const MOST_LETTERS = 120_000;

interface Draft {
  kind: PasteKind;
  source: SourceText;
  records: Finds[];
}

/**
 * Reads a pasted text into lead fields, by rules and on this machine. Fills only what the text says of one lead; a text
 * that names nobody comes back with kind "nothing" and no field. Never throws. Places are those of the given text.
 *
 * @param known partners, tags and the like that the text may name, and our own mail domains
 */
export function readPaste(text: string, known: Known = {}): Reading {
  const source = cleanText(text.slice(0, MOST_LETTERS));
  const draft = readDraft(source, known);
  const records = draft.records.map((record) => filled(draft.source, record));
  const [fields = {}] = records;
  const named = readKnown(draft.source, known);
  const kind = Object.keys(fields).length > 0 ? draft.kind : "nothing";
  const used = [
    ...records.flatMap((record) => Object.values(record).map((field) => field.source)),
    ...named.sources,
  ];
  return {
    kind,
    fields,
    ...(records.length > 1 && { rows: records }),
    ...named.found,
    unused: unusedLines(text, used),
  };
}

function readDraft(source: SourceText, known: Known): Draft {
  const isOut = outsiders(known);
  const nothing: Draft = { kind: "nothing", source, records: [] };
  if (source.text.trim() === "") return nothing;
  if (looksLikeCard(source.text)) {
    const cards = readCards(source, isOut);
    return { kind: "vcard", source: cards.source, records: cards.records };
  }
  const calendar = readCalendar(source, isOut);
  if (calendar) return { kind: "mail", source: calendar.source, records: [calendar.finds] };
  if (looksLikeJson(source.text)) {
    const records = readJson(source.text, isOut);
    if (records) return { kind: "json", source, records };
  }
  const rows = readRows(source.text, isOut);
  if (rows) return { kind: rows.records.length > 1 ? "table" : "row", source, records: rows.records };
  const lines = linesOf(source.text);
  const address = readAddressLine(lines, isOut);
  if (address) return { kind: "text", source, records: [address.finds] };
  if (machineNotice.test(source.text.slice(0, 4000))) return nothing;
  const profile = readProfile(lines, isOut);
  if (profile) return { kind: "text", source, records: [profile] };
  const chat = readChat(lines, isOut);
  if (chat) return namesALead(chat, source.text) ? { kind: "chat", source, records: [chat.finds] } : nothing;
  const read = readText(lines, isOut);
  return read && namesALead(read, source.text) ? { kind: read.kind, source, records: [read.finds] } : nothing;
}

/** Our own people, and the partners who pass leads on. */
function outsiders(known: Known) {
  const own = new Set((known.ownDomains ?? []).map((domain) => domain.toLowerCase()));
  const partners = new Set(
    (known.partners ?? []).flatMap(({ domain }) => (domain ? [domain.toLowerCase()] : [])),
  );
  return (email: Email) =>
    own.has(email.domain) || partners.has(email.domain) || isNobodysMailbox(email.local);
}

function filled(source: SourceText, finds: Finds): FilledFields {
  const fields: FilledFields = {};
  for (const name of fieldNames) {
    const find = finds[name];
    const value = find?.value.replace(/\s+/g, " ").trim();
    if (!find || !value) continue;
    const { start, end } = originalRange(source, find.start, find.end);
    fields[name] = {
      value,
      source: { start, end, text: source.original.slice(start, end) },
      rule: find.rule,
      confidence: find.confidence,
    };
  }
  return fields;
}

/** Lines with letters or digits in which nothing was found, as pasted. */
function unusedLines(text: string, used: { start: number; end: number }[]): string[] {
  const unused: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (/[\p{L}\p{N}]/u.test(line) && !used.some((range) => range.start < end && range.end > at))
      unused.push(line.trim());
    at = end + 1;
  }
  return unused;
}
