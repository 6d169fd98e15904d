/** Endings that are not two letters long and occur in business addresses; `example` and `test` are reserved ones. */
const generic = new Set(
  `academy africa agency app archi art asia auto bank bayern beer berlin bet bike bio biz blog boutique build builders
  business cafe camera camp capital care cat catering center chat church city clinic clothing cloud club coach codes coffee
  com community company computer construction consulting cool coop corsica cymru dance dental design dev digital direct
  directory doctor dog domains earth eco edu education email energy engineer engineering enterprises equipment estate eu
  events example exchange expert express farm fashion film finance financial fish fit fitness florist flowers foundation
  fund furniture fyi gallery garden gift global gmbh gov graphics green group guide guru hamburg health help hiphop holdings
  holiday homes horse hospital host hosting house immo industries info ing ink institute insurance int international
  investments istanbul jetzt jobs koeln kitchen land law lawyer legal life lighting limited live llc loan logistics london
  ltd ltda luxury madrid management market marketing media melbourne men menu mobi moda moe money museum name net network
  news ninja nyc one online ooo org organic paris partners parts photo photography photos pictures pizza plumbing plus press
  pro productions properties pub quebec rentals repair report restaurant rocks ruhr run salon sarl school science scot
  security services shop shoes show singles site ski social software solar solutions space sport store studio style supplies
  supply support surf surgery swiss sydney systems taipei tax taxi team tech technology tel test tips tirol today tokyo
  tools top tours town trade training travel university vacations ventures vet vin vision vlaanderen wales wang watch
  webcam website wien wiki wine work works world wtf xyz yoga zone`.split(/\s+/),
);

/** Two-part endings under which companies register: the name stands before both parts. */
const secondLevels = new Set(
  "ac co com edu gob gov gouv govt gv id ind info ltd me mil ne net or org plc sch web biz firm gen k12 nom adv eng med".split(
    " ",
  ),
);

/** File names are not hosts although they end in two letters. */
const fileEndings = new Set("js ts md py rb sh cs db gz xz so pl ps".split(" "));

const countries = new Set(
  `ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl
  cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt
  gu gw gy hk hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc
  md me mg mk ml mm mn mo mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw
  py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug
  uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw`.split(/\s+/),
);

export function endsInTopLevel(host: string): boolean {
  const last = host.toLowerCase().split(".").at(-1) ?? "";
  return countries.has(last) || generic.has(last) || /^xn--/.test(last);
}

/** Whether a bare word with dots is rather a host than a file, an abbreviation or a version. */
export function looksLikeHost(host: string): boolean {
  const parts = host.toLowerCase().split(".");
  const last = parts.at(-1) ?? "";
  const name = parts.at(-2) ?? "";
  return (
    endsInTopLevel(host) &&
    name.length >= 2 &&
    /[a-z]/.test(name) &&
    !(parts.length === 2 && fileEndings.has(last))
  );
}

/** The registered part of a host: "mail.acme.co.uk" is registered as "acme.co.uk". */
export function registeredDomain(host: string): string {
  const parts = host.toLowerCase().replace(/\.$/, "").split(".");
  const last = parts.at(-1) ?? "";
  const second = parts.at(-2) ?? "";
  const two = parts.length > 2 && last.length === 2 && secondLevels.has(second);
  return parts.slice(two ? -3 : -2).join(".");
}

/** The name a company registered: "acme" of "mail.acme.co.uk". */
export function domainName(host: string): string {
  return registeredDomain(host).split(".")[0] ?? "";
}
