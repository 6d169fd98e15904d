/** Mail providers whose second-level name is theirs under every ending (yahoo.fr, gmx.at, outlook.com.br). */
const anyEnding = new Set(
  `gmail googlemail hotmail outlook yahoo ymail rocketmail gmx aol icloud protonmail protonme msn passport
  btinternet btopenworld talktalk tiscali virginmedia ntlworld blueyonder plusnet bigpond optusnet iinet rediffmail
  wanadoo laposte libero virgilio hetnet ziggo kpnmail xsall casema telenet skynet bluewin swisscom freenet tonline arcor
  vodafonemail comcast verizon bellsouth sbcglobal earthlink charter roadrunner cox centurylink frontiernet optonline juno netzero
  mailinator fastmail zoho tutanota tuta posteo mailbox hushmail yandex rambler ukrnet seznam centrum azet atlas
  onet interia poczta gazeta spoko naver daum hanmail nate foxmail sina sohu aliyun tom ezweb softbank docomo nifty biglobe ocn sonet
  plala mynet superonline ttmail turkcell uol bol terra ig globo globomail r7 zipmail telefonica movistar ono euskaltel
  telia comhem bredband bredbandsbolaget spray passagen telenor online broadpark sapo clix netcabo iol eircom indiatimes sify vsnl
  xtra slingshot shaw rogers sympatico videotron telus mweb vodamail telkomsa inboxlv kolumbus elisanet saunalahti suomi24 luukku`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Providers whose name alone is also an ordinary word or another firm's. */
const exact = new Set(
  `me.com mac.com live.com live.de live.fr live.nl live.it live.se live.co.uk live.com.au live.dk live.no live.cn live.com.mx
  mail.com mail.ru email.com email.it email.de inbox.ru inbox.lv bk.ru list.ru internet.ru web.de t-online.de online.de
  proton.me pm.me hey.com duck.com mail.de o2.pl wp.pl tlen.pl op.pl vp.pl go2.pl buziaczek.pl autograf.pl free.fr orange.fr
  sfr.fr neuf.fr numericable.fr bbox.fr aliceadsl.fr club-internet.fr cegetel.net 9online.fr alice.it tin.it tiscali.it
  fastwebnet.it inwind.it iol.it katamail.com teletu.it vodafone.it tim.it planet.nl xs4all.nl home.nl quicknet.nl upcmail.nl
  upcmail.hu chello.nl chello.at zonnet.nl a1.net aon.at drei.at utanet.at sunrise.ch hispeed.ch ewetel.net kabelmail.de
  sky.com ntlworld.com o2.co.uk bt.com uwclub.net live.ca qq.com 163.com 126.com 139.com 189.cn yeah.net vip.qq.com 21cn.com
  vip.163.com sina.cn i.softbank.jp au.com so-net.ne.jp jcom.home.ne.jp yahoo.ne.jp ymobile.ne.jp excite.co.jp goo.jp infoseek.jp
  att.net windstream.net embarqmail.com usa.net q.com mchsi.com ptd.net tds.net terra.es ya.com telecable.es
  prodigy.net.mx att.net.mx oi.com.br superig.com.br brturbo.com.br hotmail.be ukr.net meta.ua i.ua abv.bg mail.bg dir.bg
  freemail.hu citromail.hu indamail.hu t-online.hu volny.cz email.cz post.cz quick.cz zoznam.sk post.sk mail.ee hot.ee
  otenet.gr in.gr walla.co.il walla.com bezeqint.net gmail.con gmai.com gmial.com gamil.com hotmial.com`
    .split(/\s+/u)
    .filter(Boolean),
);

/** True for a mail domain that anybody may have an address at: it names no company. */
export function isFreemail(domain: string): boolean {
  if (exact.has(domain)) return true;
  const [first = "", ...rest] = domain.split(".");
  // hotmail.co.uk, but not yahoo-kitchens.com.
  return rest.length <= 2 && anyEnding.has(first.replaceAll("-", ""));
}
