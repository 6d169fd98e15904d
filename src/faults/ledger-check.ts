import type { Client } from "./client.ts";
import type { LeadEntry, LeadState, Ledger } from "./ledger.ts";

interface Row {
  id: number;
  email: string;
  first_name: string;
  status: string;
  version: number;
  tags: { id: number }[];
  custom_fields: { id: number; value: Record<string, unknown> }[];
  partnership_leads: { direction: string; sent_to_partner: boolean }[];
}

const LEADS = "/api/v1/leads";
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Compares what the writers were told with what is there, as a client sees it, and sends again what got no answer.
 * Returns one line for each thing that does not fit.
 */
export async function checkLedger(ledger: Ledger, us: Client, partner: Client): Promise<string[]> {
  const faults = [...ledger.faults];
  const emails = new Set([...ledger.leads.map((entry) => entry.email), ...ledger.refused]);
  for (const entry of ledger.leads) {
    if (entry.unanswered?.key !== undefined) faults.push(...(await sendAgain(entry, us)));
  }
  const [ours, theirs] = [await rowsOf(us, emails), await rowsOf(partner, emails)];
  for (const entry of ledger.leads) {
    const rows = ours.get(entry.email) ?? [];
    const copies = theirs.get(entry.email) ?? [];
    faults.push(...faultsOf(entry, rows, copies).map((fault) => `${entry.email}: ${fault}`));
    if (rows[0] && entry.possible) faults.push(...(await historyFaults(us, rows[0])));
  }
  for (const email of ledger.refused) {
    if (ours.has(email) || theirs.has(email)) faults.push(`${email} was refused and is there`);
  }
  return faults;
}

/** With its key a request may always be sent again; what comes back is as if it had been sent once. */
async function sendAgain(entry: LeadEntry, us: Client): Promise<string[]> {
  const { method, body, key } = entry.unanswered ?? {};
  if (!method || key === undefined) return [];
  const path = method === "POST" ? LEADS : `${LEADS}/${entry.id}`;
  const headers = { "idempotency-key": key };
  const first = await us.send(method, path, { body, headers });
  const second = await us.send(method, path, { body, headers });
  const wanted = method === "POST" ? 201 : 200;
  if (first.status !== wanted || second.text !== first.text) {
    return [`${entry.email}: sent again it was answered ${first.status} and ${second.status} ${first.text}`];
  }
  entry.id ??= first.body.id as number;
  entry.certain = entry.possible;
  return [];
}

function faultsOf(entry: LeadEntry, rows: readonly Row[], copies: readonly Row[]): string[] {
  const { certain, possible, sent } = entry;
  if (rows.length > 1) return [`is there ${rows.length} times`];
  const [row] = rows;
  if (!row) {
    if (certain) return ["was acknowledged and is missing"];
    return copies.length > 0 ? ["is missing, but the partner has a copy"] : [];
  }
  const faults: string[] = [];
  if (entry.id !== undefined && row.id !== entry.id) faults.push(`has the id ${row.id}, not ${entry.id}`);
  const state = stateOf(row);
  if (!same(state, certain) && !same(state, possible)) {
    faults.push(`holds ${JSON.stringify(state)}, not ${JSON.stringify(certain ?? possible)}`);
  }
  const [tie] = row.partnership_leads;
  if (row.partnership_leads.length !== 1 || tie?.direction !== (sent ? "sent" : "received")) {
    faults.push(`has the ties ${JSON.stringify(row.partnership_leads)}`);
  }
  if (copies.length !== (sent ? 1 : 0) || tie?.sent_to_partner !== sent) {
    faults.push(`has ${copies.length} copies, sent: ${sent}`);
  }
  const [copy] = copies;
  if (copy && copy.status !== row.status) faults.push(`is ${row.status}, its copy ${copy.status}`);
  if (copy && !copy.custom_fields.some(({ id }) => id === 101))
    faults.push("its copy lacks the partner's field");
  return faults;
}

function stateOf(row: Row): LeadState {
  const number = row.custom_fields.find(({ id }) => id === 5)?.value.number;
  return {
    first_name: row.first_name,
    status: row.status,
    tags: row.tags.map(({ id }) => id),
    number: Number(number),
    version: row.version,
  };
}

async function historyFaults(us: Client, row: Row): Promise<string[]> {
  const { body } = await us.send("GET", `${LEADS}/${row.id}/history`);
  const versions = (body as { version: number }[]).map(({ version }) => version);
  const wanted = Array.from({ length: row.version }, (_, at) => row.version - at).slice(0, 50);
  return same(versions, wanted) ? [] : [`${row.email}: version ${row.version} has the history ${versions}`];
}

/** All leads with these e-mails, newest first until a whole page holds none of them. */
async function rowsOf(client: Client, emails: ReadonlySet<string>): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  let cursor = "";
  for (;;) {
    const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page = await client.send("GET", `${LEADS}?pageSize=50${more}`);
    if (page.status !== 200) throw new Error(`The list answered ${page.status} ${page.text}`);
    const rows = page.body as Row[];
    const wanted = rows.filter((row) => emails.has(row.email));
    for (const row of wanted) found.set(row.email, [...(found.get(row.email) ?? []), row]);
    cursor = page.headers["x-next-cursor"] ?? "";
    if (wanted.length === 0 || !cursor) return found;
  }
}
