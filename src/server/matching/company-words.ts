import { fold } from "./fold.ts";

function wordSet(text: string): Set<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/u)
      .map((word) => fold(word)),
  );
}

/** Words between words. */
const connectors = wordSet(`
and und et y e i og och ve en & the der die das den dem des le la les l el los las il lo gli i o os as a de di do da dos das du del della dei degli
of für for van von zum zur am im in an auf d to ter ten te het 't bij aan na nad w we z pod of di un une uno una ein eine det`);

/** Words that may be there or not without making another firm: family, founding, "group", "the house of". */
const decoration = wordSet(`
group gruppe groupe grupo gruppo groep grup grupa koncern
brothers bros gebruder gebr gebroeders freres hermanos hnos fratelli flli irmaos bracia broder brodrene kardesler kardesleri
sons son söhne sohne sohn fils figli figlio hijos filhos zonen synowie soner sønner oglu ogullari daughters tochter
partners partner associates assoc company compagnie firma firm maison casa haus house huis est since inh inhaber owner
familie family famille familia famiglia
official www com online shop store net org eu`);

/** Words by which a group tells its firms apart: with one of these it is a sister, not the same. */
const structure = wordSet(`
holding holdings beteiligung beteiligungen beteiligungs participations participaciones partecipazioni participacoes udział
service services servis servicios servicos serviços servizi serwis dienst diensten dienste dienstleistung dienstleistungen kundendienst facility facilities
logistik logistics logistique logistica logística logistiek logistyka lojistik spedition transport transporte transports trasporti transportes fracht freight shipping
vertrieb vertriebs sales ventas vendas vendite verkoop distribution distribucion distribuicao distribuzione distributie dystrybucja dagitim handels handel trading trade ticareti
verwaltung verwaltungs management administration administracion immobilien real estate realestate properties property immobilier inmobiliaria immobiliare vastgoed nieruchomosci gayrimenkul fastigheter imoveis
leasing finance financial finanz finanzen financiera finanziaria finans finanse capital invest investment investments ventures beteiligungsgesellschaft versicherung insurance credit
academy akademie academie academia accademia akademia akademi campus training foundation stiftung fondation fundacion fondazione fundacja vakif
international intl global worldwide export import exports imports
systems technology technologies digital it edv software labs lab innovation innovations
produktion production producción produccion produzione productie produkcja uretim manufacturing fertigung montage engineering
consulting beratung conseil consultoria consulenza advies doradztwo danismanlik
retail wholesale grosshandel energy energie recycling packaging maintenance wartung rental rentals vermietung personal staffing catering events outlet franchise licensing`);

/** Those of them that people also just leave out of a long name. */
const omitted = wordSet(`
international intl global worldwide systems technology technologies digital it software labs lab consulting beratung conseil engineering manufacturing production produktion
trading trade handel handels logistics logistik logistique transport transports transporte freight shipping service services servizi servicios catering events retail packaging energy recycling`);

/** Countries and regions, as names of national companies carry them. */
const regions = wordSet(`
asia asien asie europe europa emea apac latam nordic nordics dach benelux iberia iberica baltic balkan africa afrika afrique america americas amerika amerique pacific oceania mena gulf middle east north south west nord sud süd ost est ouest norte sur sul nord zuid oost
germany deutschland allemagne alemania germania almanya niemcy austria österreich autriche switzerland schweiz suisse svizzera suiza france frankreich francia frankrijk fransa francja
spain spanien espana españa espagne spagna italy italia italien italie portugal uk gb britain england scotland ireland wales usa us canada mexico brasil brazil argentina chile colombia peru
netherlands nederland niederlande holland belgium belgie belgique belgien luxembourg poland polska polen pologne czech cz slovakia hungary magyarorszag romania bulgaria greece hellas turkey türkiye turkiye
sweden sverige schweden norway norge norwegen denmark danmark finland suomi iceland india china chinas japan nippon korea singapore malaysia indonesia thailand vietnam philippines taiwan hongkong hong kong australia australasia zealand nz
uae dubai qatar saudi arabia israel egypt nigeria kenya russia rus ukraine ua eastern western northern southern`);

