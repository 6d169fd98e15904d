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

export function endsInTopLevel(host: string): boolean {
  const last = host.toLowerCase().split(".").at(-1) ?? "";
  return /^[a-z]{2}$/.test(last) || generic.has(last) || /^xn--/.test(last);
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
