import { useCallback } from "react";
import { readLead } from "#contract/calls.ts";
import { call } from "./api-client.ts";
import { ApiError } from "./api-error.ts";
import { useDeleteLead } from "./leads.ts";

export interface UndoneCreates {
  removed: number[];
  /** Somebody changed them since. */
  kept: number[];
  /** Nobody answered, or it was refused. */
  failed: number[];
}

/** The version every lead is stored with. */
const AS_MADE = 1;

/** Takes leads back that were just made, a few at a time. One that was changed since stays; one that is gone counts as removed. */
export function useUndoCreates() {
  const { mutateAsync: remove } = useDeleteLead();
  return useCallback(
    async (ids: readonly number[]): Promise<UndoneCreates> => {
      const outcome: UndoneCreates = { removed: [], kept: [], failed: [] };
      const waiting = [...ids];
      const undo = async () => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
          outcome[await undoOne(id, remove)].push(id);
        }
      };
      await Promise.all([undo(), undo(), undo(), undo()]);
      return outcome;
    },
    [remove],
  );
}

async function undoOne(id: number, remove: (id: number) => Promise<unknown>): Promise<keyof UndoneCreates> {
  try {
    const { data } = await call(readLead, { params: { leadId: id } });
    if (data.version !== AS_MADE) return "kept";
    await remove(id);
    return "removed";
  } catch (error) {
    return error instanceof ApiError && error.status === 404 ? "removed" : "failed";
  }
}
