import { documentedLead } from "#faults/black-box/lead-bodies.ts";
import type { Answer, Client } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { makeWorld, type RunOptions, type Tools, type World } from "./world.ts";

const LEADS = "/api/v1/leads";
const TIMES = 100;

/** A place of the API that takes an id, and what sends one there. */
interface Place {
  readonly name: string;
  readonly kind: keyof Foreign;
  readonly send: (us: Client, id: number) => Promise<Answer>;
}

/** Ids of each kind that are not ours: another company's, and one that was deleted where that is possible. */
interface Foreign {
  readonly lead: readonly number[];
  readonly tag: readonly number[];
  readonly user: readonly number[];
  readonly field: readonly number[];
  readonly attribution: readonly number[];
  readonly campaign: readonly number[];
  readonly partnership: readonly number[];
  readonly companyPartnership: readonly number[];
  readonly company: readonly number[];
  readonly key: readonly number[];
}

/** Every id in path, query and body as another company's, a deleted one and one of nobody: all answered alike. */
export async function runTenancy(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  let compared = 0;
  for (const engine of options.engines) {
    const world = await makeWorld(tools, engine, { LOG_LEVEL: "error" });
    try {
      const foreign = await makeForeign(world);
      const before = await stateOf(world);
      const random = new Seeded(options.seed);
      for (const place of places()) {
        const nobodys = [random.int(5e8, 9e8), random.int(1e9, 2e9)];
        const [wanted, ...others] = await answersOf(place, world.client, [
          ...nobodys,
          ...foreign[place.kind],
        ]);
        compared += others.length;
        for (const other of others) {
          if (other.text === wanted?.text) continue;
          faults.push(
            `${engine}: ${place.name}: ${other.id} is answered ${other.text}, nobody's ${wanted?.text}`,
          );
        }
      }
      if ((await stateOf(world)) !== before) faults.push(`${engine}: something was written`);
      faults.push(...(await timing(world.client, foreign.lead[0] ?? 0, options.times ?? TIMES)));
      faults.push(...(await revocation(world)).map((fault) => `${engine}: ${fault}`));
    } finally {
      await world.close();
    }
  }
  return { faults, line: `${compared} comparisons at ${places().length} places, ${faults.length} faults` };
}

async function answersOf(place: Place, us: Client, ids: readonly number[]) {
  const answers: { id: number; text: string }[] = [];
  for (const id of ids) {
    const { status, text, headers } = await place.send(us, id);
    const told = ["etag", "allow", "x-total-count", "x-next-cursor"].map((name) => headers[name]).join();
    answers.push({ id, text: `${status} ${text} ${told}` });
  }
  return answers;
}

