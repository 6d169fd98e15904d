import { Lock, RotateCw } from "lucide-react";
import { loadingWords } from "#web/components/error-words.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatMoment } from "#web/ui/format-date.ts";
import { ConflictBanner } from "./conflict-banner.tsx";
import type { LeadScreen } from "./use-lead-screen.ts";

/** What has to be said above a lead: a choice to make, a copy that may be old, a key that cannot write. */
export function LeadNotices({ screen }: { screen: LeadScreen }) {
  const { lead, conflict, error, readAt, mayWrite } = screen;
  return (
    <>
      {conflict && lead ? <ConflictBanner key={fieldsOf(conflict)} lead={lead} conflict={conflict} /> : null}
      {error && lead ? (
        <Banner
          tone="warn"
          title="This lead could not be read again."
          actions={<Retry onPress={() => void screen.refetch()} />}
        >
          {readAt > 0
            ? `You see the copy from ${formatMoment(readAt)} and can go on working.`
            : "You see what the list knows of it."}
        </Banner>
      ) : null}
      {mayWrite === false ? (
        <p className="flex items-start gap-2 text-ink-3">
          <Lock className="mt-0.5" />
          This key can read but not change leads, so nothing here can be edited.
        </p>
      ) : null}
    </>
  );
}

/** In the place of a lead that was never read. */
export function LeadUnread({ screen }: { screen: LeadScreen }) {
  const { title, text } = loadingWords(screen.error);
  return (
    <Banner tone="danger" title={title} actions={<Retry onPress={() => void screen.refetch()} />}>
      {text}
    </Banner>
  );
}

function Retry({ onPress }: { onPress: () => void }) {
  return (
    <Button size={28} icon={<RotateCw />} onClick={onPress}>
      Try again
    </Button>
  );
}

function fieldsOf({ rows, version }: NonNullable<LeadScreen["conflict"]>) {
  return `${version} ${rows.map(({ field }) => field).join(" ")}`;
}
