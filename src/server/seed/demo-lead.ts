import type { LeadSource, LeadStatus } from "#contract/lead.ts";
import type { Direction } from "#contract/partnership.ts";
import type { StoredValue } from "#server/db/lead-rows.ts";
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
  /** A fixed id, for the lead of the API documents' examples. */
  readonly id?: number;
}
