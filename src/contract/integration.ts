import * as z from "zod/mini";
import { filledText } from "./text.ts";

/** Systems that hand leads in; spelled as the documents spell them, lower-case b of Hubspot included. */
export const integrationNames = ["Salesforce", "Hubspot", "Pipedrive", "Slack"] as const;
export type IntegrationName = (typeof integrationNames)[number];

export const integrationName = z.enum(integrationNames, {
  error: "Must be Salesforce, Hubspot, Pipedrive or Slack",
});

/** A value of the integration's own field; any JSON is kept as it came. */
export const integrationCustomFields = z
  .array(z.object({ uuid: filledText(), value: z.optional(z.unknown()) }), {
    error: "Must be a list of fields",
  })
  .check(z.maxLength(500, { error: "Must hold at most 500 fields" }));

const crmId = z.optional(z.int({ error: "Must be a whole number" }));

/** Ids of the lead in a CRM. Only Pipedrive's shape is documented; others are kept as they came. */
export const powerups = z.looseObject(
  {
    pipedrive: z.optional(
      z.looseObject(
        { person_id: crmId, organization_id: crmId, deal_id: crmId },
        { error: "Must be an object" },
      ),
    ),
  },
  { error: "Must be an object" },
);
