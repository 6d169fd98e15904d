import { type LeadSource, type LeadStatus, leadSources, leadStatuses } from "#contract/lead.ts";

/** How a first lead came. */
const ways = ["received", "sent", "resold", "campaign"] as const;
export type FirstLeadWay = (typeof ways)[number];

/** A lead the screens were drawn with. */
export interface FirstLead {
  readonly company: string;
  readonly first: string;
  readonly last: string;
  readonly status: LeadStatus;
  readonly way: FirstLeadWay;
  /** The partner's name, or the campaign's. */
  readonly from: string;
  readonly tags: readonly string[];
  /** Initials of who works it. */
  readonly people: readonly string[];
  readonly source: LeadSource;
  readonly revenue: number;
  readonly updatedMinutesAgo: number;
  readonly createdDaysAgo: number;
  /** Whose numbers and regions fit. */
  readonly country: string;
  readonly phone: string | undefined;
  /** Mail domain, where it is not made of the company's name. */
  readonly domain: string | undefined;
}

const table = `
Nordwind Logistik GmbH | Katrin/Vogel | new | received | Cobalt Cloud | Q1 co-sell, EMEA | MO | partnership | 184000 | 2 | 0.02 | DE | +49 40 66969 182
Harlow & Pine Interiors | Denise/Achebe | contacted | received | Fernhill Digital | Retail | JL TR | lead_submission_form | 42500 | 6 | 1.1 | GB
Tessellate Health | Dr. Omar/Haddad | qualified | sent | Meridian Consulting | Healthcare, Enterprise, Fast track | MO PR | manual | 310000 | 11 | 9.2 | US | +1 617 555 0144
Banco Andino Cooperativo | Luis/Ferrán | contacted | sent | Pacific Relay | Fintech, LATAM | TR | manual | 268000 | 18 | 2.3 | MX
Vantaa Robotics Oy | Eero/Mäkinen | new | received | Kestrel Data | Manufacturing, EMEA |  | integration | 96000 | 24 | 0.0167 | SE
Aldermoor Borough Council | Ruth/Pemberton | qualified | resold | Ostrava Systems | Public sector | BW | partnership | 152400 | 31 | 12.1 | GB
Sato Precision Instruments | Haruka/Sato | converted | resold | Pacific Relay | APAC, Manufacturing | AS | partnership | 221000 | 44 | 19.4 | JP
Bluebird Freight & Customs Brokers | Marguerite/Deschamps | contacted | received | Blue Harbor IT | Q1 co-sell, EMEA, Fast track | MO JL TR BW | partnership | 75250 | 52 | 3.2 | CA
Opaline Cosmetics | Soo-ah/Lim | new | campaign | Spring roadshow | Retail, APAC | AS | campaign | 58000 | 64 | 0.2 | KR
Clearwater Utilities District | Hank/Delgado | qualified | sent | Meridian Consulting | Public sector, Enterprise | PR | manual | 412000 | 85 | 14.3 | US
Kisumu Fresh Exports | Achieng/Odhiambo | contacted | received | Cobalt Cloud | EMEA | MO | lead_submission_form | 31800 | 122 | 4.1 | KE
Mistral Avionique SA | Élodie/Garnier | converted | sent | Kestrel Data | Q1 co-sell, Enterprise | JL | manual | 540000 | 141 | 27.2 | FR
Łódź Textile Works | Zofia/Wójcik | new | received | Ostrava Systems | Manufacturing, EMEA |  | integration | 27600 | 183 | 0.127 | PL
Tamarind Hospitality | Rohan/Mehta | contacted | resold | Pacific Relay | APAC, Fast track | PR AS | partnership | 88900 | 204 | 5.2 | IN
Westmarch Insurance plc | Callum/Fraser | qualified | sent | Meridian Consulting | Fintech, EMEA | BW | manual | 365000 | 305 | 16.1 | GB
Juniper Row Bakeries | Sam/Whitlock | lost | received | Fernhill Digital | Retail | TR | lead_submission_form | 25000 | 372 | 21.3 | GB
Ardent Biologics Inc. | Dr. Leah/Abramson | qualified | sent | Cobalt Cloud | Healthcare, Enterprise | MO | manual | 298500 | 1450 | 11.2 | US
Copperfield Schools Trust | Imogen/Clarke | new | campaign | Spring roadshow | Public sector | BW | campaign | 64000 | 1520 | 1.3 | GB
Halcyon Studios | Nina/Petrović | lost | sent | Lumen & Vale | Retail, EMEA | JL | manual | 29900 | 1610 | 24.1 | GB
Quillon Security | Arjun/Bhatt | contacted | received | Kestrel Data | Enterprise | PR | integration | 117000 | 2890 | 6.2 | IN
Ravel Marine Services | Joana/Brito | new | received | Blue Harbor IT | EMEA | MO | partnership | 71000 | 2960 | 2.4 | BR
Grünwerk Energie AG | Tobias/Krüger | qualified | sent | Ostrava Systems | Q1 co-sell, EMEA | JL | manual | 203500 | 3020 | 17.2 | DE
Bergamo Plastics | Chiara/Riva | converted | received | Ostrava Systems | Manufacturing | BW | partnership | 118000 | 3110 | 33.3 | FR
Lakeshore Credit Union | Dana/Kowalski | converted | sent | Meridian Consulting | Fintech, Enterprise | PR MO | manual | 276000 | 3240 | 41.2 | US
Orchid Health Network | Dr. Wei/Zhang | converted | sent | Cobalt Cloud | Healthcare, Enterprise | AS | manual | 455000 | 3390 | 38.4 | US
Summit Trail Outfitters | Beth/Larkin | converted | campaign | Spring roadshow | Retail | TR | campaign | 36400 | 3480 | 25.2 | US
Corvus Air Charter | Ivan/Markov | lost | received | Kestrel Data | Enterprise | AS | integration | 88000 | 3570 | 44.3 | UA
Delta Grain Cooperative | Ray/Thibodeaux | lost | received | Pacific Relay | Manufacturing | BW | partnership | 142000 | 3640 | 52.1 | US
Mosaic Language Schools | Farah/Aziz | lost | received | Lumen & Vale | EMEA | MO | lead_submission_form | 26500 | 3720 | 47.2 | AE
Nordwind Logistics | Jens/Albrecht | contacted | received | Ostrava Systems | EMEA | JL | partnership | 61000 | 4010 | 41.5 | DE | +49 40 66969 101 | nordwind-logistik.example
Nordwind AG | Petra/Lorenz | lost | received | Northgate Advisory | EMEA | BW | manual | 38000 | 292000 | 241.4 | DE
`;

/** The leads on top of the list, last updated first. */
export const firstLeads: readonly FirstLead[] = table.trim().split("\n").map(readLine);

function readLine(line: string): FirstLead {
  const cells = line.split("|").map((cell) => cell.trim());
  const cell = (at: number) => cells[at] ?? "";
  const [first = "", last = ""] = cell(1).split("/");
  return {
    company: cell(0),
    first,
    last,
    status: oneOf(leadStatuses, cell(2)),
    way: oneOf(ways, cell(3)),
    from: cell(4),
    tags: cell(5).split(", "),
    people: cell(6).split(" ").filter(Boolean),
    source: oneOf(leadSources, cell(7)),
    revenue: Number(cell(8)),
    updatedMinutesAgo: Number(cell(9)),
    createdDaysAgo: Number(cell(10)),
    country: cell(11),
    phone: cells[12],
    domain: cells[13],
  };
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text);
  if (!word) throw new Error(`A first lead of the demo has the unknown word ${text}`);
  return word;
}
