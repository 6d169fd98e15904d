import { Pin } from "lucide-react";
import { personName } from "#web/components/lead-words.ts";
import { useUsers } from "#web/data/catalog.ts";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { SelectInput } from "#web/ui/select-field.tsx";
import { formatClock } from "./clock.ts";
import { type ReferralSession, useReferralSession } from "./referral-session.ts";

/** What the session is about, how it goes, and its end. */
export function SessionBar() {
  const { session, store } = useReferralSession();
  const { data: users = [] } = useUsers({ enabled: session !== null });
  if (!session) return null;
  const partner = session.pinned.partner?.name;
  return (
    <section
      aria-label="Referral session"
      className="-mx-8 max-sm:-mx-4 flex flex-wrap items-center gap-x-3 gap-y-1 bg-selected px-8 py-1.5 max-sm:px-4"
    >
      <Pin className="text-honey-ink" />
      <p className="min-w-0 flex-1 break-words">
        <b className="font-semibold">Referral session</b>
        {partner ? ` with ${partner}` : ""}, started {formatClock(session.startedAt)}
      </p>
      <p className="text-ink-2 text-sm">{paceOf(session)}</p>
      <SelectInput
        aria-label="Assign each lead to"
        size={28}
        className="w-44"
        empty="Assign to nobody"
        options={users.map((user) => ({ value: String(user.id), label: personName(user) }))}
        value={session.assignee === null ? "" : String(session.assignee)}
        onChange={({ target }) => store.change({ assignee: target.value ? Number(target.value) : null })}
      />
      <Button size={28} onClick={() => store.set(null)}>
        End session
      </Button>
    </section>
  );
}

/** "4 leads, about 2 min each" */
function paceOf({ startedAt, entered }: ReferralSession) {
  const kept = entered.filter(({ removed }) => !removed).length;
  const [last] = entered;
  if (!last) return "No leads yet";
  const each = (Date.parse(last.at) - Date.parse(startedAt)) / entered.length / 1000;
  const time = each < 50 ? `${Math.max(10, Math.round(each / 10) * 10)} s` : `${Math.round(each / 60)} min`;
  return `${formatCount(kept, "lead")}, about ${time} each`;
}
