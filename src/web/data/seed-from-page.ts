import type { QueryClient } from "@tanstack/react-query";
import { listLeads } from "#contract/calls.ts";
import type { LeadRow } from "#contract/lead.ts";
import type { ListLeadsInput } from "#contract/list-leads.ts";
import { type LeadPages, toLeadPage } from "./lead-pages.ts";

/** One call whose answer the server wrote into the page. */
export interface BootEntry {
  name: string;
  asked?: { params?: Record<string, string | number>; query?: Record<string, string> };
  data: unknown;
  headers?: Record<string, string>;
}

/** Puts the answers that came with the page into the cache, so that the first screen asks nothing. */
export function seedFromPage(client: QueryClient) {
  const block = document.getElementById("boot");
  if (!block?.textContent) return;
  for (const entry of JSON.parse(block.textContent) as BootEntry[]) seed(client, entry);
  // A later sign-out must not find it.
  block.remove();
}

function seed(client: QueryClient, { name, asked, data, headers = {} }: BootEntry) {
  const key = [name, asked?.params ?? {}, asked?.query ?? {}];
  if (name !== listLeads.name) client.setQueryData(key, data);
  else {
    const given = new Headers(headers);
    const page = toLeadPage(data as LeadRow[], (header) => given.get(header));
    client.setQueryData<LeadPages>([name, {}, (asked?.query ?? {}) satisfies ListLeadsInput], {
      pages: [page],
      pageParams: [undefined],
    });
  }
}
