import { badBody, goodCreate, goodTag, goodUpdate } from "./bad-bodies.ts";
import type { Prober } from "./bad-input.ts";
import type { Answer } from "./client.ts";
import type { Seeded } from "./seeded.ts";

const LEADS = "/api/v1/leads";
const documented = new Set([400, 409, 413, 415, 422]);

/** Generated bodies at every writing route. What is refused must have changed nothing, what is accepted reads back. */
export async function runBadBodies(prober: Prober, random: Seeded, times: number): Promise<void> {
  await creates(prober, random, times);
  await updates(prober, random, times);
  await others(prober, random, Math.ceil(times / 5));
}

async function creates(prober: Prober, random: Seeded, times: number): Promise<void> {
  const before = await countOf(prober);
  let stored = 0;
  for (let turn = 0; turn < times && !prober.tooMany; turn += 1) {
    const { kind, bytes } = badBody(random, turn, goodCreate(`b${random.int(0, 2 ** 31)}x${turn}`));
    const answer = await prober.send(`create, ${kind}`, "POST", LEADS, { body: bytes });
    if (!answer) continue;
    if (answer.status === 201) {
      stored += 1;
      if (turn % 3 === 0) await readBack(prober, kind, bytes, answer.body.id);
    } else mustBeDocumented(prober, kind, answer);
    if (turn % 200 === 0) await mustHold(prober, before + stored);
  }
  await mustHold(prober, before + stored);
}

async function updates(prober: Prober, random: Seeded, times: number): Promise<void> {
  const made = await prober.send("setting up", "POST", LEADS, {
    body: goodCreate(`u${random.int(0, 2 ** 31)}`),
  });
  const path = `${LEADS}/${made?.body.id}`;
  let version = 1;
  let state = "";
  for (let turn = 0; turn < times && !prober.tooMany; turn += 1) {
    const { kind, bytes } = badBody(random, turn, goodUpdate(`u${random.int(0, 2 ** 31)}x${turn}`));
    const answer = await prober.send(`update, ${kind}`, "PATCH", path, { body: bytes });
    if (!answer) continue;
    if (answer.status === 200) {
      version = answer.body.version;
      state = "";
      continue;
    }
    mustBeDocumented(prober, kind, answer);
    if (turn % 10 !== 0) continue;
    const lead = await prober.world.client.send("GET", path);
    if (lead.body?.version !== version)
      prober.fault(`update, ${kind}: refused, but the version is ${lead.body?.version}, not ${version}`);
    if (state !== "" && state !== lead.text) prober.fault(`update, ${kind}: refused, but the lead changed`);
    state = lead.text;
  }
}

/** The smaller bodies: tags, attributions, keys, sign-in. */
async function others(prober: Prober, random: Seeded, times: number): Promise<void> {
  for (let turn = 0; turn < times && !prober.tooMany; turn += 1) {
    const word = `o${random.int(0, 2 ** 31)}x${turn}`;
    const tag = badBody(random, turn, goodTag(word));
    const tagged = await prober.send(`tag, ${tag.kind}`, "POST", "/api/v1/tags", { body: tag.bytes });
    if (tagged && tagged.status !== 201) mustBeDocumented(prober, tag.kind, tagged);
    const label = badBody(random, turn, { label: word });
    const labelled = await prober.send(`attribution, ${label.kind}`, "POST", "/api/v1/attributions", {
      body: label.bytes,
    });
    if (labelled && labelled.status !== 201) mustBeDocumented(prober, label.kind, labelled);
    const key = badBody(random, turn, { label: word, read_access: true, write_access: false });
    const keyed = await prober.send(`api key, ${key.kind}`, "POST", "/api/v1/api-keys", { body: key.bytes });
    if (keyed && keyed.status !== 201) mustBeDocumented(prober, key.kind, keyed);
    const door = badBody(random, turn, { key: word, remember: true });
    const opened = await prober.send(`sign-in, ${door.kind}`, "POST", "/api/v1/session", {
      key: null,
      body: door.bytes,
    });
    if (opened && ![400, 401, 413, 415, 429].includes(opened.status))
      prober.fault(`sign-in, ${door.kind}: ${opened.status}`);
  }
}

function mustBeDocumented(prober: Prober, kind: string, answer: Answer): void {
  if (!documented.has(answer.status))
    prober.fault(`${kind}: answered ${answer.status} ${answer.text.slice(0, 200)}`);
}

async function countOf(prober: Prober): Promise<number> {
  return (await prober.world.client.send("GET", `${LEADS}/counts`)).body.all as number;
}

async function mustHold(prober: Prober, wanted: number): Promise<void> {
  const count = await countOf(prober);
  if (count !== wanted)
    prober.fault(`there are ${count} leads, not ${wanted}: a refused create left something`);
}

const texts = ["company_name", "email", "phone_number", "first_name", "last_name"] as const;

/** What an accepted body said must be what is read: texts trimmed, values as written. */
async function readBack(prober: Prober, kind: string, bytes: Buffer, id: number): Promise<void> {
  const sent = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
  const { body: lead } = await prober.world.client.send("GET", `${LEADS}/${id}`);
  const say = (what: string, read: unknown, wrote: unknown) => {
    if (JSON.stringify(read) !== JSON.stringify(wrote)) {
      prober.fault(
        `create, ${kind}: ${what} was written ${JSON.stringify(wrote)} and reads ${JSON.stringify(read)}`.slice(
          0,
          600,
        ),
      );
    }
  };
  for (const name of texts) say(name, lead[name], sent[name]?.trim() || null);
  const tags = [...new Set((sent.tags ?? []) as number[])];
  say(
    "tags",
    lead.tags.map((tag: { id: number }) => tag.id),
    tags,
  );
  say(
    "integrationCustomFields",
    lead.integrationCustomFields.length,
    (sent.integrationCustomFields ?? []).length,
  );
  for (const { customFieldId, value } of sent.customFields ?? []) {
    const read = lead.custom_fields.find((one: { id: number }) => one.id === customFieldId)?.value;
    if (typeof value.text === "string") say("a text field", read?.text ?? "", value.text.trim());
    else if (typeof value.textarea === "string") say("a textarea", read?.text ?? "", value.textarea.trim());
    else if (typeof value.number === "number") say("a number", read?.number, value.number);
  }
}
