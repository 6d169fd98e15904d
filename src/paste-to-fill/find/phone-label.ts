import { fold } from "#paste-to-fill/text/fold.ts";

/** What the words beside a number say it is; "none" are numbers that are no telephone at all. */
export type PhoneKind =
  | "mobile"
  | "direct"
  | "phone"
  | "main"
  | "tollfree"
  | "home"
  | "fax"
  | "conference"
  | "none";

/** In the order in which they win; the words are folded. */
const kinds: [PhoneKind, RegExp][] = [
  [
    "none",
    /(?:\b(?:vat|ust|uid|hrb|hra|hr|rcs|siret|siren|ape|naf|iban|bic|swift|konto|kto|blz|kvk|btw|tva|iva|p\. ?iva|c\. ?f|cf|rea|cif|nif|rfc|cnpj|cpf|crea|crm|crc|oab|nip|krs|regon|pesel|bdo|org\.? ?-?n(?:umme)?r|orgnr|organisationsnummer|cvr|se-?nr|y-tunnus|ly|vergi(?: dairesi| no)?|v\.d|mersis|tic(?:aret)?\.? sicil(?: no)?|sicil|abn|acn|gstin?|pan no|cin|ein|tin|duns|ico|dic|steuer-?nr|steuernummer|st-?nr|handelsregister|register|registered|reg(?:\.|istration)? ?(?:no|nr|number)|company (?:no|number|reg\w*)|lic(?:ense|ence)?|order|bestell\w*|auftrag\w*|commande|pedido|ordine|zamowieni\w*|siparis|invoice|inv|rechnung\w*|facture|factura|fattura|fatura|faktura|ticket|case|po|ref(?:erence)?|referenz|vorgang\w*|aktenzeichen|az|kunden-?(?:nr|nummer)|kundennummer|customer (?:no|id|number)|account (?:no|number)|client (?:no|id)|policy|serial|sn|tracking|sendung\w*|id|pin|code|zip|plz|cap|postfach|po box|bp|cs|apartado|postbus|box|isbn|ean|sku|art|artikel\w*|version|v|usd|eur|gbp|chf|euro|total|price|summe|montant|importe|lead|user|teklif|dossier|polis|police|matricule|contract|contrato|contratto|vertrag\w*|rma|lot|batch|seriennummer|kennitala|mst|nr\. konta|konta|rachunek|bankgiro|plusgiro|bg|swish|lei|eori|wee\w*|insurance|case)\b|登録番号|登記|税号|法人番号|統一|统一社会信用代码|信用代码|许可证|订单|注文|請求|郵便|〒|邮编|郵編|账号|口座|免許|许可|会員番号|伝票|番号[:：]?\s*t?$|备案|股票代码|사업자|등록번호|qq|微信号)[\s.:#\-–/°no]*[a-z]{0,3}$/,
  ],
  [
    "conference",
    /\b(?:dial[- ]?in|conference|conf(?:\.|erence)? call|bridge|zoom|webex|teams|meet(?:ing)?|einwahl\w*|konferenz\w*|conferencia|conferenza|join by phone|phone conference|one tap|passcode|access code|audioconf\w*|inbel\w*|telefonkonferens)\b|会議|会议|电话会议|接入号/,
  ],
  [
    "fax",
    /(?:\b(?:fax|faks|telefax|telefaks|fx|telecopie\w*|facsimile|faksi|belgegecer|faxnr|faxnummer|telecopi\w*|tfax|fax-?nr|t\.?fax)\b|\bf\b|ファックス|ファクス|ファクシミリ|传真|傳真|팩스|📠|🖷)/,
  ],
  [
    "mobile",
    /(?:\b(?:mobile?|mob|mobil\w*|cell\w*|cel|handy\w*|portable|port|gsm|movil|celular|telemovel|tlm|telm|mobiel\w*|matkapuh\w*|kannykka|kom|komorka|komork\w*|komorkowy|cep|whats ?app|wa|wapp|natel|handphone|hp|smartphone|iphone|sms|text|mov|mbl|mobitel|mobilni|m|c|mo)\b|携帯\w*|モバイル|手机号?码?|手機|移动电话|行動|휴대폰|휴대전화|핸드폰|모바일|📱|🤳|微信)/,
  ],
  [
    "direct",
    /(?:\b(?:direct\w*|direkt\w*|durchwahl|dw|ddi|did|dd|dir|diretto|diretta|direto|direta|directo|directa|suora\w*|ligne directe|doorkies\w*|rechtstreeks|dl|desk|bezposredni\w*|dahili hat|direkte|d)\b|直通\w*|ダイヤルイン|直线|直線|직통)/,
  ],
  [
    "tollfree",
    /(?:\b(?:toll[- ]?free|freephone|free ?call|freecall|hotline|servicenummer|service-?hotline|n(?:umero|um|°|\.)?\s?vert|numero verde|n\.? verde|linea gratuita|gratuito|infolinia|0800|kundenservice|kundtjanst|kundeservice|customer (?:service|care)|support|helpline|helpdesk|sac|atencion al cliente|asiakaspalvelu|klantenservice|musteri hizmetleri|cagri merkezi|service client|emergency|after hours|notdienst|notfall\w*|24\/7)\b|フリーダイヤル|客服\w*|热线)/,
  ],
  [
    "main",
    /(?:\b(?:main|office|switchboard|swbd|sb|head office|hq|headquarters|reception|general|central|zentrale?|telefonzentrale|vermittlung|empfang|sekretariat|standard|accueil|siege|bureau|fixe|centralita|centralino|oficina|conmutador|recepcion|sede|ufficio|geral|pabx|pbx|escritorio|algemeen|kantoor|receptie|centrale|hoofdnummer|vaxel\w*|vxl|kontor|hovednummer|hovednr|omstilling\w*|sentralbord\w*|vaihde|keskus|toimisto|centrala|biuro|recepcja|santral\w*|merkez|ofis|landline|land line|festnetz|fijo|fisso|fixo|vast|sabit|stacjonarny|front desk|store|shop|plant|werk|warehouse|board|o|s|off)\b|代表(?:電話|番号|tel)?|本社|会社|总机|總機|前台|公司电话|座机|대표\w*|사무실)/,
  ],
  [
    "home",
    /(?:\b(?:home|private?|privat|domicile|particular|casa|residencial|abitazione|prive|thuis|koti|dom|domowy|ev|night)\b|自宅|家庭)/,
  ],
  [
    "phone",
    /(?:\b(?:tel\w*|telephone|phone|ph|fon|telefon\w*|fone|tfno|tlf\w*|tlfno|tfn|puh\w*|p|t|call|contact|ruf|rufnummer|num(?:ero|ber)?|nr|no|work|b|ring|reach|callback|whatsapp|soita|dzwon|zadzwon|anrufen|erreichbar|appelez|joindre|llamar|ligar|bel|bellen|chiamare|arayin)\b|電話\w*|电话\w*|お電話|連絡先|联系方式|전화\w*|연락처|☎|📞|☏|✆|🕿|℡)/,
  ],
];

const everywhere = kinds.map(([kind, pattern]) => [kind, new RegExp(pattern.source, "gu")] as const);

/**
 * The kind a text before or after a number names. With several words the last one before the number decides, as in
 * "Fax 030 1 Mobil 0171 2".
 */
export function phoneKindOf(label: string): PhoneKind | undefined {
  const text = fold(label).trim();
  if (text === "") return undefined;
  let best: { kind: PhoneKind; at: number } | undefined;
  for (const [kind, pattern] of everywhere) {
    const at = lastIndex(text, pattern);
    if (at === undefined) continue;
    if (kind === "none" || kind === "conference") {
      // "Tel.-Nr." and "phone no" name a telephone although "nr" alone would not.
      return kind;
    }
    // "Mobile phone" and "direct line tel": the more telling word wins when they stand together.
    if (!best || (at > best.at + 14 && kind !== "phone")) best = { kind, at };
  }
  return best?.kind;
}

function lastIndex(text: string, pattern: RegExp): number | undefined {
  let at: number | undefined;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
