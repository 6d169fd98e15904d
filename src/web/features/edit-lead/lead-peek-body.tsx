import type { RefObject } from "react";
import { Activity } from "./activity.tsx";
import { AttributionSection } from "./attribution-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { copyFor } from "./copy-for.ts";
import { CreatedSection } from "./created-section.tsx";
import { CustomFieldsSection } from "./custom-fields-section.tsx";
import { LeadEditingContext } from "./lead-editing.ts";
import { LeadGone } from "./lead-gone.tsx";
import { LeadHeading } from "./lead-heading.tsx";
import { useLeadKeys } from "./lead-keys.ts";
import { LeadNotices, LeadUnread } from "./lead-notices.tsx";
import { HeadSkeleton, SectionSkeleton } from "./lead-skeleton.tsx";
import { LeadStatusSteps } from "./lead-status.tsx";
import { PartnerSection } from "./partner-section.tsx";
import { PeopleAndTags } from "./people-and-tags.tsx";
import { Section } from "./section.tsx";
import { type LeadScreen, useLeadScreen } from "./use-lead-screen.ts";

export type LeadPeekBodyProps = { leadId: number; root: RefObject<HTMLElement | null> };

/** What the peek shows of a lead. Mounted anew for every lead; the panel around it stays. */
export function LeadPeekBody({ leadId, root }: LeadPeekBodyProps) {
  const screen = useLeadScreen(leadId);
  return (
    <LeadEditingContext value={screen.editing}>
      {screen.gone ? <LeadGone typed={screen.editing.typed} /> : <Sections screen={screen} root={root} />}
    </LeadEditingContext>
  );
}

function Sections({ screen, root }: { screen: LeadScreen; root: RefObject<HTMLElement | null> }) {
  const { lead, error, history, definitions } = screen;
  useLeadKeys(lead, root);
  if (!lead) {
    return error ? (
      <LeadUnread screen={screen} />
    ) : (
      <div className="flex flex-col gap-4">
        <HeadSkeleton />
        <hr className="border-line" />
        <SectionSkeleton title="Contact" labels={["Company", "Contact", "Email", "Phone"]} />
      </div>
    );
  }
  return (
    <div className="@container flex flex-col gap-4">
      <LeadNotices screen={screen} />
      <LeadHeading lead={lead} />
      <LeadStatusSteps lead={lead} history={history.entries ?? []} />
      <PeopleAndTags lead={lead} />
      <hr className="border-line" />
      <CustomFieldsSection lead={lead} definitions={definitions} />
      <ContactSection lead={lead} />
      <PartnerSection lead={lead} definitions={definitions} />
      <CreatedSection lead={lead} />
      <AttributionSection lead={lead} />
      <Section title="Activity">
        <Activity plain first={4} history={history} definitions={definitions} copyFor={copyFor(lead)} />
      </Section>
    </div>
  );
}
