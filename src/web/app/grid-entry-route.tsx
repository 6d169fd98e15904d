import { toBody } from "#web/features/create-lead/create-lead-body.ts";
import { findFaults } from "#web/features/create-lead/find-faults.ts";
import { inputOfPath } from "#web/features/create-lead/input-of-path.ts";
import { blankDraft, type LeadDraft } from "#web/features/create-lead/lead-draft.ts";
import { GridEntryPage } from "#web/features/grid-entry/grid-entry-page.tsx";
import type { GridLead, LeadRules } from "#web/features/grid-entry/lead-rules.ts";

/** The grid with the create form's rules: a row is judged and sent as if it had been typed there. */
export function GridEntryRoute() {
  return <GridEntryPage rules={rules} />;
}

const toForm = (lead: GridLead): LeadDraft => ({ ...blankDraft(), ...lead });

const rules: LeadRules = {
  toForm,
  toBody: (lead, own) => toBody(toForm(lead), { own, partner: [] }),
  findFaults: (lead, own) => findFaults(toForm(lead), { own, partner: [] }),
  inputOfPath: (path, lead, own) => inputOfPath(path, toForm(lead), { own, partner: [] }),
};
