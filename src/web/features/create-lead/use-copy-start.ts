import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSearch } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { readLead } from "#contract/calls.ts";
import { partnerChoice } from "#web/components/partner-field.tsx";
import { fetchCatalog } from "#web/data/catalog.ts";
import { fetchEndpoint } from "#web/data/query.ts";
import { paths } from "#web/paths.ts";
import { showToast } from "#web/ui/toast.tsx";
import { copiedDraft } from "./copied-draft.ts";
import type { LeadDraft } from "./lead-draft.ts";

/** Begins the form like the lead that the address names with `from`. */
export function useCopyStart(onReady: (draft: LeadDraft) => void) {
  const from = Number(new URLSearchParams(useSearch()).get("from") ?? Number.NaN);
  const client = useQueryClient();
  const latest = useRef(onReady);
  latest.current = onReady;
  useEffect(() => {
    if (!Number.isSafeInteger(from)) return;
    let here = true;
    const start = async () => {
      const [lead, { partnerships, customFields }] = await Promise.all([
        fetchEndpoint(client, readLead, { params: { leadId: from } }),
        fetchCatalog(client),
      ]);
      if (here) latest.current(copiedDraft(lead, partnerships.map(partnerChoice), customFields));
    };
    start()
      .catch(() => here && showToast({ text: `Lead ${from} could not be read. The form is empty.` }))
      .finally(() => here && navigate(paths.newLead(), { replace: true }));
    return () => {
      here = false;
    };
  }, [client, from]);
}
