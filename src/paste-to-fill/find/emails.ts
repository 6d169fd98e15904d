import { fold } from "#paste-to-fill/text/fold.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { isBusinessWord } from "#paste-to-fill/words/business-words.ts";
import { isRoleWord } from "#paste-to-fill/words/titles.ts";
import { endsInTopLevel, registeredDomain } from "#paste-to-fill/words/top-levels.ts";

export interface Email {
  address: string;
  local: string;
  /** The registered domain, "acme.co.uk". */
  domain: string;
  start: number;
  end: number;
}

const pattern =
  /(?:mailto:)?([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_+%&'.-]{1,64})@([\p{Script=Latin}\p{Script=Cyrillic}\d-]{1,63}(?:\.[\p{Script=Latin}\p{Script=Cyrillic}\d-]{1,63}){1,5})/giu;

/** All addresses of a line; their places are those of the whole text. */
export function emailsIn(line: Line): Email[] {
  if (!line.text.includes("@")) return [];
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const local = (match[1] ?? "").replace(/^[.'&-]+|[.']+$/g, "").replace(/^mailto:/i, "");
    const host = (match[2] ?? "").replace(/^-+|-+$/g, "");
    if (local === "" || !endsInTopLevel(host)) return [];
    const address = `${local}@${host}`;
    const at = match[0].lastIndexOf(address);
    const start = line.start + match.index + Math.max(at, 0);
    return [
      {
        address,
        local: local.toLowerCase(),
        domain: registeredDomain(host),
        start,
        end: start + address.length,
      },
    ];
  });
}

const machines =
  /^(?:no[._-]?reply|do[._-]?not[._-]?reply|donotreply|noreply.*|mailer-daemon|postmaster|bounces?.*|notifications?|notify|alerts?|abuse|unsubscribe|newsletter|news|mailings?|automat(?:ic|ed)|system|webmaster|wordpress|forms?|formular|wix|daemon|root|nepasrepondre|ne-pas-repondre|nao-?responda|non-?rispondere|niet-?beantwoorden|keine-?antwort|nie-?odpowiadaj|no-?responder|noresponder|respuesta-automatica|calendar-notification|invitations?|updates?|receipts?|reminder|usenet)$/;
const offices =
  /^(?:privacy|datenschutz|compliance|legal|dpo|gdpr|dsgvo|rgpd|security|itsecurity|phishing|whistleblow.*|disclosure|data-?protection|dataskydd|tietosuoja|rodo|iod|kvkk|misdirected|postmaster)$/;

/** Mailboxes nobody's lead has: machines, and the offices of legal footers. */
export function isNobodysMailbox(local: string): boolean {
  return machines.test(local) || offices.test(local);
}

const shared =
  /^(?:info|contact|contacts|hello|hi|hallo|office|mail|post|kontakt|kontor|sales|sale|vertrieb|verkauf|verkoop|ventas|vendas|vendite|commerciale|commercial|service|services|support|help|helpdesk|admin|administration|administracion|administrativo|amministrazione|secretariat|sekretariat|segreteria|reception|recepcion|empfang|accueil|team|buero|buro|biuro|bureau|zentrale|marketing|press|presse|jobs|careers|karriere|billing|invoice|invoices|rechnung|facturation|accounts|accounting|buchhaltung|order|orders|bestellung|shop|webshop|store|booking|bookings|reservations?|enquir(?:y|ies)|inquir(?:y|ies)|partner|partners|partnerships|kundenservice|customerservice|service-client|toimisto|posta|iletisim|bilgi|satis|sekreterya|contato|contacto|contatto|informacion|informazioni|firma|poczta|handel|asiakaspalvelu|myynti|forsaljning|salg|general|everyone|all|staff|soumu|eigyo|toiawase|hr|it|desk|leads|feedback)$/;

/** Mailboxes of a company rather than of a person. */
export function isSharedMailbox(local: string): boolean {
  return shared.test(fold(local)) || isRoleWord(fold(local)) || isBusinessWord(fold(local));
}
