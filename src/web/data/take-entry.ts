import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { keepDraft } from "./drafts.ts";
import type { CreateEntry } from "./outbox-entry.ts";
import { writesOf } from "./outbox-of.ts";

/**
 * Takes a new lead out of the outbox to be typed on. From then on it is a draft again, with the key it was sent with: a
 * try whose answer got lost is found out when it is saved. Undefined if it is gone, on its way, or has no form.
 */
export function useTakeEntry() {
  const client = useQueryClient();
  return useCallback(
    async (key: string): Promise<CreateEntry | undefined> => {
      const { outbox } = writesOf(client);
      await outbox.start();
      const entry = outbox.entries().find((one) => one.key === key);
      if (entry?.endpoint !== "createLead" || !entry.form || entry.state === "sending") return undefined;
      const { id, values } = entry.form;
      // First the one, then the other: at no moment is it in neither.
      const draft = { key: id, form: "create-lead", idempotencyKey: key, values };
      await keepDraft(client, draft);
      outbox.discard(key);
      return entry;
    },
    [client],
  );
}
