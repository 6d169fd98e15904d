import type { Email } from "./emails.ts";
import type { Tongue } from "./tongue.ts";

/** What is known before the lines are read: the sender of a mail, who is out, and how the place is called. */
export interface Hints {
  place: string;
  /** A name printed beside the address, as in a mail's head. */
  name?: { text: string; start: number; end: number };
  email?: Email;
  /** Nobody's lead: our own people, the partner who passes the lead on, machines. */
  isOut: (email: Email) => boolean;
  tongue?: Tongue;
  /** People are named in sentences here: introductions and chats. */
  mention?: boolean;
}