/** Trades and kinds of firm: shared by thousands, so two names that share nothing else share nothing. */
const trades = wordSet(`
bank savings trust union insurance agency agents realty realtors estate estates homes home build builders building construction contracting contractors plumbing heating roofing electric electrical electronics lighting
dental dentist clinic clinics medical health healthcare care hospital pharmacy pharma rehab rehabilitation center centre centers therapy hospice nursing veterinary vet optical opticians
law legal lawyers solicitors accountants accounting tax audit surveyors surveys architects architecture design designs studio studios media marketing advertising print printing printers press publishing books
school schools college university nursery kindergarten education music dance sports club fitness gym yoga
restaurant cafe coffee tea bakery bakers bread pizza foods food grocery market markets farm farms farming dairy meat butcher fish seafood wine wines winery brewery brewing brewers beer distillery spirits water hotel hotels inn resort travel tours tourism airlines cruises
auto autos automotive car cars motors motor garage tyres tires truck trucks bikes cycles marine boats boat yachts kayaks sailing repair repairs rental parts
textile textiles fabrics fashion clothing apparel shoes footwear leather jewelry jewellery jewelers cosmetics beauty salon hair spa flowers florist garden gardens nursery landscaping
furniture kitchens kitchen windows doors glass tiles ceramics carpets interiors paint paints steel metal metals iron welding forge foundry machine machinery machines tools tooling pumps valves plastics rubber chemicals paper packaging wood timber lumber stone mining
solar energy power gas oil oils fuel water waste cleaning security software data cloud tech solutions network networks telecom consulting consultants advisors group industries industrial enterprise enterprises products supplies supply works creek hill hills lake river valley city town county lane street point bay green blue
bau bauen elektro elektrotechnik maler dach dachdecker zimmerei tischlerei schreinerei sanitär heizung klima garten gartenbau landschaftsbau autohaus fahrschule apotheke praxis zahnarzt pflege pflegeheim pflegeheime pflegedienst altenheim klinik kanzlei steuerberatung steuerberater rechtsanwälte notar
bäckerei metzgerei fleischerei brauerei weingut gasthof gasthaus hotel reisebüro reisen druckerei verlag buchhandlung möbel küchen holz stahl metallbau maschinenbau maschinen werkzeug werkzeugbau papier textil textilien zäune fenster türen glas keramik edelstein naturstein dämmstoffe baustoffe blumen gärtnerei stadtwerke sparkasse volksbank werk werke technik industrie markt
boulangerie patisserie boucherie traiteur restaurant garage menuiserie charpente plomberie chauffage electricite maconnerie peinture imprimerie librairie pharmacie cabinet agence meubles literie faience scierie fromagerie cave caves vins domaine chateau hotel transports travaux ateliers atelier
panaderia pasteleria carniceria restaurante taller talleres construcciones reformas fontaneria electricidad pinturas muebles maquinaria toldos vidrios imprenta libreria farmacia clinica asesoria abogados hotel viajes bodega bodegas vinos aceites conservas frutas pescados zapatos calzados textiles
panificio pasticceria macelleria ristorante trattoria officina carrozzeria costruzioni edilizia idraulica impianti arredi mobili salumificio caseificio cantina cantine vini oleificio conceria tessuti calzature ceramica ceramiche tipografia libreria farmacia studio albergo viaggi dolciaria bottega
padaria confeitaria açougue restaurante oficina construções móveis vidraçaria autopeças confecções floricultura pousada hotel viagens vinhos farmácia clínica escritório gráfica livraria metalúrgica madeireira
bakkerij slagerij restaurant garage bouw bouwbedrijf aannemer loodgieter schilder installatie installatiebedrijf meubelen keukens drukkerij boekhandel apotheek praktijk advocaten notaris hotel reizen kwekerij bloemen zuivel kaas tegelhuis klompenmakerij wolspinnerij spinnerij veerdienst zuivelhoeve
piekarnia cukiernia masarnia restauracja warsztat budowa budownictwo instalacje meble kuchnie drukarnia księgarnia apteka drogeria kancelaria hotel biuro podróży browar ferma wędliny zegarmistrz kino stolarnia hurtownia
bageri restaurang bygg byggnads måleri el vvs möbler kök tryckeri bokhandel apotek klinik advokatbyrå hotell resor bryggeri reklam trädgård plåtslageri åkeri skog
fırın pastane lokanta restoran oto servis inşaat yapı mobilya mutfak matbaa kitabevi eczane klinik hukuk otel turizm seyahat tekstil ayakkabı moda tarım gıda kuruyemiş demir çelik seramik makina makine kimya plastik ambalaj
carpinteria ferreteria peluqueria joyeria optica optico autoescuela lavanderia fruteria floristeria heladeria cerrajeria tapiceria gestoria inmobiliarias seguros gimnasio
coiffure optique fleuriste bijouterie cordonnerie serrurerie carrosserie auto-ecole pressing assurance assurances imprimeur couverture
parrucchiere ottica gioielleria fioraio ferramenta falegnameria lavanderia autoscuola assicurazioni gelateria
kapper kapsalon opticien juwelier juweliers rijschool verzekeringen timmerbedrijf schoonmaak fietsen
fryzjer optyk jubiler szkola przychodnia serwis uslugi sklep cukiernia lakiernia tartak mlyn
friseur optik optiker juwelier fahrräder schreinerei spengler schlosserei kfz autoteile reinigung hausverwaltung versicherungen sanitaetshaus getränke imkerei gärten
frisör optiker guldsmed städ livs maskin kuaför optik kuyumcu temizlik emlak sigorta nakliyat market
condominium association society church ministries council authority daycare childcare preschool chiropractic physiotherapy steakhouse diner grill bar pub brewpub catering
instruments crafts locks scaffolds trailers gliders rice yoghurt jet craft costumes thread drone drones civil reklam`);

