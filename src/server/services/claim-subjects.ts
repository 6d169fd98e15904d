import type { ClaimHolder, ClaimSubject } from "#server/db/claim-rows.ts";
import { fold } from "#server/matching/fold.ts";
import { type Contact, readSubject } from "#server/matching/subject.ts";

/**
 * What a lead could be claimed by, persons first: the person by their address, the company by its mail domain, and only
 * without one by its name. A shared mailbox is no person; a freemail domain is no company.
 */
export function claimSubjects(contact: Contact): ClaimSubject[] {
  const { email, company } = readSubject(contact);
  const subjects: ClaimSubject[] = [];
  if (email && !email.role) {
    subjects.push({ kind: "person", key: email.address, subject: (contact.email ?? "").trim() });
  }
  if (email?.corporate) subjects.push({ kind: "domain", key: email.domain, subject: email.domain });
  else if (company) {
    subjects.push({ kind: "company", key: company.joined, subject: (contact.company_name ?? "").trim() });
  }
  return subjects;
}

/** A partner on file is one holder whatever the partnership; others are known by name alone. */
export function holderOf(
  partnerCompanyId: number | null | undefined,
  name: string | null | undefined,
): string | undefined {
  if (partnerCompanyId != null) return `company:${partnerCompanyId}`;
  const folded = fold(name ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded === "" ? undefined : `name:${folded}`;
}

/** The holder behind a lead's tie to a partner; undefined without one. */
export function holderOfTie(tie: {
  partner_company_id: number | null;
  company_partnerships_id: number | null;
  fallback_data: { name: string } | null;
}): ClaimHolder | undefined {
  const name = tie.fallback_data?.name ?? "";
  const holder = holderOf(tie.partner_company_id, name);
  if (holder === undefined) return undefined;
  const { partner_company_id, company_partnerships_id } = tie;
  return { holder, partner_company_id, company_partnerships_id, partner_name: name };
}
