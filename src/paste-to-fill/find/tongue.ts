import type { Email } from "./emails.ts";

/** As much of a language as the order of names needs. "" is anything else: given name first, one family name. */
export type Tongue = "es" | "pt" | "da" | "hu" | "ja" | "zh" | "ko" | "";

const endings: Record<string, Tongue> = {
  es: "es",
  mx: "es",
  ar: "es",
  cl: "es",
  co: "es",
  pe: "es",
  uy: "es",
  ec: "es",
  ve: "es",
  cat: "es",
  br: "pt",
  pt: "pt",
  ao: "pt",
  dk: "da",
  no: "da",
  hu: "hu",
  jp: "ja",
  cn: "zh",
  tw: "zh",
  hk: "zh",
  kr: "ko",
};
const marks: [Tongue, RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}㈱]|株式会社|有限会社|合同会社|営業所|様$|氏名/mu],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /[们这说时经总联师电话传业务职员号环馆們們經總這]|股份|業務|公司|经理|手机|先生|女士/u],
  [
    "es",
    /[ñ¿¡]|\b(?:Atentamente|Saludos|Tfno|Tlf|Teléfono|Móvil|Correo|Empresa|Gerente|S\.L\.U?|de C\.V\.|Director(?:a)? de|Jef[ea] de|Hola|Apunta|Estimad[oa]|Responsable de|gracias|teléfono|contacto|Nombre|Apellidos|para|con|te paso|cel|pide|presupuesto|cliente|correo|quiere|busca|necesita|urgente|teléfono|móvil|\p{L}{3,}ería)(?![\p{L}])/u,
  ],
  [
    "pt",
    /[ãõ]|\b(?:Atenciosamente|Abraços?|Abs|Telefone|Celular|Telemóvel|Ltda|Lda|Empresa|Diretora?|Gerente de|Olá|Obrigad[oa]|Prezad[oa]|você|segue|contato|Nome|com|para|Att)\b/u,
  ],
  [
    "da",
    /\b(?:hilsen|Hilsen|ApS|A\/S|Tlf|tlf|indkøb\w*|Direktør|daglig|Daglig|kontakt|Virksomhed|Vennlig|Venlig|ASA?|mobil|Navn|og)\b/u,
  ],
  ["hu", /\b(?:Kft|Zrt|Bt|Nyrt|Üdvözlettel|ügyvezető|Tisztelt|Cégnév|Kapcsolattartó)\b/u],
];

/** Letters tell at once, words by how often they stand. */
const written = marks.slice(0, 3);
const spoken = marks.slice(3).map(([tongue, pattern]) => [tongue, new RegExp(pattern.source, "gu")] as const);

/** The language names of this text are ordered by, from its addresses first and its words second. */
export function tongueOf(text: string, emails: Pick<Email, "domain">[]): Tongue {
  const sample = text.slice(0, 8000);
  for (const [tongue, pattern] of written) if (pattern.test(sample)) return tongue;
  for (const { domain } of emails) {
    const tongue = endings[domain.split(".").at(-1) ?? ""];
    if (tongue) return tongue;
  }
  if (/\+34|\+52|\+54|\+56|\+57/.test(sample)) return "es";
  if (/\+55|\+351/.test(sample)) return "pt";
  let best: { tongue: Tongue; count: number } = { tongue: "", count: 0 };
  for (const [tongue, pattern] of spoken) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > best.count) best = { tongue, count };
  }
  // Danish words also stand in German and English lines; one alone says little.
  return best.count >= (best.tongue === "da" || best.tongue === "pt" ? 2 : 1) ? best.tongue : "";
}
