import { type BadValue, badValues } from "./bad-values.ts";
import type { Seeded } from "./seeded.ts";

/** A generated body with the kind of wrong that was put into it. */
export interface BadBody {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** A good create of everything the documents know; `word` makes it a lead of its own. */
export function goodCreate(word: string): Record<string, unknown> {
  return {
    company_name: `Company ${word}`,
    email: `${word}@faults.example`,
    phone_number: "+1-555-123-4567",
    first_name: "Sentinel",
    last_name: word,
    source: "partnership",
    associationType: "referral",
    companyCampaignId: 123,
    partnershipLead: {
      partnership_id: 456,
      partners_company_id: 234,
      company_partnerships_id: 789,
      sendToPartner: false,
      assignedFromPartnerLead: false,
      formSubmissionLead: false,
      formDirection: "received",
      partners_company_name: "Cobalt Cloud",
      partnerUsers: [567, 890],
      sentBy: { userId: 567, email: "sender@faults.example", companyName: "Sender" },
    },
    tags: [10, 11],
    customFields: goodValues(),
    partnerCustomFields: [{ customFieldId: 101, type: "text", value: { text: "Theirs" } }],
    attributions: [{ id: 3, attributedDate: "2024-01-15T10:30:00Z" }],
    integrationName: "Pipedrive",
    integrationCustomFields: [{ uuid: "u-1", value: 1 }],
    powerups: { pipedrive: { person_id: 1, organization_id: 2, deal_id: 3 } },
  };
}

export function goodUpdate(word: string): Record<string, unknown> {
  return {
    company_name: `Company ${word}`,
    email: `${word}@faults.example`,
    phone_number: "+1-555-123-4567",
    first_name: "Sentinel",
    last_name: word,
    status: "qualified",
    assignedUsers: [123, 456],
    tagsAdd: [10],
    tagsRemove: [11],
    customFields: goodValues(),
    customFieldsClear: [],
  };
}

export function goodTag(word: string): Record<string, unknown> {
  return {
    label: `Tag ${word}`,
    association: "lead",
    background_color: "#6B7280",
    text_color: "#FFFFFF",
    partner_type: "referral",
  };
}

function goodValues() {
  return [
    { customFieldId: 5, type: "number", value: { number: 100000 } },
    { customFieldId: 6, type: "select", value: { select: 3 } },
    { customFieldId: 7, type: "date", value: { date: "2026-06-30" } },
    { customFieldId: 8, type: "text", value: { text: "Head of IT" } },
    { customFieldId: 9, type: "multi_select", value: { multi_select: [1, 2] } },
    { customFieldId: 10, type: "boolean", value: { boolean: true } },
    { customFieldId: 11, type: "textarea", value: { text: "Notes" } },
  ];
}

const kinds = Object.keys(badValues);

/** A good body with one place, sometimes a few, made wrong. `turn` goes through the kinds so that each gets its share. */
export function badBody(random: Seeded, turn: number, good: Record<string, unknown>): BadBody {
  const kind = kinds[turn % kinds.length] ?? "";
  const make = badValues[kind];
  if (!make) throw new Error(`No such kind ${kind}`);
  const places = random.chance(0.8) ? 1 : random.int(2, 4);
  const written = new Map<string, string>();
  let body: unknown = structuredClone(good);
  for (let at = 0; at < places; at += 1) {
    const bad = make(random);
    // Now and then the whole body, or a member nobody knows.
    if (random.chance(0.03)) body = placed(bad, written);
    else if (random.chance(0.1) && isObject(body)) body[`unknown_${at}`] = placed(bad, written);
    else spoil(random, body, kind === "missing" ? undefined : placed(bad, written));
  }
  let text = JSON.stringify(body) ?? "";
  for (const [mark, json] of written) text = text.replaceAll(`"${mark}"`, json);
  return { kind, bytes: distorted(random, text) };
}

/** The value, or a mark that is replaced in the text later by what no value can say. */
function placed(bad: BadValue, written: Map<string, string>): unknown {
  if (bad.json === undefined) return bad.value;
  const mark = `@@${written.size}@@`;
  written.set(mark, bad.json);
  return mark;
}

/** Puts `value` into a place picked at random; undefined takes the place away. */
function spoil(random: Seeded, body: unknown, value: unknown): void {
  let at = body;
  for (;;) {
    if (typeof at !== "object" || at === null) return;
    const names = Object.keys(at);
    if (names.length === 0) return;
    const name = random.pick(names);
    const inner = (at as Record<string, unknown>)[name];
    if (typeof inner === "object" && inner !== null && random.chance(0.6)) {
      at = inner;
      continue;
    }
    if (value !== undefined) (at as Record<string, unknown>)[name] = value;
    else if (Array.isArray(at)) at.splice(Number(name), 1);
    else delete (at as Record<string, unknown>)[name];
    return;
  }
}

/** Mostly the text as it is; sometimes with bytes that are no text, a mark before it, or its end missing. */
function distorted(random: Seeded, text: string): Buffer {
  const bytes = Buffer.from(text);
  if (random.chance(0.93)) return bytes;
  const way = random.int(0, 4);
  if (way === 0) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  if (way === 1) return bytes.subarray(0, random.int(0, bytes.length));
  if (way === 2) return Buffer.from(text, "utf16le");
  const place = random.int(0, bytes.length - 1);
  const wrong = random.pick([0xff, 0x00, 0xc0, 0xed, 0x80]);
  if (way === 3) bytes[place] = wrong;
  return way === 3 ? bytes : Buffer.concat([bytes, Buffer.from([wrong])]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
