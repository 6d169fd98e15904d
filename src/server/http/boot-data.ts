import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { parseId } from "#contract/id.ts";
import { leadListQuery } from "#contract/lead-list-address.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable } from "#server/db/database.ts";
import { ServiceError } from "#server/service-error.ts";
import { checkInput } from "./check-input.ts";
import { type ReadRoute, WithHeaders } from "./route.ts";
import { routes } from "./routes.ts";

interface Asked {
  readonly params?: Record<string, number>;
  readonly query?: Record<string, unknown>;
}

/** A call whose answer travels with the page; `asked` is what the browser would ask, member for member. */
export interface BootEntry {
  readonly name: string;
  readonly asked: Asked;
  readonly data: unknown;
  readonly headers: Record<string, string>;
}

type Call = readonly [endpoint: Endpoint, asked: Asked];

/** The answers the screen at this address begins with, all asked at once; one that cannot be given is left out. */
export async function bootData(
  db: Queryable,
  caller: Caller,
  pathname: string,
  search: string,
): Promise<BootEntry[]> {
  const calls = [[endpoints.readMe, {}] as const, ...(caller.mayRead ? callsOf(pathname, search) : [])];
  const entries = await Promise.all(calls.map((call) => entryOf(db, caller, call)));
  return entries.filter((entry) => entry !== undefined);
}

/** The frame of the app shows the counts on every screen. */
const counts: Call = [endpoints.countLeads, {}];
const fields: Call = [endpoints.listCustomFields, { query: { category: "lead" } }];

function callsOf(pathname: string, search: string): Call[] {
  switch (pathname) {
    case "/":
    case "/leads":
      // The table has a column for the first of the fields.
      return [[endpoints.listLeads, { query: leadListQuery(search) }], counts, fields, ...peekCalls(search)];
    case "/leads/new":
      return [
        counts,
        [endpoints.listTags, { query: { association: "lead" } }],
        [endpoints.listUsers, {}],
        fields,
        [endpoints.listPartnerships, {}],
        [endpoints.listCampaigns, {}],
        [endpoints.listAttributions, {}],
      ];
    default: {
      const lead = leadCalls(/^\/leads\/([^/]+)$/.exec(pathname)?.[1]);
      return lead.length === 0 ? [counts] : [...lead, counts, fields, [endpoints.listPartnerships, {}]];
    }
  }
}

function peekCalls(search: string): Call[] {
  return leadCalls(new URLSearchParams(search).get("peek"));
}

function leadCalls(segment: string | null | undefined): Call[] {
  const leadId = parseId(segment ?? "");
  return leadId === undefined ? [] : [[endpoints.readLead, { params: { leadId } }]];
}

async function entryOf(
  db: Queryable,
  caller: Caller,
  [endpoint, asked]: Call,
): Promise<BootEntry | undefined> {
  const route = routes[endpoint.name as keyof typeof endpoints] as ReadRoute<Endpoint>;
  try {
    const query = endpoint.query && checkInput(endpoint.query, asked.query ?? {}, endpoint.invalidText);
    // Each route knows the exact types of its own call; here all calls are alike.
    const checked = { params: asked.params ?? {}, query, headers: new Headers() } as never;
    const replied = await route.run(db, caller, checked);
    const { reply, headers } =
      replied instanceof WithHeaders ? replied : { reply: replied as unknown, headers: {} };
    return { name: endpoint.name, asked, data: reply, headers };
  } catch (thrown) {
    // The browser asks again and shows what is wrong in its own words.
    if (thrown instanceof ServiceError) return undefined;
    throw thrown;
  }
}
