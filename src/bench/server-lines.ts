import { makeCompany } from "./companies.ts";
import { FLOOR_ROWS } from "./floor-rows.ts";
import { type Line, ratioLine } from "./line.ts";
import type { LoadResult } from "./load.ts";
import type { Wanted } from "./run-bench.ts";
import { each, inTurn, type Pairs } from "./samples.ts";
import type { World } from "./world.ts";

const CONNECTIONS = 32;
const WINDOW_MS = 1_500;
const ROUNDS = 6;

/** A lead as an integration sends it, with a partner, tags, custom fields and a touch point; never the same twice. */
const body = JSON.stringify({
  associationType: "referral",
  company_name: "Bench {n} Ltd",
  email: "ada.{n}@bench-{n}.example",
  phone_number: "+1555{n}",
  first_name: "Ada",
  last_name: "Bench",
  tags: [10, 11],
  customFields: [
    { customFieldId: 5, type: "number", value: { number: 100000 } },
    { customFieldId: 8, type: "text", value: { text: "Head of finance" } },
  ],
  attributions: [{ id: 3, attributedDate: "2026-01-15T10:30:00Z" }],
  partnershipLead: { partnership_id: 456, sentBy: { email: "someone@partner.example" } },
});

/** P10 and P11: rate and waiting time of the two calls that matter, 32 connections at once, on PostgreSQL. */
export async function serverLines(world: World, wanted: Wanted): Promise<Line[]> {
  const lines: Line[] = [];
  if (wanted("P11")) lines.push(...(await readLines(world)));
  if (wanted("P10")) lines.push(...(await writeLines(world)));
  return lines;
}

async function writeLines(world: World): Promise<Line[]> {
  const ours = () => load(world, "ours", "POST /api/v1/leads", { body });
  const rows = await rowsOfOneWrite(world);
  const plain = await inTurn(ROUNDS, {
    ours,
    floor: () => load(world, "floor", `POST /api/leads?others=${rows - FLOOR_ROWS}`, { body }),
  });
  // The lead written straight into our tables: how much of the distance is indexes, checks and triggers.
  const indexed = await inTurn(3, {
    ours,
    floor: () => load(world, "floor", "POST /api/leads?indexed", { body }),
  });
  return [
    ratioLine("P10", `POST /leads (inserts ${rows} rows), 32 connections, rate`, rates(plain), "/s", {
      least: 0.6,
    }),
    ratioLine(
      "P10",
      "  p50",
      each(plain, (one) => one.p50),
      "ms",
      { most: 1.6 },
    ),
    ratioLine(
      "P10",
      "  p99",
      each(plain, (one) => one.p99),
      "ms",
      { most: 2 },
    ),
    ratioLine("P10", "  rate, floor writing into our tables with our indexes", rates(indexed), "/s"),
  ];
}

/** How many rows our server really inserts for the body, so that the floor inserts as many. */
async function rowsOfOneWrite({ database, ours }: World): Promise<number> {
  const tables = await database.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const count = tables.map(({ name }) => `(select count(*) from ${name})`).join(" + ");
  const counted = async () =>
    (await database.query<{ rows: number }>(`select ${count} as rows`))[0]?.rows ?? 0;
  const before = await counted();
  const answer = await fetch(`${ours.url}/api/v1/leads`, {
    method: "POST",
    headers: { authorization: `Bearer ${ours.adminKey}`, "content-type": "application/json" },
    body: body.replaceAll("{n}", "0000000000"),
  });
  if (answer.status !== 201)
    throw new Error(`A lead was answered with ${answer.status}: ${await answer.text()}`);
  return (await counted()) - before;
}

async function readLines(world: World): Promise<Line[]> {
  const { id, key } = await makeCompany(world.database, { leads: 10_000, fields: 7 });
  const pairs = await inTurn(ROUNDS, {
    ours: () => load(world, "ours", "GET /api/v1/leads?pageSize=25", { key }),
    floor: () => load(world, "floor", `GET /api/leads?company=${id}`, {}),
  });
  return [
    ratioLine("P11", "GET /leads, newest 25 of 10,000, 32 connections, rate", rates(pairs), "/s", {
      least: 0.6,
    }),
    ratioLine(
      "P11",
      "  p50",
      each(pairs, (one) => one.p50),
      "ms",
    ),
    ratioLine(
      "P11",
      "  p99",
      each(pairs, (one) => one.p99),
      "ms",
    ),
  ];
}

const rates = (pairs: Pairs<LoadResult>) => each(pairs, (one) => one.perSecond);

async function load(
  world: World,
  side: "ours" | "floor",
  request: string,
  { key = world.ours.adminKey, body = "" }: { key?: string; body?: string },
): Promise<LoadResult> {
  const { port } = world[side];
  const head = [
    `${request} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...(side === "ours" ? [`authorization: Bearer ${key}`] : []),
    ...(body ? ["content-type: application/json"] : []),
    "",
  ].join("\r\n");
  const result = await world.load.run({
    port,
    connections: CONNECTIONS,
    milliseconds: WINDOW_MS,
    head,
    body,
  });
  const odd = Object.keys(result.statuses).filter((status) => status !== (body ? "201" : "200"));
  if (odd.length > 0) throw new Error(`${request} was answered with ${odd.join(", ")}`);
  return result;
}
