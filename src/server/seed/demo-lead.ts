import type { LeadSource, LeadStatus } from "#contract/lead.ts";
import type { Direction } from "#contract/partnership.ts";
import type { LeadValues, StoredValue } from "#server/db/lead-rows.ts";
import type { DemoCampaign } from "./demo-choices.ts";
import type { DemoPartner, DemoTie } from "./demo-partners.ts";

/** What a demo lead hangs on. */
export type DemoTarget =
  | {
      readonly kind: "partner";
      readonly partner: DemoPartner;
      readonly tie: DemoTie;
      readonly direction: Direction;
      /** The partner has the lead too: as our copy, or as their own that they sent us. */
      readonly copied: boolean;
    }
  | { readonly kind: "campaign"; readonly campaign: DemoCampaign };

/** A life told in advance instead of by chance: how the lead began, who made it, and what each request set. */
export interface DemoScript {
  readonly by: number;
  readonly began: Partial<LeadValues>;
  /** The last one must leave the lead as it is now. */
  readonly steps: readonly { at: number; by: number; set: Partial<LeadValues> }[];
}

/** One lead of the demo company as it is now; history and rows are worked out from it. Moments in ms since 1970. */
export interface DemoLead {
  readonly company: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly status: LeadStatus;
  readonly source: LeadSource;
  readonly target: DemoTarget;
  readonly tags: readonly number[];
  readonly assignees: readonly number[];
  readonly values: Readonly<Record<number, StoredValue>>;
  readonly touches: readonly { id: number; at: number }[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly script?: DemoScript;
  /** A fixed id, for the lead of the API documents' examples. */
  readonly id?: number;
}
