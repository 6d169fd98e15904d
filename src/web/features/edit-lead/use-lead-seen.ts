import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ApiError } from "#web/data/api-error.ts";
import { findRow } from "#web/data/lead-pages.ts";
import { useLeadChanges } from "#web/data/lead-writes.ts";
import { useLead } from "#web/data/leads.ts";
import { withChanges } from "#web/data/overlay.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type SeenLead = {
  /** The whole lead, else its row from a list, so that a peek shows something at once. */
  lead: LeadSeen | undefined;
  /** It does not exist, or not for us. */
  gone: boolean;
  /** It could not be read; `lead` may still be the last copy. */
  error: Error | null;
  /** When the copy was read, in ms. */
  readAt: number;
  refetch: () => Promise<unknown>;
};

/** A lead as far as it is known. */
export function useLeadSeen(id: number): SeenLead {
  const client = useQueryClient();
  const changes = useLeadChanges();
  const { data, error, dataUpdatedAt, refetch } = useLead(id);
  const row = useMemo(() => (data ? undefined : findRow(client, id)), [client, id, data]);
  const gone = error instanceof ApiError && error.status === 404;
  return {
    lead: data ?? (row && withChanges(row, changes)),
    gone,
    error: gone ? null : error,
    readAt: dataUpdatedAt,
    refetch,
  };
}
