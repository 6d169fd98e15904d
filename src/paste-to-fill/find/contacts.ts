import type { Line } from "#paste-to-fill/text/lines.ts";
import { type Email, emailsIn } from "./emails.ts";
import { type Phone, phonesIn } from "./phones.ts";
import { MASK } from "./pieces.ts";
import { type Website, websitesIn } from "./websites.ts";

export interface Contacts {
  emails: (Email & { line: number })[];
  websites: (Website & { line: number })[];
  phones: (Phone & { line: number })[];
  /** The lines with all of these, and the labels of numbers, blanked out; as long as before. */
  masked: string[];
}

/** Takes every address, link and number out of some lines. */
export function contactsIn(lines: Line[]): Contacts {
  const found: Contacts = { emails: [], websites: [], phones: [], masked: [] };
  for (const [index, line] of lines.entries()) {
    const emails = emailsIn(line);
    let masked = line.text;
    for (const email of emails) masked = blank(masked, email.start - line.start, email.end - line.start);
    const websites = websitesIn({ text: masked, start: line.start });
    for (const site of websites) masked = blank(masked, site.start - line.start, site.end - line.start);
    const phones = phonesIn(line, masked, lines[index - 1]?.text ?? "");
    for (const phone of phones) masked = blank(masked, phone.start - line.start, phone.end - line.start);
    masked = withoutLabels(masked);
    found.emails.push(...emails.map((email) => ({ ...email, line: index })));
    found.websites.push(...websites.map((site) => ({ ...site, line: index })));
    found.phones.push(...phones.map((phone) => ({ ...phone, line: index })));
    found.masked.push(masked);
  }
  return found;
}

function blank(text: string, from: number, to: number) {
  return text.slice(0, from) + MASK.repeat(to - from) + text.slice(to);
}

/** "Tel.:" and "E-mail:" in front of what was taken out say nothing more. */
function withoutLabels(masked: string) {
  return masked.replace(
    /(^|[\s|,;·•/(\ue000–-])((?:(?:e-?mail|mail|e-?post|courriel|correo|tel|telefono|téléphone|telefon|telefoon|teléfono|telefone|phone|mobile?|mob|cell?|fax|faks|direct|direkt|office|main|web|www|fon|durchwahl|zentrale|handy|mobil|puh|tlf|tfno|gsm|cep|kom|ph|[tmfewdop])\.?\s?(?:nr|no|number)?\.?\s*[:.)\]]?\s*))(?=\ue000)/giu,
    (_, edge: string, label: string) => edge + MASK.repeat(label.length),
  );
}
