import { fold } from "./fold.ts";
import { isFreemail } from "./freemail.ts";

/** An address taken apart for comparing. */
export interface EmailParts {
  /** The address as mail would be sorted: lower case, no `+tag`, no dots at Gmail. */
  readonly address: string;
  readonly local: string;
  /** The local part without dots and dashes, which people set anew at each provider. */
  readonly handle: string;
  /** The part a registrar sold: `example.co.uk` of `mail.example.co.uk`. */
  readonly domain: string;
  /** The domain names a company; freemail and access providers do not. */
  readonly corporate: boolean;
  /** The domain's own word, folded and without hyphens; empty unless corporate. */
  readonly stem: string;
  /** `info@` and the like: whoever reads it, it is no one person. */
  readonly role: boolean;
}

const secondLevels = new Set(
  "co com org net ac gov edu or ne go gen ltd plc me sch nom ind firm web bel av dr k12 pol mil adv eng art blog app asn id nhs police in nic res".split(
    " ",
  ),
);

/** The registrable part of a host name. A short list of rules, not the public suffix list: firms are what counts. */
export function registrable(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".").filter(Boolean);
  const [second = "", last = ""] = labels.slice(-2);
  const deep = labels.length > 2 && last.length === 2 && (secondLevels.has(second) || second.length === 2);
  return labels.slice(deep ? -3 : -2).join(".");
}

const roleWords = new Set(
  `info information contact contacts kontakt kontakty contato contatti contacto contatto office post mail email hello hallo hola hej bonjour ciao
  admin administration administrator administracion administracao amministrazione sekretariat secretariat secretaria sekretariaat secretary
  sales vertrieb verkauf ventas vendas vendite commerciale commercial comercial verkoop sprzedaz satis eigyo forsaljning
  support service kundenservice soporte suporte help helpdesk team buero kanzlei praxis studio shop store
  billing accounts accounting buchhaltung rechnung compta comptabilite facturacion faturamento invoice invoices finance finanzas
  purchasing einkauf achats compras acquisti inkoop zakupy procurement orders order bestellung bestellungen reservations booking bookings
  marketing press presse jobs karriere hr personal rrhh rh recruiting noreply no-reply donotreply webmaster postmaster
  biuro firma iletisim bilgi destek toiawase soumu reception rezeption recepcion enquiries enquiry inquiry inquiries general zentrale direktion direction
  management geschaeftsfuehrung empfang welcome atendimento financeiro segreteria ufficio ordini kundtjanst myynti asiakaspalvelu`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Takes an address apart; undefined while it is not yet one. */
export function readEmail(email: string | null | undefined): EmailParts | undefined {
  const plain = (email ?? "")
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "");
  const at = plain.lastIndexOf("@");
  const host = plain.slice(at + 1);
  if (at < 1 || !/^[^\s@]+\.[^\s@.]+$/.test(host)) return undefined;
  const domain = registrable(host);
  const typed = plain.slice(0, at);
  const tagless = typed.replace(/\+.*$/, "") || typed;
  const gmail = domain === "gmail.com" || domain === "googlemail.com";
  const local = gmail ? tagless.replaceAll(".", "") : tagless;
  const corporate = !isFreemail(domain);
  return {
    address: `${local}@${gmail ? "gmail.com" : host}`,
    local,
    handle: local.replace(/[._-]/g, ""),
    domain,
    corporate,
    stem: corporate ? fold(domain.split(".")[0] ?? "").replace(/[^\p{L}\p{N}]/gu, "") : "",
    role: roleWords.has(local.replace(/[\d._-]+$/, "")) || /^(contact|info|office|team)[\d._-]/.test(local),
  };
}
