import { attributionIds, tagIds } from "./demo-choices.ts";
import { DEMO_ADMIN_ID } from "./demo-company.ts";
import { fieldIds } from "./demo-fields.ts";
import type { DemoLead } from "./demo-lead.ts";
import { demoPartners } from "./demo-partners.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { workingMoment } from "./working-hours.ts";

const DAY_MS = 86_400_000;

/** Lead 789, which the API documents' update example changes. The oldest of the demo. */
export function exampleLead(random: SeededRandom, now: number): DemoLead {
  const partner = demoPartners[0];
  const tie = partner?.ties[0];
  if (!partner || !tie) throw new Error("The demo has no partner");
  const createdAt = workingMoment(random, now, 366);
  return {
    id: 789,
    company: "Techcorp Manufacturing",
    first: "John",
    last: "Smithson",
    email: "john.smithson@techcorp-manufacturing.example",
    phone: "+1 617 555 0123",
    status: "contacted",
    source: "partnership",
    target: { kind: "partner", partner, tie, direction: "received", copied: false },
    tags: [tagIds["Q1 co-sell"]],
    assignees: [DEMO_ADMIN_ID],
    values: { [fieldIds.revenuePotential]: 100_000, [fieldIds.companySize]: 2 },
    touches: [{ id: attributionIds["Partner webinar"], at: createdAt - 3 * DAY_MS }],
    createdAt,
    updatedAt: createdAt + 5 * DAY_MS,
  };
}
