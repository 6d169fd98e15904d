import { PencilLine } from "lucide-react";
import { Link } from "wouter";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { paths } from "#web/paths.ts";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

/** A request that makes a lead, to be pasted into a terminal. */
function example() {
  return [
    `curl -X POST ${location.origin}/api/v1/leads \\`,
    `  -H "Authorization: Bearer $WAGGLE_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"company_name":"Acme","associationType":"referral","partnershipLead":{"partners_company_name":"Cobalt Cloud"}}'`,
  ].join("\n");
}

export interface NoLeadsProps {
  /** There are leads, but none like this. */
  filtered: boolean;
  /** Undefined where there is nothing to clear. */
  onClear: (() => void) | undefined;
}

/** Stands where the rows would be: nobody has entered a lead yet, or none is like this. */
export function NoLeads({ filtered, onClear }: NoLeadsProps) {
  return filtered ? <NothingMatches onClear={onClear} /> : <NoneYet />;
}

/** The ways in. */
function NoneYet() {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <EmptyState
        icon={<WaggleMark size={40} />}
        title="No leads yet"
        text="The first one takes about 20 seconds to type."
      >
        <div className="mt-5 flex flex-wrap items-center gap-4 rounded-md border border-line-2 p-4">
          <PencilLine className="text-ink-2" />
          <div className="min-w-40 flex-1">
            <p className="font-medium text-base">Type a lead</p>
            <p className="text-ink-2">Company, contact, partner. Everything else can wait.</p>
          </div>
          <Link href={paths.newLead()} asChild>
            <ButtonLink variant="primary" keys={["C"]}>
              New lead
            </ButtonLink>
          </Link>
        </div>
        <div className="mt-4 flex items-start gap-2 rounded-md bg-sunken p-3">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it */}
          <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto font-mono text-xs">
            {example()}
          </pre>
          <CopyButton text={example} label="Copy the request" iconOnly />
        </div>
      </EmptyState>
    </div>
  );
}

function NothingMatches({ onClear }: Pick<NoLeadsProps, "onClear">) {
  return (
    <EmptyState
      title={onClear ? "No lead matches" : "No leads here"}
      text={
        onClear ? "Nothing has all of what the filters ask for." : "No lead of this kind has been entered."
      }
      actions={onClear ? <Button onClick={onClear}>Clear the filters</Button> : null}
    />
  );
}
