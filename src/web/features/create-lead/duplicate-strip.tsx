import { EqualApproximately } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { useOpenRail } from "#web/ui/page.tsx";
import { SEE_DUPLICATES } from "./focus-next.ts";
import { useLeadChecks } from "./lead-checks.tsx";

/** The duplicates where there is no room for them beside the form: how many, and the way there. */
export function DuplicateStrip() {
  const { matches } = useLeadChecks();
  const openRail = useOpenRail();
  if (matches.length === 0) return null;
  return (
    <div className="flex min-h-11 items-center gap-3 rounded-md border border-line-2 bg-warn-tint ps-3 pe-1 sm:col-span-2 lg:hidden">
      <EqualApproximately className="text-warn" />
      <span className="min-w-0 flex-1">{formatCount(matches.length, "possible duplicate")}</span>
      <Button id={SEE_DUPLICATES} variant="ghost" onClick={openRail}>
        See
      </Button>
    </div>
  );
}
