import type { CreateLeadInput } from "#contract/create-lead.ts";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { AssociationType, LeadSource } from "#contract/lead.ts";
import type { Direction } from "#contract/partnership.ts";
import type { CustomFieldDraft } from "#web/components/custom-field-value.ts";
import type { PartnerChoice } from "#web/components/partner-field.tsx";

/** What holds for every row of the grid. */
export interface Shared {
  associationType: AssociationType;
  formDirection: Direction;
  partner: PartnerChoice | null;
  companyCampaignId: number | null;
  tags: number[];
  /** Empty: as the type says. */
  source: LeadSource | "";
}

export const blankShared: Shared = {
  associationType: "referral",
  formDirection: "received",
  partner: null,
  companyCampaignId: null,
  tags: [],
  source: "",
};

/** One row with what holds for all: all the grid knows of a lead. */
export interface GridLead extends Shared {
  company_name: string;
  first_name: string;
  last_name: string;
  email: string;
  phone_number: string;
  /** By `f<id of the definition>`. */
  custom: Record<string, CustomFieldDraft>;
}

/** Something that keeps a lead from being saved; `input` as the create form names its inputs. */
export interface LeadFault {
  input: string;
  message: string;
  missing: boolean;
}

/**
 * How the create form makes a request of what was typed, and what it finds wrong with it. Given by the app, since one
 * feature knows nothing of another: a row is judged and sent by the same code as the form.
 */
export interface LeadRules {
  toBody(lead: GridLead, own: readonly CustomFieldDefinition[]): CreateLeadInput;
  findFaults(lead: GridLead, own: readonly CustomFieldDefinition[]): Promise<LeadFault[]>;
  /** The input that a path of the body came from. */
  inputOfPath(path: string, lead: GridLead, own: readonly CustomFieldDefinition[]): string | undefined;
  /** What the form's inputs hold for this lead, so that a refused one can be opened there. */
  toForm(lead: GridLead): unknown;
}
