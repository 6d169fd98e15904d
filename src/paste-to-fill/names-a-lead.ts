import { isSharedMailbox } from "#paste-to-fill/find/emails.ts";
import type { Person } from "#paste-to-fill/find/person.ts";
import { introduction } from "#paste-to-fill/words/phrases.ts";

/**
 * Whether what was read is worth filling in. Running text is full of capitalised words and numbers, so a name wants
 * company: an address, a number, or a printed company and a sign that a person is being passed on.
 */
export function namesALead({ finds, name, email }: Person, text: string): boolean {
  const named = finds.first_name !== undefined || finds.last_name !== undefined;
  if (email && named) return true;
  // A hotline beside two capitalised words is an advertisement.
  const hotline = finds.phone_number?.rule.startsWith("tollfree") ?? false;
  if (finds.phone_number && named && (!hotline || (name?.total ?? 9) >= 4)) return true;
  const told = introduction.test(text.slice(0, 6000));
  // Labelled answers have no picked name; what they hold was weighed where they were read.
  if (!name && named) return true;
  if (email) return (told || text.trim().length < 160) && (!isSharedMailbox(email.local) || told);
  const printed = finds.company_name !== undefined;
  if (named && printed && finds.company_name?.confidence === "sure" && (name?.total ?? 0) >= 2.5)
    return told || finds.job_title !== undefined;
  if (named && printed && finds.job_title && (name?.total ?? 0) >= 3) return true;
  return named && printed && told && (name?.total ?? 0) >= 3;
}