async function makeForeign({ client, partner }: World): Promise<Foreign> {
  const made = async (by: Client, path: string, body: unknown) => {
    const answer = await by.send("POST", path, { body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body.id as number;
  };
  const theirs = { ...documentedLead("theirs@faults.example"), partnershipLead: { partnership_id: 456 } };
  const lead = await made(partner, LEADS, theirs);
  const deletedLead = await made(client, LEADS, documentedLead("deleted@faults.example"));
  await client.send("DELETE", `${LEADS}/${deletedLead}`);
  const theirDeleted = await made(partner, LEADS, { ...theirs, email: "gone@faults.example" });
  await partner.send("DELETE", `${LEADS}/${theirDeleted}`);
  const key = { label: "Theirs", read_access: true, write_access: true };
  const list = async (path: string) => (await partner.send("GET", path)).body as { id: number }[];
  const theirFields = (await list("/api/v1/custom-fields")).map(({ id }) => id);
  const theirPartnerships = (await list("/api/v1/partnerships")).map(({ id }) => id);
  return {
    lead: [lead, deletedLead, theirDeleted],
    tag: [await made(partner, "/api/v1/tags", { label: "Theirs", association: "lead" })],
    user: [567, 890],
    field: theirFields,
    attribution: [await made(partner, "/api/v1/attributions", { label: "Theirs" })],
    campaign: [],
    partnership: [],
    companyPartnership: theirPartnerships,
    company: [234, 235],
    key: [await made(partner, "/api/v1/api-keys", key)],
  };
}

function places(): Place[] {
  const get = (name: string, kind: keyof Foreign, path: (id: number) => string): Place => ({
    name: `GET ${name}`,
    kind,
    send: (us, id) => us.send("GET", path(id)),
  });
  const patch = (name: string, kind: keyof Foreign, body: (id: number) => unknown): Place => ({
    name: `PATCH ${name}`,
    kind,
    send: (us, id) =>
      us.send("PATCH", `${LEADS}/789`, { body: { first_name: "Never", ...(body(id) as object) } }),
  });
  const post = (name: string, kind: keyof Foreign, body: (id: number) => unknown): Place => ({
    name: `POST ${name}`,
    kind,
    send: (us, id) =>
      us.send("POST", LEADS, {
        body: { ...documentedLead("tenancy@faults.example"), ...(body(id) as object) },
      }),
  });
  const text = (id: number) => ({ customFieldId: id, type: "text", value: { text: "x" } });
  const filter = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  return [
    get("lead", "lead", (id) => `${LEADS}/${id}`),
    get("lead of our company", "lead", (id) => `/api/v1/companies/123/leads/${id}`),
    get("lead of their company", "lead", (id) => `/api/v1/companies/234/leads/${id}`),
    get("our lead of their company", "company", (id) => `/api/v1/companies/${id}/leads/789`),
    get("history", "lead", (id) => `${LEADS}/${id}/history`),
    get("partner fields", "companyPartnership", (id) => `/api/v1/partnerships/${id}/custom-fields`),
    get("partnerships of a company", "company", (id) => `/api/v1/companies/${id}/partnerships`),
    get("list by tag", "tag", (id) => `${LEADS}?tags=${id}`),
    get("list by user", "user", (id) => `${LEADS}?users=${id}`),
    get("list by partnership", "companyPartnership", (id) => `${LEADS}?partners=${id}`),
    get("list as user", "user", (id) => `${LEADS}?userId=${id}`),
    get("list by field", "field", (id) => `${LEADS}?customFields=${filter([{ id, value: { text: "x" } }])}`),
    get("contacts", "partnership", (id) => `/api/v1/contacts?partnership_id=${id}`),
    ...["{", "{}", '{"status":"won"}', '{"status":"lost"}'].map(
      (body): Place => ({
        name: `PATCH lead with ${body}`,
        kind: "lead",
        send: (us, id) => us.send("PATCH", `${LEADS}/${id}`, { body }),
      }),
    ),
    {
      name: "PATCH lead with If-Match",
      kind: "lead",
      send: (us, id) => us.send("PATCH", `${LEADS}/${id}`, { body: {}, headers: { "if-match": '"9"' } }),
    },
    { name: "DELETE lead", kind: "lead", send: (us, id) => us.send("DELETE", `${LEADS}/${id}`) },
    { name: "DELETE key", kind: "key", send: (us, id) => us.send("DELETE", `/api/v1/api-keys/${id}`) },
    patch("tags", "tag", (id) => ({ tags: [id] })),
    patch("tagsAdd", "tag", (id) => ({ tagsAdd: [id] })),
    patch("tagsRemove", "tag", (id) => ({ tagsRemove: [id] })),
    patch("assignedUsers", "user", (id) => ({ assignedUsers: [id] })),
    patch("assignedUsersAdd", "user", (id) => ({ assignedUsersAdd: [id] })),
    patch("assignedUsersRemove", "user", (id) => ({ assignedUsersRemove: [id] })),
    patch("customFields", "field", (id) => ({ customFields: [text(id)] })),
    patch("customFields null", "field", (id) => ({ customFields: [{ ...text(id), value: null }] })),
    patch("customFieldsClear", "field", (id) => ({ customFieldsClear: [id] })),
    post("tags", "tag", (id) => ({ tags: [id] })),
    post("customFields", "field", (id) => ({ customFields: [text(id)] })),
    post("attributions", "attribution", (id) => ({ attributions: [{ id }] })),
    post("campaign", "campaign", (id) => ({ associationType: "campaigns", companyCampaignId: id })),
    post("partnership_id", "partnership", (id) => ({ partnershipLead: { partnership_id: id } })),
    post("company_partnerships_id", "companyPartnership", (id) => ({
      partnershipLead: { company_partnerships_id: id },
    })),
    post("partners_company_id", "companyPartnership", (id) => ({
      partnershipLead: { partners_company_id: id },
    })),
    ...["partnerUsers"].map((member) =>
      // Users of another partner than the one named: 123 is ours, the others belong to third companies.
      post(member, "lead", (id) => ({
        partnershipLead: { partnership_id: 456, sendToPartner: true, [member]: [id] },
      })),
    ),
    ...[5, 104].map((foreignField) =>
      // Our own field, and one of theirs that is closed to us.
      post(`partnerCustomFields beside ${foreignField}`, "lead", (id) => ({
        partnershipLead: { partnership_id: 456, sendToPartner: true },
        partnerCustomFields: [text(id), text(foreignField)].slice(0, 1),
      })),
    ),
  ];
}

/** What both companies have, as far as these requests could have changed it. */
async function stateOf({ client, partner }: World): Promise<string> {
  const paths = [`${LEADS}/counts`, `${LEADS}?pageSize=50`, "/api/v1/tags", "/api/v1/attributions"];
  const states: string[] = [];
  for (const by of [client, partner])
    for (const path of paths) states.push((await by.send("GET", path)).text);
  return states.join();
}

/** A foreign lead must take as long to be missing as one that is nobody's. */
async function timing(us: Client, foreign: number, times: number): Promise<string[]> {
  const taken: Record<string, number[]> = { foreign: [], nobodys: [] };
  for (let at = 0; at < times * 2; at += 1) {
    const [whose, id] = at % 2 === 0 ? ["foreign", foreign] : ["nobodys", 987_654_321];
    taken[whose as string]?.push((await us.send("GET", `${LEADS}/${id}`)).ms);
  }
  const median = (list: number[] = []) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const apart = Math.abs(median(taken.foreign) - median(taken.nobodys));
  return apart < 5 ? [] : [`a foreign lead is missing ${apart.toFixed(1)} ms apart from nobody's`];
}

/** A key that is revoked at one process works at none from then on. */
async function revocation({ client }: World): Promise<string[]> {
  const faults: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    const body = { label: `Revoked ${at}`, read_access: true, write_access: true };
    const { id, key } = (await client.send("POST", "/api/v1/api-keys", { body })).body;
    for (const url of client.urls) {
      const { status } = await client.sendTo(url, "GET", "/api/v1/me", { key });
      if (status !== 200) faults.push(`a new key is answered ${status} at one process`);
    }
    await client.sendTo(client.urls[at % client.urls.length] ?? "", "DELETE", `/api/v1/api-keys/${id}`);
    for (const url of client.urls) {
      const { status } = await client.sendTo(url, "GET", "/api/v1/me", { key });
      if (status !== 401) faults.push(`a revoked key is answered ${status} at one process`);
    }
  }
  return faults;
}
