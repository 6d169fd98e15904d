import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import type { DuplicateMatch } from "#contract/check-duplicates.ts";
import type { StandingClaim } from "#contract/claim.ts";
import { leadName } from "#web/components/lead-words.ts";
import { type TypedLead, useCheckLead } from "#web/data/use-check-lead.ts";
import { formatCount } from "#web/ui/format-number.ts";
import { announce } from "#web/ui/live-region.tsx";
import { useDraftState, useDraftWatch } from "./draft-watch.ts";
import type { LeadDraft } from "./lead-draft.ts";

export interface LeadChecks {
  matches: readonly DuplicateMatch[];
  claim: StandingClaim | null;
}

const LeadChecksContext = createContext<LeadChecks>({ matches: [], claim: null });

/** Leads that may be the one being typed, and who has a claim on it. */
export function useLeadChecks() {
  return use(LeadChecksContext);
}

/** After the keys have rested for what `DraftWatch` waits, and this. In ms. */
const PAUSE = 100;

/** Asks the server while one types: it never blocks, never takes the focus, and says politely what is new. */
export function LeadChecksProvider({ children }: { children: ReactNode }) {
  const watch = useDraftWatch();
  const typed = useRested(typedOf(useDraftState().draft));
  const { matches, claim } = useCheckLead(typed);
  const broken = claim?.broken ?? false;
  useEffect(() => watch.know({ breaksClaim: broken }), [watch, broken]);

  const ids = matches.map(({ lead }) => lead.id).join();
  const rule = claim?.rule ?? "";
  const said = useRef({ ids: "", rule: "" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same leads in new words are no news
  useEffect(() => {
    const last = said.current;
    said.current = { ids, rule };
    const news = [
      ids === last.ids ? "" : matchWords(matches),
      rule === last.rule || rule === "" ? "" : rule,
    ].filter(Boolean);
    if (news.length > 0) announce(news.join(" "));
  }, [ids, rule]);

  const checks = useMemo(() => ({ matches, claim }), [matches, claim]);
  return <LeadChecksContext value={checks}>{children}</LeadChecksContext>;
}

function matchWords(matches: readonly DuplicateMatch[]) {
  const [first] = matches;
  if (!first) return "No possible duplicates any more.";
  const name = leadName(first.lead);
  return `${formatCount(matches.length, "possible duplicate")}. ${name}: ${first.summary}. Alt D goes there.`;
}

/** The part of the form that says who the lead is, and the partner; undefined while it says nothing. */
function typedOf(draft: LeadDraft): string | undefined {
  const { company_name, first_name, last_name, email, phone_number, partner, associationType } = draft;
  const who = Object.entries({ company_name, first_name, last_name, email, phone_number })
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== "");
  if (who.length === 0) return undefined;
  const typed: TypedLead = Object.fromEntries(who);
  if (partner && associationType !== "campaigns") {
    typed.partnershipLead = partner.ids
      ? { company_partnerships_id: partner.ids.row }
      : { partners_company_name: partner.name };
  }
  return JSON.stringify(typed);
}

/** The value once it has stayed the same for a moment. Compared as text, handed on as what it says. */
function useRested(text: string | undefined): TypedLead | undefined {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(() => (rested === undefined ? undefined : (JSON.parse(rested) as TypedLead)), [rested]);
}
