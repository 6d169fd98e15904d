import { documentedLead } from "#faults/black-box/lead-bodies.ts";
import { audit } from "./audit.ts";
import type { Answer } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { startServer } from "./waggle-server.ts";
import { ADMIN_KEY, makePlace, makeWorld, type RunOptions, type Tools, type World } from "./world.ts";

const TIMES = 20;
const AT_ONCE = 12;
const STARTS = 5;
const LEADS = "/api/v1/leads";

/** Two processes on one PostgreSQL do the same thing at the same moment: one of them has done it. */
export async function runRace(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const times = options.times ?? TIMES;
  let rounds = 0;
  let starts = 0;
  const world = await makeWorld(tools, "postgres", { LOG_LEVEL: "error" });
  try {
    const random = new Seeded(options.seed);
    for (let turn = 0; turn < times && faults.length < 20; turn += 1) {
      rounds += 1;
      const word = `r${options.seed}-${turn}`;
      faults.push(...(await sameCreate(world, word)), ...(await sameKey(world, word, random)));
      faults.push(...(await sameVersion(world, word)), ...(await bothSides(world, word, random)));
      faults.push(...(await crossing(world, word)));
    }
    faults.push(...(await audit(world.place)));
  } finally {
    await world.close();
  }
  for (; starts < STARTS && faults.length < 20; starts += 1) faults.push(...(await firstStarts(tools)));
  return {
    faults,
    line: `${rounds} of ${times} rounds of 5 races, ${starts} first starts of three processes, ${faults.length} faults`,
  };
}

function statusesOf(answers: readonly Answer[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, n]) => `${n} x ${status}`)
    .join(", ");
}

async function sameCreate({ client }: World, word: string): Promise<string[]> {
  const body = {
    ...documentedLead(`same-${word}@race.example`),
    partnershipLead: { partnership_id: 456, sendToPartner: true },
  };
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => client.send("POST", LEADS, { body })),
  );
  const said = statusesOf(answers);
  return said === `1 x 201, ${AT_ONCE - 1} x 409` ? [] : [`the same create at once: ${said}`];
}

async function sameKey({ client }: World, word: string, random: Seeded): Promise<string[]> {
  const body = documentedLead(`key-${word}@race.example`);
  const headers = { "idempotency-key": random.uuid() };
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, () => client.send("POST", LEADS, { body, headers })),
  );
  const texts = new Set(answers.map(({ text }) => text));
  const firsts = answers.filter((answer) => answer.headers["idempotency-replayed"] === "false").length;
  const fine = statusesOf(answers) === `${AT_ONCE} x 201` && texts.size === 1 && firsts === 1;
  return fine ? [] : [`the same key at once: ${statusesOf(answers)}, ${texts.size} texts, ${firsts} first`];
}

async function sameVersion({ client }: World, word: string): Promise<string[]> {
  const { id } = (await client.send("POST", LEADS, { body: documentedLead(`version-${word}@race.example`) }))
    .body;
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      client.send("PATCH", `${LEADS}/${id}`, {
        body: { last_name: `W${at}` },
        headers: { "if-match": '"1"' },
      }),
    ),
  );
  const said = statusesOf(answers);
  const adds = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      client.send("PATCH", `${LEADS}/${id}`, { body: { tagsAdd: [10 + at] } }),
    ),
  );
  const lead = (await client.send("GET", `${LEADS}/${id}`)).body;
  const faults = said === `1 x 200, ${AT_ONCE - 1} x 412` ? [] : [`the same version at once: ${said}`];
  if (statusesOf(adds) !== `${AT_ONCE} x 200` || lead.tags.length !== AT_ONCE) {
    faults.push(`${AT_ONCE} tags added at once: ${statusesOf(adds)}, ${lead.tags.length} are there`);
  }
  if (lead.version !== AT_ONCE + 2)
    faults.push(`after ${AT_ONCE + 2} changes the version is ${lead.version}`);
  return faults;
}

