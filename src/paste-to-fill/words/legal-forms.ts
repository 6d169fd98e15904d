/**
 * Legal forms as they are folded by `foldedWords` (dots gone, lower case). A form of several words is matched word by
 * word, so each word stands in the list it belongs to.
 */
const forms = new Set(
  `ab abp ae aktiebolag aktiengesellschaft aps aps/ps as as. asa ba bhd bt bv bvba cic cio cjsc co-op corp corporation cv cvba da dac dmcc doo dooel
  eg egmbh ei eirl ek ekfm ekfr eirelli eireli epe esv eurl ev eurl eood ead fze fzco fzc gbr gesbr gesmbh ggmbh gie gmbh gmbh&co gp hb hf
  ik inc incorporated ivs jsc jdoo kd kda kdg keskusliitto kft kg kgaa kk kkt kht ky kb llc lllp llp lp ltd ltda limited limitada ltee mbb mbh mepe
  nv nyrt oe og ohg ok ood oy oyj oü ou ooo oao pao pbc pc pjsc plc pllc pma ptc pte pty pt psc pvt qsc rt ry sa saas sab sac sae sal sagl sapa sapi
  sarl sas sasu sbs sc sca scop sci scea scarl scrl scpa scs scp scc kdor aor scoop spp sdn se sefaz selarl sia sl slne slp sll slu snc soc societe spa spj spk spolka spolsro spol sro sr rl srl
  srls ss stiftung stg szkft teo tbk tic tld uab ug unipessoal vof vzw vos wll zrt zoo zs zpk ao ad eurl ets sapda san sti ans ba fkf sf iks ohf ses asbl asi`.split(
    /\s+/,
  ),
);

/** Words that look like a form and are common otherwise: they count only as the last word and in capitals or with dots. */
const shortForms = new Set(
  "as ab da sa se sc ss ba ad co kg kb ky ei ag og ok ou pc lp gp oe rt sf pt sr rl cv hf hb ik bt esv ses san da ans ao kd psc".split(
    " ",
  ),
);

const printed =
  /(?:^|[\s,(])(?:AG|AS|AB|A\.?B\.?|A\/S|A\.\s?S\.?|I\/S|K\/S|P\/S|A\.\s?Ş\.?|AŞ|SA|S\.\s?A\.?|S\.A\.S\.?|S\.A\.B\. de C\.V\.|S\.?\s?A\.? de C\.?\s?V\.?|S\.? de R\.?L\.?(?: de C\.?V\.?)?|SE|K\.?K\.?|KG|OG|KB|HB|Ky|Tmi|C\.V\.|SC|S\.C\.|S\.\s?C\.|S\.\s?L\.?|S\.L\.U\.?|SL|SLU|S\.\s?n\.\s?c\.?|S\.\s?a\.\s?s\.?|S\.\s?r\.\s?l\.?s?|S\.\s?p\.\s?A\.?|[Ss]\.\s?s\.|Sp\.\s?(?:z\s?o\.?\s?o\.?|k\.|j\.|p\.)|Sp\. ?z ?o\. ?o\.(?: Sp\. ?k\.)?|S\.K\.A\.|d\.\s?o\.\s?o\.?|d\.\s?d\.|s\.\s?r\.\s?o\.?|a\.\s?s\.|k\.\s?s\.|v\.\s?o\.\s?s\.|spol\. s r\.\s?o\.|e\.\s?K\.?|e\.\s?Kfm\.|e\.\s?U\.|e\.\s?V\.|e\.\s?G\.|eG|N\.\s?V\.|B\.\s?V\.|V\.\s?O\.\s?F\.|Co\.|Corp\.?|Inc\.?|Ltd\.?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|\(P\) Ltd\.?|L\.\s?L\.\s?C\.?|L\.L\.P\.?|P\.C\.|PC|LP|P\.L\.C\.?|ME|EPP|MEI|S\/A|EI|Oü|OÜ|AD|EAD|Lda\.?|Ltda\.?|Unip\.? Lda\.?|Ltd\.? ?Şti\.?|Şti\.?|San\.(?: ve)? Tic\.|Tic\.|Bt\.|Kkt\.|Rt\.|Zrt\.|Nyrt\.|Kft\.|[Ss]oc\. ?[Cc]oop\.?(?: [Aa]gr\.)?|S\. ?Coop\.?|S\.\s?c\.\s?a\.\s?r\.\s?l\.|S\.\s?c\.\s?p\.\s?a\.)(?=$|[\s,;)])/u;

const han =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|医療法人|学校法人|社会福祉法人|特定非営利活動法人|NPO法人|協同組合|\((?:株|有|同|合|社|医|財)\)|[㈱㈲]|有限公司|有限责任公司|股份公司|股份有限公司|集团|集團|公司|주식회사|유한회사|\(주\)|㈜/u;

/** Whether the text carries a legal form. */
export function hasLegalForm(text: string): boolean {
  if (han.test(text) || printed.test(text)) return true;
  const words = text
    .toLowerCase()
    .normalize("NFC")
    .split(/[\s,()]+/)
    .map((word) => word.replace(/\./g, ""));
  return words.some((word, index) => index > 0 && forms.has(word) && !shortForms.has(word));
}

/** Whether a whole comma part is nothing but a legal form: "Papelera Alto Cinca, S.A." is one name. */
export function isLegalForm(text: string): boolean {
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.()]/g, ""))
    .filter(Boolean);
  const glue = new Set([
    "de",
    "z",
    "o",
    "oo",
    "und",
    "&",
    "ve",
    "r",
    "y",
    "co",
    "cv",
    "rl",
    "s",
    "a",
    "şti",
    "aş",
    "lda",
    "k",
    "p",
    "ag",
    "llc",
    "e",
  ]);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.some(
      (word) =>
        forms.has(word) || word === "ag" || word === "aş" || word === "lda" || word === "cv" || word === "co",
    ) &&
    words.every((word) => forms.has(word) || glue.has(word))
  );
}

/** The words that make up the name proper, for comparing with a domain. */
export function withoutLegalForms(words: string[]): string[] {
  const kept = words.filter(
    (word) => !forms.has(word) && !/^(?:ag|as|co|the|sti|lda|aş|kg|zoo|sp|de cv)$/.test(word),
  );
  return kept.length > 0 ? kept : words;
}
