/** Words before a name, folded and without dots. */
const before = new Set(
  `mr mrs ms miss mx dr drs doctor prof professor rev reverend fr father capt captain col colonel lt maj major sgt hon honourable sir dame lord lady rabbi imam sheikh shri sri smt kumari er adv ca
  herr hr hrn herrn frau fr dipl-ing diplom-ingenieur dipling dipl-kfm diplkfm dipl-kffr dipl-wirt-ing dipl-wirtsching dipl-betriebsw dipl-phys dipl-chem dipl-inf dipl-oec dipl-biol dipl-des dipl-psych dipl-geol dipl-agring dipl-agr-ing dipl ing ingin mag mba magister ddr prim priv-doz pd univ-prof univprof komm-rat kommr kr di ra rain stb wp med phil rer nat jur oec habil hc e-h eh rernat pol theol vet techn h-c dipl-hdl bsc msc ddipl fam familie firma
  m mm mme mlle mmes me maitre monsieur madame mademoiselle docteur pr
  sr sra srta srs don dona d da dna dra lic licda ing inga agr cp arq abg mtro mtra profa prof c.p. qfb
  senhor senhora exmo exma engº eng enga engª arqº adva advº dr dra profª
  sig sigra signora signor signore sigg dott dottssa dottoressa dottore avv arch archtto geom rag prof profssa on cav comm per p-ind perito industriale agrario ingegner ingegnere
  dhr dhr mevr mw mevrouw de-heer mej ir drs ing mr bc ds jhr
  herra rouva tri dipl-ins di
  fru froken frk siv-ing civ-ing civing sivilingenior siving dir tekn-dr
  pan pani pana panu panem pania p hab mgr inz doc prof mec adw
  sayin bay bayan av prof doc yrd uzm op muh dr-ogr-uyesi
  pan pani ing mudr mgr bc judr phdr rndr dr dott ozv uzv`.split(/\s+/),
);

/** Words that mark a person when they stand before capitalised words, even in a sentence. */
const strong = new Set(
  "mr mrs ms miss mx dr prof herr herrn hr frau mme mlle monsieur madame sig sigra signora signor dott dottssa dottoressa avv sr sra srta senhor senhora dra don dona dhr mevr mevrouw mw drs pan pani pana pania sayin bay bayan ing arch shri smt fru herra rouva ir lic".split(
    " ",
  ),
);

/** What follows a name: degrees, orders, generations. Folded, without dots and blanks. */
const after = new Set(
  `phd dphil mba emba md ma ba bsc msc bs ms meng beng llb llm mphil mfa mpa mph dds dmd dvm do od pharmd psyd jd edd rn np pa-c cpa cfa cfp cma cia cisa cissp pmp pe peng pgeol aia ra raia riba riai leed leedap esq esquire qc kc obe mbe cbe kbe dbe frs frcs mrcp mrcs frics mrics fca aca acca acma cima cips mcips fcips mciob ceng ieng mice mimeche miet fiet fcma ca sphr shrm shrm-cp shrm-scp phr crm csm
  jr sr ii iii iv v 2nd 3rd junior senior jnr snr fils pere filho neto sobrinho
  dipl-ing dipling fh univ diplom ba-hons bahons mag bakk llm mcommmba mcom mcomm bcom bcomm ret usn usaf usmc ktm bt dl jp mp mep mla mpp tech csc phdr drsc mim mas cas das fh hons asid ncidq rla asla pla rpa lcsw cfre ccim crb gri sior cscp cpim cpsm lmt esqq pharm rph ot pt dc
  inz hab csc`.split(/\s+/),
);

export const isHonorific = (word: string) => before.has(key(word));
export const isStrongHonorific = (word: string) => strong.has(key(word));
export const isAfterName = (word: string) => after.has(key(word));

function key(word: string) {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/(?<=[\p{L}.]{2})[ªº]/gu, "")
    .replace(/[.,;:()]/g, "");
}

/** Polite words attached to Japanese, Chinese and Korean names. */
export const hanHonorific =
  /(?:様|さま|さん|殿|氏|先生|御中|先輩|女士|小姐|先生|总|老师|同学|님|씨|선생님)$/u;