/** Both partners change status and shared field of their own copy at once: no deadlock, and both end up alike. */
async function bothSides({ client, partner }: World, word: string, random: Seeded): Promise<string[]> {
  const email = `both-${word}@race.example`;
  const partnershipLead = { partnership_id: 456, sendToPartner: true };
  const { id } = (await client.send("POST", LEADS, { body: { ...documentedLead(email), partnershipLead } }))
    .body;
  const found = await partner.send("GET", `${LEADS}?search=${encodeURIComponent(email)}`);
  const copyId = found.body[0].id as number;
  const statuses = ["contacted", "qualified", "converted", "lost"];
  const change = (field: number) => ({
    status: random.pick(statuses),
    customFields: [{ customFieldId: field, type: "select", value: { select: random.int(1, 4) } }],
  });
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      at % 2 === 0
        ? client.send("PATCH", `${LEADS}/${id}`, { body: change(6) })
        : partner.send("PATCH", `${LEADS}/${copyId}`, { body: change(103) }),
    ),
  );
  const ours = (await client.send("GET", `${LEADS}/${id}`)).body;
  const theirs = (await partner.send("GET", `${LEADS}/${copyId}`)).body;
  const size = (lead: { custom_fields: { id: number; value: unknown }[] }) =>
    JSON.stringify(lead.custom_fields.find((field) => [6, 103].includes(field.id))?.value);
  const faults =
    statusesOf(answers) === `${AT_ONCE} x 200` ? [] : [`both sides at once: ${statusesOf(answers)}`];
  if (ours.status !== theirs.status || size(ours) !== size(theirs)) {
    faults.push(
      `after both sides at once ours is ${ours.status} ${size(ours)}, theirs ${theirs.status} ${size(theirs)}`,
    );
  }
  return faults;
}

/** Two leads take each other's e-mail, one is deleted and one restored meanwhile: answers are 200, 204, 404 or 409. */
async function crossing({ client }: World, word: string): Promise<string[]> {
  const emails = [`a-${word}@race.example`, `b-${word}@race.example`];
  const ids: number[] = [];
  for (const email of emails)
    ids.push((await client.send("POST", LEADS, { body: documentedLead(email) })).body.id);
  const answers = await Promise.all([
    client.send("PATCH", `${LEADS}/${ids[0]}`, { body: { email: emails[1] } }),
    client.send("PATCH", `${LEADS}/${ids[1]}`, { body: { email: emails[0] } }),
    client.send("DELETE", `${LEADS}/${ids[0]}`),
    client.send("POST", `${LEADS}/${ids[0]}/restore`),
    client.send("POST", LEADS, { body: documentedLead(emails[0] ?? "") }),
    client.send("POST", LEADS, { body: documentedLead(emails[1] ?? "") }),
  ]);
  const odd = answers.filter(({ status }) => ![200, 201, 204, 404, 409].includes(status));
  return odd.map(({ status, text }) => `crossing changes: ${status} ${text}`);
}

/** Three processes start at once on an empty database: all come up, and there is one demo company. */
async function firstStarts(tools: Tools): Promise<string[]> {
  const place = await makePlace(tools, "postgres");
  const env = {
    ...place.env,
    WAGGLE_DEMO: "on",
    WAGGLE_ADMIN_KEY: ADMIN_KEY,
    RATE_LIMIT_PER_MINUTE: "0",
    LOG_LEVEL: "error",
  };
  const started = await Promise.allSettled([1, 2, 3].map(() => startServer(tools.server, env)));
  const faults: string[] = [];
  const counts = new Set<string>();
  for (const one of started) {
    if (one.status === "rejected") faults.push(`three first starts at once: ${String(one.reason)}`);
    else {
      const { url } = one.value;
      const answer = await fetch(`${url}${LEADS}/counts`, {
        headers: { authorization: `Bearer ${ADMIN_KEY}` },
      });
      counts.add(`${answer.status} ${await answer.text()}`);
    }
  }
  if (counts.size !== 1) faults.push(`three first starts at once see ${[...counts].join(" and ")}`);
  faults.push(...(await audit(place)));
  for (const one of started) if (one.status === "fulfilled") await one.value.stop();
  await place.remove();
  return faults;
}
