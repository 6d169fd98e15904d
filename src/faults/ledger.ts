/** What a lead holds as far as the writers decide it. */
export interface LeadState {
  readonly first_name: string;
  readonly status: string;
  readonly tags: readonly number[];
  readonly number: number;
  readonly version: number;
}

/** A request that got no answer: whether it was done is for the check to find out. */
export interface Unanswered {
  readonly method: "POST" | "PATCH";
  readonly body: unknown;
  readonly key: string | undefined;
}

/** A lead a writer tried to store, and all it knows of it. Only one writer touches a lead. */
export interface LeadEntry {
  readonly email: string;
  readonly sent: boolean;
  id: number | undefined;
  /** What must be there; undefined while the create has no answer. */
  certain: LeadState | undefined;
  /** What may be there instead: the outcome of the request that got no answer. */
  possible: LeadState | undefined;
  unanswered: Unanswered | undefined;
}

/** Everything the writers of one round did. */
export class Ledger {
  readonly leads: LeadEntry[] = [];
  /** E-mails of creates that were refused: they must be nowhere. */
  readonly refused: string[] = [];
  /** Answers nobody expected. */
  readonly faults: string[] = [];
  acknowledged = 0;
  /** Longest time a client with a key went without an answer, over all its tries. */
  longestMs = 0;
}

/** The same lead after one more change. */
export function changed(
  state: LeadState,
  to: { first_name: string; status: string; tag: number; number: number },
): LeadState {
  return {
    first_name: to.first_name,
    status: to.status,
    tags: [...new Set([...state.tags, to.tag])],
    number: to.number,
    version: state.version + 1,
  };
}
