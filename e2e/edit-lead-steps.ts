import type { Page } from "@playwright/test";
import type { Lead } from "#contract/lead.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import type { RunningServer } from "./start-server.ts";
import { expect } from "./waggle.ts";

let made = 0;

/** What a program does with the API: the second actor of these stories, and the one that reads back. */
export function apiOf(server: Pick<RunningServer, "url" | "adminKey">) {
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  return {
    send,
    /** A lead of its own for a test, with a name nothing else has. */
    async makeLead(members: Record<string, unknown> = {}): Promise<Lead> {
      made += 1;
      const name = `Quay ${process.pid} ${made} Works`;
      const body = {
        associationType: "referral",
        company_name: name,
        first_name: "Omar",
        last_name: "Haddad",
        email: `omar.${process.pid}.${made}@quay.example`,
        phone_number: "+1 617 555 0144",
        tags: [12],
        partnershipLead: { company_partnerships_id: 789 },
        customFields: [{ customFieldId: 5, type: "number", value: { number: 250000 } }],
        ...members,
      };
      const { id } = (await send("POST", "/leads", body)) as { id: number };
      return this.readLead(id);
    },
    readLead: (id: number): Promise<Lead> => send("GET", `/leads/${id}`),
    readHistory: (id: number): Promise<HistoryEntry[]> => send("GET", `/leads/${id}/history`),
    updateLead: (id: number, body: UpdateLeadInput) => send("PATCH", `/leads/${id}`, body),
    deleteLead: (id: number) => send("DELETE", `/leads/${id}`),
    async readOnlyKey(): Promise<string> {
      const made = await send("POST", "/api-keys", {
        label: "Reader",
        read_access: true,
        write_access: false,
      });
      return (made as { key: string }).key;
    },
  };
}

/** Collects the bodies of the updates the page really sends. */
export function sentUpdates(page: Page): unknown[] {
  const bodies: unknown[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") bodies.push(request.postDataJSON());
  });
  return bodies;
}

/** Opens the lead's own page and waits for all of it. */
export async function openLead(page: Page, lead: Pick<Lead, "id" | "company_name">) {
  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByRole("heading", { level: 1, name: lead.company_name ?? "" })).toBeVisible();
  await expect(page.getByText("created the lead").first()).toBeVisible();
}

/** Opens the lead beside the list. */
export async function openPeek(page: Page, lead: Pick<Lead, "id" | "company_name">) {
  await page.goto(`/leads?peek=${lead.id}`);
  const peek = page.getByRole("complementary", { name: lead.company_name ?? "" });
  await expect(peek.getByText("created the lead")).toBeVisible();
  return peek;
}
