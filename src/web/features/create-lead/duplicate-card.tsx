import { Equal, EqualApproximately, PanelRightOpen, Shield } from "lucide-react";
import { useId, useState } from "react";
import type { DuplicateMatch, MatchReason } from "#contract/check-duplicates.ts";
import { contactName, leadName, statusWords } from "#web/components/lead-words.ts";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import { paths } from "#web/paths.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { RelativeTime } from "#web/ui/relative-time.tsx";

export type DuplicateCardProps = {
  match: DuplicateMatch;
  /** What a partner's claim that this lead brought says. */
  rule: string | undefined;
  /** Why it is alike, shown from the start. */
  explained: boolean;
};

/** A lead that may be the one being typed, and why. It opens beside the form, which stays as it is. */
export function DuplicateCard({ match, rule, explained }: DuplicateCardProps) {
  const { lead, relation, summary, reasons } = match;
  const [why, setWhy] = useState(explained);
  const id = useId();
  const name = leadName(lead);
  const person = contactName(lead);
  const same = relation === "person" || relation === "company";
  const by = lead.created_by_user?.first_name ?? lead.assigned_users[0]?.first_name;
  return (
    <li
      data-duplicate=""
      tabIndex={-1}
      aria-labelledby={id}
      className="rounded-md border border-line-2 bg-surface p-3 not-first:mt-2"
    >
      <div className="flex items-start gap-2">
        <span id={id} className="min-w-0 flex-1 break-words font-medium">
          {name}
        </span>
        <span className="flex flex-none items-center gap-1.5 text-ink-2">
          <StatusGlyph status={lead.status} />
          {statusWords[lead.status]}
        </span>
      </div>
      {person && person !== name ? <p className="break-words text-ink-2">{person}</p> : null}
      <p className="mt-1.5 flex gap-2 text-ink-2 text-xs">
        {same ? (
          <Equal className="size-3.5 flex-none text-warn" />
        ) : (
          <EqualApproximately className="size-3.5 flex-none text-warn" />
        )}
        <span className="min-w-0 break-words">{summary}</span>
      </p>
      {why ? <Reasons reasons={reasons} /> : null}
      {rule ? <ClaimLine rule={rule} /> : null}
      <div className="mt-2 flex items-center gap-1">
        <span className="min-w-0 flex-1 truncate text-ink-3 text-xs">
          {by ? `${by}, ` : ""}
          <RelativeTime moment={lead.created_at} />
        </span>
        {reasons.length > 0 ? (
          <Button
            variant="ghost"
            size={28}
            aria-expanded={why}
            aria-label={`Why ${name}`}
            onClick={() => setWhy(!why)}
          >
            {why ? "Less" : "Why"}
          </Button>
        ) : null}
        <a
          href={paths.lead(lead.id)}
          target="_blank"
          rel="noopener"
          aria-label={`Open ${name} in a new tab`}
          className={buttonClass({ size: 28 })}
        >
          <PanelRightOpen className="size-3.5" />
          Open
        </a>
      </div>
    </li>
  );
}

export function ClaimLine({ rule }: { rule: string }) {
  return (
    <p className="mt-2 flex gap-2 text-ink-2 text-xs">
      <Shield className="size-3.5 flex-none text-warn" />
      <span className="min-w-0 break-words">{rule}</span>
    </p>
  );
}

const fieldWords: Record<MatchReason["field"], string> = {
  company_name: "Company",
  name: "Name",
  email: "Email",
  phone_number: "Phone",
};

/** What the stored lead says, field by field; what differs from what was typed is marked. */
function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  return (
    <table className="mt-2 w-full bg-sunken text-xs">
      <thead className="sr-only">
        <tr>
          <th>Field</th>
          <th>There</th>
          <th>Compared</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={reason.field} className="align-baseline">
            <th scope="row" className="w-16 px-2 py-0.5 text-start font-normal text-ink-3">
              {fieldWords[reason.field]}
            </th>
            <td className="break-words py-0.5 [overflow-wrap:anywhere]">
              <Marked {...reason} />
            </td>
            <td className="px-2 py-0.5 text-end text-ink-2 tabular-nums">{comparison(reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marked({ value, parts }: Pick<MatchReason, "value" | "parts">) {
  let at = 0;
  const pieces = parts.map(({ start, end }) => {
    const before = value.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark className="rounded-xs bg-warn-tint px-0.5 text-warn forced-colors:border">
          {value.slice(start, end)}
        </mark>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {value.slice(at)}
    </>
  );
}

function comparison({ kind, percent }: MatchReason) {
  if (percent !== undefined) return `${percent}%`;
  return kind === "same-domain" ? "same domain" : kind;
}
