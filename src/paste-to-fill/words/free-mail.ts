/** Mail hosts that anybody can have an address at: they name no company. Compared with the registered domain. */
const freeMail = new Set(
  `163.com 126.com 139.com 189.cn 21cn.com abv.bg aim.com alice.it alice-dsl.net alice.de aliyun.com alum.com aol.com aol.de aol.co.uk
  aon.at arcor.de aruba.it asahi-net.or.jp att.net bbox.fr bell.net bellsouth.net biglobe.ne.jp bigpond.com bigpond.net.au
  blueyonder.co.uk bluewin.ch bol.com.br bt.com btinternet.com btopenworld.com caiway.nl centrum.cz centrum.sk centurylink.net
  cgocable.ca charter.net chello.at chello.nl chello.pl club-internet.fr comcast.net comhem.se cox.net cytanet.com.cy
  daum.net docomo.ne.jp dodo.com.au duck.com earthlink.net ec.rr.com eircom.net elisanet.fi email.com email.cz email.de
  ewe.net ewetel.net eudoramail.com ezweb.ne.jp fastmail.com fastmail.fm fastwebnet.it fibertel.com.ar foxmail.com free.fr
  freemail.hu freenet.de freenet.nl freeserve.co.uk frontier.com frontiernet.net get2net.dk globo.com globomail.com gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.fr gmx.net gmx.org gmx.us googlemail.com gotadsl.co.uk hanmail.net hetnet.nl hey.com
  hispeed.ch home.nl home.se hotmail.be hotmail.ca hotmail.ch hotmail.co.jp hotmail.co.uk hotmail.com hotmail.com.ar
  hotmail.com.br hotmail.com.tr hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.it hotmail.nl hotmail.no
  hotmail.se hushmail.com i.softbank.jp i.ua icloud.com ig.com.br iinet.net.au inbox.com inbox.lv inbox.ru indiatimes.com
  infonie.fr inode.at inwind.it iol.it iol.ie iol.pt interia.pl interia.eu internode.on.net jazztel.es juno.com jubii.dk
  kabelbw.de kabelmail.de kakao.com kolumbus.fi korea.com kpnmail.nl kpnplanet.nl laposte.net libero.it libertysurf.fr list.ru
  live.at live.be live.ca live.cl live.cn live.co.uk live.com live.com.ar live.com.au live.com.br live.com.mx live.com.pt
  live.de live.dk live.fi live.fr live.ie live.in live.it live.jp live.nl live.no live.se luukku.com lycos.com mac.com mail.bg
  mail.com mail.dk mail.de mail.ee mail.ru mail.telepac.pt mailbox.org me.com mindspring.com msn.com mweb.co.za mynet.com
  nate.com naver.com ne.jp neostrada.pl netcabo.pt netcologne.de netscape.net neuf.fr nifty.com ntlworld.com numericable.fr
  o2.pl o2.co.uk o2online.de oi.com.br ok.de on.net onet.eu onet.pl online.de online.no online.fr online.nl op.pl openmailbox.org
  optimum.net optonline.net optusnet.com.au orange.es orange.fr orange.net orange.pl orcon.net.nz osnanet.de outlook.at
  outlook.be outlook.cl outlook.cn outlook.co.id outlook.com outlook.com.ar outlook.com.br outlook.com.tr outlook.de
  outlook.dk outlook.es outlook.fr outlook.ie outlook.in outlook.it outlook.jp outlook.pt pacbell.net planet.nl plala.or.jp plus.net
  pm.me pobox.com poczta.fm poczta.onet.pl post.cz posteo.de posteo.net prodigy.net prodigy.net.mx proton.me protonmail.ch
  protonmail.com pt.lu q.com qq.com quickline.ch rambler.ru r7.com rcn.com rediffmail.com rediff.com roadrunner.com rocketmail.com
  rogers.com saunalahti.fi sapo.pt sbcglobal.net scarlet.be seznam.cz sfr.fr shaw.ca sina.cn sina.com singnet.com.sg sify.com
  skynet.be sky.com slingshot.co.nz so-net.ne.jp softbank.jp softbank.ne.jp sohu.com spray.se suomi24.fi sunrise.ch suddenlink.net
  sympatico.ca t-online.at t-online.de t-online.hu talktalk.net tele2.nl tele2.se tele2.it teksavvy.com telefonica.net telekom.de telenet.be
  telenor.no telfort.nl telia.com telus.net terra.com terra.com.br terra.es tim.it tin.it tiscali.co.uk tiscali.fr tiscali.it
  tlen.pl tom.com tpg.com.au ttnet.net.tr turkcell.com.tr tuta.com tuta.io tutanota.com tutanota.de tvcablenet.be ukr.net unitybox.de uol.com.br uol.com.ar upcmail.nl upcmail.ch
  usa.net vadia.se verizon.net versatel.nl videotron.ca vip.163.com vip.qq.com vip.sina.com virgilio.it virginmedia.com vodafone.de vodafone.it
  vodafone.nl voila.fr volny.cz vp.pl wanadoo.es wanadoo.fr wanadoo.nl web.de westnet.com.au windowslive.com windstream.net
  wp.eu wp.pl xs4all.nl xtra.co.nz ya.ru yahoo.at yahoo.be yahoo.ca yahoo.cn yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.nz
  yahoo.co.uk yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.hk yahoo.com.mx yahoo.com.sg
  yahoo.com.tr yahoo.com.tw yahoo.com.ph yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.ie yahoo.in yahoo.it yahoo.nl yahoo.no
  yahoo.pl yahoo.pt yahoo.ro yahoo.se yandex.com yandex.com.tr yandex.ru yeah.net ymail.com ymail.ne.jp zeelandnet.nl ziggo.nl zoho.com
  zohomail.com zonnet.nl zoznam.sk posta.hu citromail.hu azet.sk ocn.ne.jp au.com dion.ne.jp c2i.net broadpark.no
  mail.tele.dk tdcadsl.dk stofanet.dk bredband.net bredbandsbolaget.se pp.inet.fi sci.fi bigpond.net.au ymobile.ne.jp
  vodafone.co.uk virgin.net btconnect.com googlemail.co.uk hotmail.com.au outlook.com.au live.be live.nl kpn.nl casema.nl quicknet.nl
  superonline.com hotmail.pt clix.pt gmx.li aliceadsl.fr cegetel.net 9online.fr noos.fr infostrada.it email.it poste.it teletu.it supereva.it
  mailo.com ik.me netplus.ch swissonline.ch tds.net hughes.net cableone.net embarqmail.com wowway.com ameritech.net
  yahoogroups.com hongkong.com netvigator.com pchome.com.tw hinet.net seed.net.tw`.split(/\s+/),
);

/** The big ones come with any ending. */
const brands =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|gmx|msn|aol|yandex|protonmail|rocketmail|windowslive)$/;

export function isFreeMail(registeredDomain: string): boolean {
  return freeMail.has(registeredDomain) || brands.test(registeredDomain.split(".")[0] ?? "");
}
