import { useEffect } from "react";
import { refusalWords } from "#web/components/error-words.ts";
import { ApiError } from "#web/data/api-error.ts";
import { onUpdateRefused } from "#web/data/leads.ts";
import { showToast } from "#web/ui/toast.tsx";

// Sending again cannot help where the key, the lead or the value itself is the reason.
const final = new Set([400, 401, 403, 404, 409, 413, 422]);

/** Tells why a change was taken back, with the way to make it again. */
export function useRefusalToast() {
  useEffect(
    () =>
      onUpdateRefused(({ error, retry }) => {
        const again = !(error instanceof ApiError) || !final.has(error.status);
        const text = refusalWords(error);
        showToast({ text, actions: again ? [{ label: "Retry", onPress: retry }] : [] });
      }),
    [],
  );
}
