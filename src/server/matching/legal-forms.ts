/**
 * Legal forms of some forty countries as folded words: dots gone, `&` and its translations gone. Two firms of one name
 * that differ in these only are taken for one, typed once with and once without.
 */
const forms = `
gmbh|ggmbh|g gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|ug haftungsbeschrankt|haftungsbeschrankt|ek|e k|ekfm|ekfr|ev|e v|eg|e g|se|kor|stiftung|partg|partgmbb|mbb|gesmbh|gmbh co kg|co kg|co kgaa|co ohg|keg|og|aor|gesellschaft mbh
gesellschaft mit beschrankter haftung|aktiengesellschaft|kommanditgesellschaft|offene handelsgesellschaft|eingetragener kaufmann|eingetragene kauffrau
inc|incorporated|corp|corporation|co|company|comp|llc|l l c|llp|lllp|lp|ltd|limited|plc|p l c|pc|p c|pllc|pa|limited liability company|public limited company|limited company|unlimited|ulc|cic|cio
pty|pty ltd|pty limited|proprietary limited|pte|pte ltd|pvt|pvt ltd|private|private limited|pvt limited|opc|bhd|sdn bhd|sdn|berhad|pt|tbk|pt tbk
sa|s a|sas|s a s|sasu|sarl|s a r l|sarlu|eurl|snc|s n c|sci|scp|selarl|selas|scop|scic|scea|gaec|earl|gie|ei|eirl|sprl|bvba|srl|asbl|vzw|commv|societe anonyme|societe a responsabilite limitee|societe par actions simplifiee|cie|et cie|ste
sl|s l|slu|sll|slne|slp|sau|sc|s c|scp|scl|scoop|s coop|scoop and|coop v|cb|c b|sociedad limitada|sociedad anonima|sociedad limitada unipersonal|s de rl|s de rl de cv|sa de cv|s a de c v|sapi de cv|sapi|de cv|sab|sab de cv|eirl|spa|ltda|cia ltda|cia|y cia|sac|saa
spa|s p a|srl|s r l|srls|sapa|s a p a|snc|sas|ss|s s|scarl|scrl|s c a r l|soc coop|societa per azioni|societa a responsabilita limitata|societa cooperativa|sb
lda|limitada|unipessoal|unipessoal lda|ltda|me|epp|eireli|mei|s a|sociedade anonima|ltda me|ltda epp|slu
bv|b v|nv|n v|vof|v o f|cv|c v|ua|coop ua|maatschap|eenmanszaak|besloten vennootschap|naamloze vennootschap|stichting
ab|aktiebolag|publ|hb|h b|kb|k b|ek for|ekonomisk forening|enskild firma|ef|as|a s|asa|ans|da|nuf|enk|aps|a p s|is|i s|ks|k s|p s|ivs|amba|fmba|oy|oyj|ab oy|oy ab|ky|tmi|osk|ry|osakeyhtio|ehf|hf|ohf|sf
sp z oo|sp zoo|spolka z oo|spolka z ograniczona odpowiedzialnoscia|z oo|spzoo|sp k|sp z oo sp k|spolka komandytowa|spolka akcyjna|spk|sp j|spj|spolka jawna|sp p|s c|spolka cywilna|psa|ska|s k a
as|a s|ltd sti|limited sirketi|ltd|sti|anonim sirketi|san|sanayi|tic|ticaret|san tic|san ve tic|sanayi ve ticaret|san tic ltd sti|san ve tic ltd sti|san ve tic as|tic ltd sti|kollektif sirketi|koll sti|ve ortaklari|dis tic|dis ticaret|paz|pazarlama|ith ihr|ve tic|ve ticaret
kft|bt|zrt|nyrt|kkt|sro|s r o|as|vos|v o s|ks|spol s r o|spol sro|doo|d o o|dd|d d|jdoo|j d o o|ad|a d|ood|eood|ead|et|obrt|sia|uab|ou|o u|aktsiaselts|mb|ii|srl d|pfa|scs|sca
ooo|oao|zao|pao|nao|ao|ip|too|tov|tzov|pp|pat|prat|fop|chp|chup|odo|obschestvo s ogranichennoi otvetstvennostiu
epe|ae|a e|oe|o e|ee|e e|ike|mepe|monoprosopi
kk|k k|yk|y k|gk|kabushiki kaisha|kabushiki gaisha|kabushikigaisha|kabushikikaisha|yugen kaisha|yugen gaisha|yugengaisha|godo kaisha|godo gaisha|godogaisha|co ltd|company limited|jusikhoesa|chusik hoesa|yuhanhoesa
jsc|pjsc|ojsc|cjsc|fzco|fze|fz llc|wll|w l l|kscc|saoc|psc|est|cc|soc|rf|npc
`;

/** By number of words, longest first, each as its words joined by blanks. */
const byLength = new Map<number, Set<string>>();
for (const form of forms.trim().split(/[|\n]/u)) {
  const length = form.split(" ").length;
  byLength.set(length, (byLength.get(length) ?? new Set()).add(form));
}
const lengths = [...byLength.keys()].sort((a, b) => b - a);

/** Forms that may stand before the name: ООО Ромашка, PT Maju, SC Alfa SRL, Stichting De Brug. */
const leading = new Set(
  "ooo oao zao pao ao ip too tov pp pt kk stichting firma fa fma soc societe sociedad societa ste ets sarl sas srl spa sc sia uab pat prat fop the".split(
    " ",
  ),
);

/** The words of a name without the legal form behind, before or around it; never none of them. */
export function withoutLegalForm(words: readonly string[]): { core: string[]; form: string } {
  let core = [...words];
  const taken: string[] = [];
  for (let found = true; found; ) {
    found = false;
    for (const length of lengths) {
      if (length >= core.length) continue;
      const tail = core.slice(-length).join(" ");
      if (!byLength.get(length)?.has(tail)) continue;
      taken.unshift(tail);
      core = core.slice(0, -length);
      // "& Co." leaves its "and" behind.
      while (core.length > 1 && /^(and|und|et|y|e|og|och|ve|i|en)$/.test(core.at(-1) ?? ""))
        core = core.slice(0, -1);
      found = true;
      break;
    }
  }
  while (core.length > 1 && leading.has(core[0] ?? "")) {
    taken.unshift(core[0] ?? "");
    core = core.slice(1);
  }
  return { core, form: taken.join(" ") };
}

const hanForms =
  /股[份]有限公司|有限[责責]任公司|集[团團団](?:股份)?有限公司|[(（]?有限合[伙夥][)）]?|有限公司|株式[会會]社|有限[会會]社|合同[会會]社|合[资資]会社|一般社[团団]法人|公益社[团団]法人|医[疗療]法人(?:社[团団])?|[(（][株有同合]|[株有](?=[)）])|[)）]|주식회사|유한회사/gu;

/** The same for a name in Chinese characters, which writes its form without a blank, on either side. */
export function withoutHanLegalForm(name: string): { core: string; form: string } {
  const form = (name.match(hanForms) ?? []).join("");
  const core = name.replace(hanForms, "").replace(/\s+/gu, "");
  return core === "" ? { core: name, form: "" } : { core, form };
}
