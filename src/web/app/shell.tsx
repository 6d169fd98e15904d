import { Rows3 } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { Me } from "#contract/session.ts";
import { ConnectionLine } from "#web/app/connection-line.tsx";
import { HeaderSearch } from "#web/app/header-search.tsx";
import { PersonMenu } from "#web/app/person-menu.tsx";
import { usePasteAnywhere } from "#web/app/use-paste-anywhere.ts";
import { useReachServer } from "#web/app/use-reach-server.ts";
import { useRefusalToast } from "#web/app/use-refusal-toast.ts";
import { WaitingLine } from "#web/app/waiting-line.tsx";
import { useSingleKeys } from "#web/components/preferences.ts";
import { openShortcutHelp } from "#web/components/shortcut-help.tsx";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { useLeadCounts } from "#web/data/leads.ts";
import { useStartOutbox } from "#web/data/use-outbox.ts";
import { paths } from "#web/paths.ts";
import { AppFrame, NavItem, TabBarItem } from "#web/ui/app-frame.tsx";
import { formatNumber } from "#web/ui/format-number.ts";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";

/** The frame around every screen, and the keys that work on all of them. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const [path, navigate] = useLocation();
  const atLeads = path.startsWith(paths.leads());
  useRefusalToast();
  useReachServer();
  useStartOutbox();
  usePasteAnywhere(me.permissions.write);
  useHotkeys(
    {
      c: () => navigate(paths.newLead()),
      "g l": () => navigate(paths.leads()),
      "g r": () => navigate(paths.manyLeads()),
      "?": openShortcutHelp,
    },
    { singleKeys: useSingleKeys() },
  );
  return (
    <AppFrame
      brand={<Brand company={me.company.name} />}
      nav={<LeadsItem current={atLeads} />}
      tabBar={
        <>
          <Link href={paths.leads()} asChild>
            <TabBarItem icon={<Rows3 />} label="Leads" current={atLeads} />
          </Link>
          <PersonMenu me={me} inTabBar />
        </>
      }
      search={<HeaderSearch />}
      foot={
        <>
          <WaitingLine />
          <ConnectionLine />
          <PersonMenu me={me} />
        </>
      }
    >
      {children}
    </AppFrame>
  );
}

function Brand({ company }: { company: string }) {
  return (
    <Link
      href={paths.leads()}
      className="flex min-w-0 flex-1 items-center gap-2.5 rounded-sm px-2 py-1 max-lg:justify-center max-lg:px-0"
    >
      <WaggleMark size={24} />
      <span className="min-w-0 max-lg:sr-only">
        <span className="block font-semibold leading-4">Waggle</span>
        <span className="block truncate text-2xs text-ink-3 leading-4">{company}</span>
      </span>
    </Link>
  );
}

function LeadsItem({ current }: { current: boolean }) {
  const counts = useLeadCounts().data;
  return (
    <Link href={paths.leads()} asChild>
      <NavItem
        icon={<Rows3 />}
        label="Leads"
        current={current}
        count={counts ? formatNumber(counts.all) : undefined}
      />
    </Link>
  );
}
