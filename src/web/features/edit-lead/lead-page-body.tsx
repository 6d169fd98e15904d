import type { RefObject } from "react";
import { AttributionSection } from "./attribution-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { CreatedSection } from "./created-section.tsx";
import { CustomFieldsSection } from "./custom-fields-section.tsx";
import { LeadHeading } from "./lead-heading.tsx";
import { useLeadKeys } from "./lead-keys.ts";
import { LeadNotices, LeadUnread } from "./lead-notices.tsx";
import { HeadSkeleton, SectionSkeleton } from "./lead-skeleton.tsx";
import { LeadStatusSteps } from "./lead-status.tsx";
import { PartnerSection } from "./partner-section.tsx";
import { PeopleAndTags } from "./people-and-tags.tsx";
import type { LeadScreen } from "./use-lead-screen.ts";

export type LeadPageBodyProps = { screen: LeadScreen; root: RefObject<HTMLElement | null> };

/** The lead itself, in two columns where there is room for them. */
export function LeadPageBody({ screen, root }: LeadPageBodyProps) {
  const { lead, error, history, definitions } = screen;
  useLeadKeys(lead, root);
  return (
    <div className="@container mx-auto flex max-w-260 flex-col gap-4 px-8 py-5 max-sm:px-4">
      {!lead && error ? <LeadUnread screen={screen} /> : null}
      <LeadNotices screen={screen} />
      {lead ? (
        <>
          <LeadHeading lead={lead} />
          <LeadStatusSteps lead={lead} history={history.entries ?? []} />
          <PeopleAndTags lead={lead} />
        </>
      ) : error ? null : (
        <HeadSkeleton />
      )}
      {lead || !error ? <hr className="border-line" /> : null}
      {lead ? (
        <div className="grid gap-x-8 gap-y-6 @2xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            <ContactSection lead={lead} />
            <CustomFieldsSection lead={lead} definitions={definitions} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <CreatedSection lead={lead} />
            <PartnerSection lead={lead} definitions={definitions} />
            <AttributionSection lead={lead} />
          </div>
        </div>
      ) : error ? null : (
        <div className="grid gap-x-8 gap-y-6 @2xl:grid-cols-2">
          <SectionSkeleton title="Contact" labels={["Company", "Contact", "Email", "Phone"]} />
          <SectionSkeleton title="Set when created" labels={["Type", "Source", "Created", "Lead"]} />
        </div>
      )}
    </div>
  );
}