/** Words people shorten, by their short form. */
const abbreviations = new Map(
  `ctr center|cntr center|centre center|ctre center|svgs savings|svcs services|svc service|serv service|mfg manufacturing|mfr manufacturing|manuf manufacturing|mgmt management|mgt management|intl international|natl national|nat national
  assoc associates|assn association|assocs associates|bros brothers|bro brothers|dept department|univ university|inst institute|tech technology|techs technologies|technol technologies|sys systems|syst systems|eng engineering|engrg engineering|engr engineering|engg engineering
  constr construction|const construction|dev development|devt development|dist distribution|distr distribution|distrib distribution|elec electric|elect electric|equip equipment|eqpt equipment|ind industries|inds industries|indus industries|ins insurance|lab laboratories|labs laboratories|mkt market|mkts markets|mktg marketing|med medical|hosp hospital
  mt mount|mtn mountain|st saint|ste saint|sta santa|ft fort|pt point|rd road|ave avenue|blvd boulevard|hwy highway|pk park|sq square|ctry country|cnty county|twp township|gdn garden|gdns gardens|hts heights|vly valley|lk lake|is island
  prod products|prods products|pub publishing|publ publishing|rehab rehabilitation|rest restaurant|sch school|sec security|sol solutions|soln solutions|solns solutions|supp supply|trans transport|transp transport|veh vehicle|whse warehouse|wks works
  hnos hermanos|hno hermano|hijs hijos|gebr gebruder|gebrs gebruder|gbr gebroeders|flli fratelli|f.lli fratelli|ets etablissements|etabl etablissements|cie compagnie|cia compania|coop cooperative|koop cooperative|genoss genossenschaft|masch maschinenbau|maschb maschinenbau|fabr fabrik|ges gesellschaft|inh inhaber|nachf nachfolger|vers versicherung|verw verwaltung|techn technik|dr doktor
  constr construction|const construcciones|com comercio|ind industria|imp importacao|exp exportacao|distr distribuidora|agrop agropecuaria|transp transportes|metal metalurgica|art artigos|prod produtos|adm administradora|repr representacoes
  zakl zaklad|przeds przedsiebiorstwo|ppuh przedsiebiorstwo|phu przedsiebiorstwo|fhu firma|hurt hurtownia|wytw wytwornia|spol spoldzielnia|ins insaat|muh muhendislik|mak makina|teks tekstil|gid gida|otom otomotiv|tur turizm|nak nakliyat|mob mobilya|pvt private|ltd limited|grp group|gp group|hldg holding|hldgs holdings|prop properties|props properties|invt investments|pharm pharmacy|phys physiotherapy|archs architects|acctg accounting|acct accounting|atty attorneys|fin financial|comm communications|comms communications|telecom telecommunications|info information|auto automotive|refrig refrigeration|furn furniture|fab fabrication|agri agricultural|ag agricultural|vet veterinary|vets veterinary|chem chemicals|petr petroleum|elek elektrotechnik|san sanitar`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(" "))
    .filter((pair) => pair.length === 2)
    .map(([short = "", long = ""]): [string, string] => [short, fold(long)]),
);

export const isConnector = (word: string): boolean => connectors.has(word);
export const isDecoration = (word: string): boolean => decoration.has(word);
export const isRegion = (word: string): boolean => regions.has(word);
/** True for a word that tells one firm of a group from its sisters. */
export const tellsSisters = (word: string): boolean => structure.has(word) || regions.has(word);
/** True for such a word that a short form of the name may lack all the same. */
export const mayBeOmitted = (word: string): boolean => omitted.has(word);
/** True for a word by which alone nobody would know a firm. */
export const isGeneric = (word: string): boolean =>
  trades.has(word) || structure.has(word) || regions.has(word) || decoration.has(word) || /^\d+$/.test(word);

/** The word a short form stands for, or the word itself. */
export function spelledOut(word: string): string {
  return abbreviations.get(word) ?? word;
}
