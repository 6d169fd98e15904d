import { Badge } from "#web/ui/badge.tsx";
import { ClaimLine, DuplicateCard } from "./duplicate-card.tsx";
import { focusBack, lastOfForm } from "./focus-next.ts";
import { useLeadChecks } from "./lead-checks.tsx";

/** Leads that may be the one being typed, each once with its reason, and the claim that stands. */
export function DuplicateList() {
  const { matches, claim } = useLeadChecks();
  if (matches.length === 0 && !claim) return null;
  const claimed = matches.some(({ lead }) => lead.id === claim?.lead_id);
  return (
    <section
      aria-labelledby="duplicates"
      className="mb-5"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !lastOfForm()) return;
        event.preventDefault();
        event.stopPropagation();
        focusBack();
      }}
    >
      <h2 id="duplicates" className="mb-2 flex items-center gap-2 font-semibold text-base">
        {matches.length > 0 ? "Possible duplicates" : "Claim"}
        {matches.length > 0 ? <Badge tone="warn">{matches.length}</Badge> : null}
      </h2>
      <ul>
        {matches.map((match, at) => (
          <DuplicateCard
            key={match.lead.id}
            match={match}
            rule={match.lead.id === claim?.lead_id ? claim.rule : undefined}
            explained={at === 0}
          />
        ))}
      </ul>
      {claim && !claimed ? <ClaimLine rule={claim.rule} /> : null}
    </section>
  );
}
