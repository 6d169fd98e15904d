import { describe, expect, it } from "vitest";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { Reading } from "#paste-to-fill/reading.ts";
import { blankDraft, type LeadDraft } from "./lead-draft.ts";
import { type Choices, knownOf, pastedFields } from "./pasted-fields.ts";

const definition: CustomFieldDefinition = {
  id: 5,
  uuid: "u",
  label: "Revenue",
  type: "number",
  category: "lead",
  partner_type: null,
  required: false,
  shared: false,
  options: null,
  placeholder: null,
  unit: null,
};
const cobalt = {
  name: "Cobalt Cloud",
  ids: { row: 789, partnership: 456, company: 234 },
  type: "reseller" as const,
  tier: null,
  category: null,
  leads: 0,
  website: "https://www.cobalt.example/about",
};
const choices: Choices = {
  partners: [cobalt],
  tags: [],
  campaigns: [],
  attributions: [],
  definitions: [definition, { ...definition, id: 9, label: "Website", type: "text" }],
};
const source = { start: 0, end: 3, text: "abc" };
const read = (value: string) => ({
  value,
  source,
  rule: "signature, line 2",
  confidence: "sure" as const,
});
const reading: Reading = {
  kind: "signature",
  fields: { company_name: read("Nordwind"), job_title: read("CFO"), website: read("nordwind.example") },
  partner: { value: 789, source, rule: "name of the partner" },
  customFields: [{ id: 5, value: 184000, source, rule: "label “Revenue”" }],
  unused: [],
};
const fieldsFor = (draft: Partial<LeadDraft>) =>
  pastedFields(reading, { ...blankDraft(), ...draft }, choices);

describe("pastedFields", () => {
  it("fills an empty form: texts, the partner with its kind, custom fields by their kind", () => {
    const fields = fieldsFor({});
    expect(fields.filter(({ taken }) => taken).map(({ input }) => input)).toEqual([
      "company_name",
      "partner",
      "custom.f5",
      "custom.f9",
    ]);
    expect(fields[0]).toMatchObject({ from: "From the signature, line 2", source: "abc" });
    expect(fields[1]?.sets.map(({ input, value }) => [input, value])).toEqual([
      ["partner", expect.not.objectContaining({ website: expect.anything() })],
      ["associationType", "reseller"],
    ]);
    expect(fields[2]?.sets[0]?.value).toBe("184,000");
  });

  it("takes nothing where something was typed, but keeps it to be taken", () => {
    const fields = fieldsFor({ company_name: "Typed", partner: cobalt, custom: { f5: "1" } });
    expect(fields.filter(({ taken }) => taken).map(({ input }) => input)).toEqual(["custom.f9"]);
    expect(fields.find(({ input }) => input === "company_name")?.sets).toEqual([
      { input: "company_name", value: "Nordwind", before: "Typed" },
    ]);
  });

  it("keeps what has no place in the form, without a way to take it", () => {
    const title = fieldsFor({}).find(({ label }) => label === "Job title");
    expect(title).toMatchObject({ input: null, sets: [], taken: false, shown: "CFO" });
  });
});

it("tells the reader the partners' domains", () => {
  expect(knownOf(choices).partners).toEqual([{ id: 789, name: "Cobalt Cloud", domain: "cobalt.example" }]);
});
