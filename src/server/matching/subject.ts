import { type Company, readCompany } from "./company.ts";
import { type EmailParts, readEmail } from "./email.ts";
import { type Person, readPerson } from "./person.ts";
import { type PhoneNumber, readPhones } from "./phone.ts";

/** What matching looks at, of a stored lead or of one being typed. */
export interface Contact {
  readonly company_name?: string | null | undefined;
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone_number?: string | null | undefined;
}

/** The same, read once for all comparisons. */
export interface Subject {
  readonly contact: Contact;
  readonly company: Company | undefined;
  readonly person: Person | undefined;
  readonly email: EmailParts | undefined;
  readonly phones: readonly PhoneNumber[];
}

export function readSubject(contact: Contact): Subject {
  return {
    contact,
    company: readCompany(contact.company_name),
    person: readPerson(contact.first_name, contact.last_name),
    email: readEmail(contact.email),
    phones: readPhones(contact.phone_number),
  };
}
