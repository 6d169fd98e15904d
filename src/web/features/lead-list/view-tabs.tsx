import { Link } from "wouter";
import { leadViews } from "#contract/lead-values.ts";
import type { LeadView } from "#contract/list-leads.ts";
import { paths } from "#web/paths.ts";
import { formatNumber } from "#web/ui/format-number.ts";
import { TabLink, TabLinks } from "#web/ui/tabs.tsx";
import { withParts } from "./list-address.ts";

const words: Record<LeadView, string> = {
  received: "Received",
  sent: "Sent",
  reseller: "Reseller",
  campaigns: "Campaigns",
};

export interface ViewTabsProps {
  search: string;
  view: LeadView | undefined;
  /** Undefined while they load. */
  counts: Record<LeadView | "all", number> | undefined;
}

/** All leads, or those of one kind. The filters go along. */
export function ViewTabs({ search, view, counts }: ViewTabsProps) {
  const tabs = [undefined, ...leadViews];
  return (
    <TabLinks aria-label="Views" className="flex-1">
      {tabs.map((tab) => (
        <Link key={tab ?? "all"} href={paths.leads(withParts(search, { view: tab }))} replace asChild>
          <TabLink current={tab === view} count={counts ? formatNumber(counts[tab ?? "all"]) : null}>
            {tab ? words[tab] : "All"}
          </TabLink>
        </Link>
      ))}
    </TabLinks>
  );
}
