import { useCallback, useEffect, useRef } from "react";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { useCustomFields } from "#web/data/catalog.ts";
import { useLeadHistoryPages } from "#web/data/lead-history.ts";
import { useMe } from "#web/data/session.ts";
import { useConflict } from "./conflict-store.ts";
import { useLeadSaving } from "./use-lead-saving.ts";
import { useLeadSeen } from "./use-lead-seen.ts";

export type LeadHistory = ReturnType<typeof useLeadHistoryPages>;

/** Everything page and peek show of one lead, and the way to change it. Mount anew for another lead. */
export function useLeadScreen(leadId: number) {
  const seen = useLeadSeen(leadId);
  const history = useLeadHistoryPages(leadId);
  const definitions = useCustomFields().data ?? [];
  const me = useMe();
  const conflict = useConflict(leadId);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const { refetch: refetchHistory } = history;
  const readHistory = useCallback(async (): Promise<HistoryEntry[]> => {
    const { data } = await refetchHistory();
    return data?.pages.flat() ?? [];
  }, [refetchHistory]);

  const editing = useLeadSaving({
    // A lead known only from its row can be changed too; one that is gone cannot.
    canEdit: me.data?.permissions.write === true && !seen.gone,
    definitions,
    me: me.data?.user.id,
    readHistory,
    onGone: () => void seen.refetch(),
    isShown: () => shown.current,
  });
  return { ...seen, history, definitions, conflict, editing, mayWrite: me.data?.permissions.write };
}

export type LeadScreen = ReturnType<typeof useLeadScreen>;
