import type { SeededRandom } from "./seeded-random.ts";

/** What one region's companies and people are called. A word beyond Latin letters carries its Latin form behind `|`. */
export interface DemoWords {
  readonly country: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly place: readonly string[];
  readonly trade: readonly string[];
  /** `{place} {trade}` with what belongs around it. */
  readonly company: string;
  /** A number that nobody has, or one outside any plan; each `#` becomes a digit. */
  readonly phone: string;
  /** Options of the field Regions that fit. */
  readonly regions: readonly number[];
  /** The region's tag, if there is one. */
  readonly tag: "EMEA" | "APAC" | "LATAM" | undefined;
}

/** A telephone number of the region. */
export function dial(random: SeededRandom, region: DemoWords): string {
  return region.phone.replace(/#/g, () => String(random.whole(0, 9)));
}

function words(text: string): string[] {
  return text.split(" ").map((word) => word.replaceAll("_", " "));
}

/** Where the demo's leads come from. */
export const demoWords: readonly DemoWords[] = [
  {
    country: "DE",
    first: words("Annika Jürgen Sabine Matthias Ulrike Björn Heike Torsten"),
    last: words("Groß Böhm Krause Scholz Weiß Lorenz Zimmermann Stöber"),
    place: words("Falkenberg Nordlicht Rheintal Silberbach Eichenhof Grünwald Altmühl Küstner"),
    trade: words("Logistik Maschinenbau Feinmechanik Energie Pharma Werkzeuge"),
    company: "{place} {trade} GmbH",
    phone: "+49 30 23125 ###",
    regions: [1],
    tag: "EMEA",
  },
  {
    country: "GB",
    first: words("Alistair Bethan Callum Deborah Euan Fiona Gareth Harriet"),
    last: words("Abernathy Blackwood Cartwright Dunmore Ellery Farrow Goodall Hartley"),
    place: words("Aldermoor Brackenhill Copperfield Dunwater Eastgate Foxley Greyfriars Hollowbrook"),
    trade: words("Insurance Housing Freight Foods Schools_Trust Engineering"),
    company: "{place} {trade} Ltd",
    phone: "+44 20 7946 0###",
    regions: [3],
    tag: "EMEA",
  },
  {
    country: "US",
    first: words("Dana Marcus Renee Curtis Latoya Wade Holly Jerome"),
    last: words("Whitfield Castillo Nakamura Boone Delacroix Hendricks Ruiz Vance"),
    place: words("Cedar_Ridge Lakeshore Summit_Trail Delta Ironwood Prairie Redwood Harbor_Point"),
    trade: words("Health Outfitters Credit_Union Manufacturing Robotics Utilities"),
    company: "{place} {trade} Inc.",
    phone: "+1 617 555 01##",
    regions: [7, 8],
    tag: undefined,
  },
  {
    country: "CA",
    first: words("Mathilde Étienne Noémie Gordon Leanne Xavier Brooke Félix"),
    last: words("Tremblay Gagnon Bélanger MacAllister Singh O'Rourke Côté Fortier"),
    place: words("Grande-Île Bow_River Laurentian Kootenay Saint-Malo Algonquin Fundy Nordet"),
    trade: words("Timber Minerals Biotech Transit Grain Aerospace"),
    company: "{place} {trade}",
    phone: "+1 416 555 01##",
    regions: [9],
    tag: undefined,
  },
  {
    country: "FR",
    first: words("Aurélie Benoît Clémence Damien Élise François Gaëlle Hélène"),
    last: words("Lefèvre Moreau Chénier D'Aubigné Rousseau Garnier Brémond Joly"),
    place: words("Valmont Clairval Haute-Rive Mistral Bellecour Ormeau Sainte-Foy L'Étang"),
    trade: words("Avionique Santé Textiles Énergies Distribution Optique"),
    company: "{place} {trade} SA",
    phone: "+33 1 99 00 ## ##",
    regions: [5],
    tag: "EMEA",
  },
  {
    country: "MX",
    first: words("Lucía Íñigo Ximena Joaquín Ángela Nicolás Pilar Óscar"),
    last: words("Cárdenas Peña Zúñiga Arroyo Villaseñor Ibáñez Quiñones Urrutia"),
    place: words("Andino Pampa_Sur Costa_Brava Sierra_Alta Río_Claro Valle_Verde Altiplano Nuevo_León"),
    trade: words("Cooperativo Agrícola Alimentos Minería Seguros Transportes"),
    company: "Grupo {place} {trade}",
    phone: "+52 55 0000 ####",
    regions: [10],
    tag: "LATAM",
  },
  {
    country: "BR",
    first: words("Joana Caio Débora Thiago Flávia João Letícia Vinícius"),
    last: words("Brandão Araújo Magalhães Simões Falcão Guimarães Leão Paixão"),
    place: words("Ipê Jacarandá São_Bento Guanabara Araucária Pantanal Itaúna Sabiá"),
    trade: words("Papel Varejo Saúde Siderurgia Café Telecom"),
    company: "{place} {trade} Ltda",
    phone: "+55 11 0000 ####",
    regions: [10],
    tag: "LATAM",
  },
  {
    country: "SE",
    first: words("Åsa Björn Ebba Gösta Ingrid Lennart Märta Örjan"),
    last: words("Ångström Öberg Lindqvist Sjöström Håkansson Nyström Wallén Östlund"),
    place: words("Vänern Norrsken Kråkholmen Granö Björkdal Skärgård Älvsjö Fjällbo"),
    trade: words("Robotik Skog Marin Stål Bygg Livsmedel"),
    company: "{place} {trade} AB",
    phone: "+46 8 465 004 ##",
    regions: [4],
    tag: "EMEA",
  },
  {
    country: "PL",
    first: words("Agnieszka Bartłomiej Grażyna Łukasz Małgorzata Paweł Żaneta Wojciech"),
    last: words("Wójcik Zieliński Kaźmierczak Śliwa Dąbrowska Błaszczyk Żak Jędrzejewski"),
    place: words("Łódź Wisła Śląsk Gdańska Białowieża Bieszczady Kłos Żuraw"),
    trade: words("Tekstylia Meble Stal Logistyka Chemia Mleczarnia"),
    company: "{place} {trade} Sp. z o.o.",
    phone: "+48 22 000 ## ##",
    regions: [6],
    tag: "EMEA",
  },
  {
    country: "TR",
    first: words("Ayşe Çağlar Gökhan İpek Özge Şebnem Ümit Yağmur"),
    last: words("Yılmaz Çelik Öztürk Şahin Güneş Aydın Koç Doğan"),
    place: words("Ege Karadeniz Çınar Işık Boğaz Güneydoğu Yıldız Akçay"),
    trade: words("Tekstil Gıda Otomotiv Çelik Sağlık Turizm"),
    company: "{place} {trade} A.Ş.",
    phone: "+90 212 000 ## ##",
    regions: [11],
    tag: "EMEA",
  },
  {
    country: "JP",
    first: words("陽子|yoko 健太|kenta 美咲|misaki 大輔|daisuke 直樹|naoki 由美|yumi"),
    last: words("佐藤|sato 高橋|takahashi 渡辺|watanabe 小林|kobayashi 中村|nakamura 斎藤|saito"),
    place: words("桜川|sakuragawa 東雲|shinonome 若葉|wakaba 富士見|fujimi 青海|aomi 北辰|hokushin"),
    trade: words("精機|seiki 物流|butsuryu 製薬|seiyaku 電子|denshi 食品|shokuhin"),
    company: "株式会社{place}{trade}",
    phone: "+81 3 0000 ####",
    regions: [12],
    tag: "APAC",
  },
  {
    country: "KR",
    first: words("수아|sua 민준|minjun 지우|jiwoo 서연|seoyeon 현우|hyunwoo"),
    last: words("김|kim 박|park 최|choi 정|jung 임|lim"),
    place: words("한빛|hanbit 새롬|saerom 푸른솔|pureunsol 가람|garam 미리내|mirinae"),
    trade: words("화장품|cosmetics 전자|electronics 바이오|bio 조선|shipbuilding"),
    company: "주식회사 {place}{trade}",
    phone: "+82 2 000 ####",
    regions: [12],
    tag: "APAC",
  },
  {
    country: "CN",
    first: words("伟|wei 芳|fang 晓明|xiaoming 丽华|lihua 建国|jianguo"),
    last: words("王|wang 李|li 张|zhang 陈|chen 赵|zhao"),
    place: words("锦江|jinjiang 云岭|yunling 长河|changhe 海星|haixing 金穗|jinsui"),
    trade: words("科技|keji 医疗|yiliao 制造|zhizao 能源|nengyuan"),
    company: "{place}{trade}有限公司",
    phone: "+86 10 0000 ####",
    regions: [12],
    tag: "APAC",
  },
  {
    country: "IN",
    first: words("Ananya Rohan Kavitha Vikram Meera Suresh Ishaan Lakshmi"),
    last: words("Mehta Iyer Chatterjee Deshpande Nair Gupta Reddy Bhatt"),
    place: words("Tamarind Sahyadri Kaveri Banyan Himadri Konark Vindhya Malabar"),
    trade: words("Hospitality Pharma Textiles Infotech Motors Agro"),
    company: "{place} {trade} Pvt Ltd",
    phone: "+91 22 0000 ####",
    regions: [12],
    tag: "APAC",
  },
  {
    country: "AE",
    first: words("ليلى|layla عمر|omar نورة|noura خالد|khalid سلمى|salma"),
    last: words("حداد|haddad المنصوري|almansoori الزهراني|alzahrani شاهين|shaheen"),
    place: words("الواحة|alwaha النخيل|alnakheel الخليج|alkhaleej الصقر|alsaqr"),
    trade: words("للتجارة|trading للطاقة|energy للرعاية|care للنقل|transport"),
    company: "شركة {place} {trade}",
    phone: "+971 4 000 ####",
    regions: [11],
    tag: "EMEA",
  },
  {
    country: "UA",
    first: words("Оксана|oksana Тарас|taras Ірина|iryna Богдан|bohdan Леся|lesia"),
    last: words("Шевченко|shevchenko Бондар|bondar Ткачук|tkachuk Гнатюк|hnatiuk"),
    place: words("Дніпро|dnipro Карпати|karpaty Полісся|polissia Світанок|svitanok"),
    trade: words("Агро|agro Метал|metal Софт|soft Енерго|enerho"),
    company: "ТОВ «{place} {trade}»",
    phone: "+380 44 000 ## ##",
    regions: [6],
    tag: "EMEA",
  },
  {
    country: "GR",
    first: words("Ελένη|eleni Γιώργος|giorgos Σοφία|sofia Νίκος|nikos"),
    last: words("Παπαδάκης|papadakis Οικονόμου|oikonomou Βλάχος|vlachos Δήμου|dimou"),
    place: words("Αιγαίο|aigaio Ολύμπια|olympia Δέλτα|delta Κρήτη|kriti"),
    trade: words("Ναυτιλία|naftilia Τρόφιμα|trofima Υγεία|ygeia"),
    company: "{place} {trade} Α.Ε.",
    phone: "+30 21 0000 ####",
    regions: [5],
    tag: "EMEA",
  },
  {
    country: "KE",
    first: words("Achieng Kamau Wanjiru Otieno Njeri Baraka Zawadi Mutua"),
    last: words("Odhiambo Mwangi Kiprono Wambui Njoroge Achterberg Kilonzo Were"),
    place: words("Kisumu Savanna Rift_Valley Tsavo Baobab Simba Lamu Naivasha"),
    trade: words("Fresh_Exports Solar Telecom Tea Logistics Microfinance"),
    company: "{place} {trade}",
    phone: "+254 20 000 ####",
    regions: [11],
    tag: "EMEA",
  },
];
