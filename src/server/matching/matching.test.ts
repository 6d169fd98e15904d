import { describe, expect, test } from "vitest";
import { readCompany } from "./company.ts";
import { compareCompanies, domainFits } from "./compare-company.ts";
import { comparePersons } from "./compare-person.ts";
import { editDistance, isTypo } from "./distance.ts";
import { readEmail } from "./email.ts";
import { fold } from "./fold.ts";
import { readPerson } from "./person.ts";
import { readPhones, samePhone } from "./phone.ts";
import { rankMatches } from "./rank.ts";

test.each([
  ["Günter", "Guenter"],
  ["ÖZTÜRK", "ozturk"],
  ["Kızılırmak", "KIZILIRMAK".toLowerCase()],
  ["Łabędź", "labedz"],
  ["Kjærgaard", "Kjaergaard"],
  ["Straße", "strasse"],
  ["渡邊", "渡辺"],
  ["Щербаков", "Shcherbakov"],
  ["Γιώργος", "Giorgos"],
  ["さくら", "Sakura"],
  ["ﾌｧｰﾑ", "ファーム"],
  ["Roc’h", "Roch"],
])("%s and %s are spelled one way", (a, b) => expect(fold(a)).toBe(fold(b)));

test("counts slips of the keys, a swap as one", () => {
  expect(editDistance("joseph", "joesph", 2)).toBe(1);
  expect(editDistance("abc", "xyz", 2)).toBe(3);
  expect([isTypo("ferraris", "feraris"), isTypo("li", "le"), isTypo("marble", "marine")]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("companies", () => {
  const level = (a: string, b: string) => {
    const [x, y] = [readCompany(a), readCompany(b)];
    if (!x || !y) throw new Error("No company");
    return compareCompanies(x, y).level;
  };
  test.each([
    ["Schröder Dämmstoffe GmbH", "Schroeder Daemmstoffe GmbH & Co. KG", "same"],
    ["Güneşli Ayakkabı San. ve Tic. A.Ş.", "Gunesli Ayakkabi", "same"],
    ["㈱白鷺印刷", "株式会社白鷺印刷", "same"],
    ["鹿鸣家具", "南京鹿鸣家具有限公司", "same"],
    ["OOO Ромашка", "ООО «Ромашка»", "same"],
    ["Pflegeheime Sonnenhof", "Sonnenhof Pflegeheime gGmbH", "same"],
    ["Bellhaven Svgs. Bank", "Bellhaven Savings Bank", "same"],
    ["Hnos. Ibáñez Maquinaria", "Ibáñez Maquinaria, S.L.", "same"],
    ["Gulf Star Marine", "Gulfstar Marine", "same"],
    ["Coperhead Fencing", "Copperhead Fencing", "alike"],
    ["Windle Sharpe", "Windle & Sharpe Surveyors LLP", "short"],
    ["MRV", "Menuiserie Roc'h Velen SARL", "initials"],
    ["Sonnenhof Service GmbH", "Sonnenhof GmbH", "sister"],
    ["Ironbark Consulting Group Asia Pte. Ltd.", "Ironbark Consulting Group", "sister"],
    ["Gulfstar Marble Repair", "Gulfstar Marine Repair", "shares"],
    ["Bellmore Savings Bank", "Bellhaven Savings Bank", "other"],
    ["青岛海鹰渔具有限公司", "青岛海鸥渔具有限公司", "other"],
    ["GmbH", "AG", "other"],
  ])("%s / %s: %s", (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
    // Which one is typed matters for short forms only.
    if (expected !== "short") expect(level(b, a)).toBe(expected);
  });

  test("a mail domain may be made of a name", () => {
    const fits = (stem: string, name: string) => domainFits(stem, readCompany(name) ?? expect.fail());
    expect(fits("ironbarkcg", "Ironbark Consulting Group")).toBe(true);
    expect(fits("thimbleandthread", "Thimble & Thread Costumes")).toBe(true);
    expect(fits("windle", "Windsor Windows")).toBe(false);
  });
});

describe("people", () => {
  const score = (a: [string, string], b: [string, string]) => {
    const [x, y] = [readPerson(...a), readPerson(...b)];
    if (!x || !y) throw new Error("No person");
    return comparePersons(x, y).score;
  };
  const same: [[string, string], [string, string]][] = [
    [
      ["Kit", "Eastgate"],
      ["Christopher", "Eastgate"],
    ],
    [
      ["Nacho", "Ibáñez"],
      ["Ignacio", "Ibáñez Soler"],
    ],
    [
      ["Tiedemann", "Margarete"],
      ["Margarete", "Tiedemann"],
    ],
    [
      ["Naoki", "Watanabe"],
      ["直樹", "渡邊"],
    ],
    [
      ["", "周晓梅"],
      ["晓梅", "周"],
    ],
    [
      ["Min", "Li"],
      ["敏", "李"],
    ],
    [
      ["Dr. H.", "Quéméneur"],
      ["Hervé", "Quemeneur"],
    ],
    [
      ["Henk", "Ter Horne"],
      ["Hendrik", "ter Horne"],
    ],
    [
      ["Joesph", "Wilson"],
      ["Joseph", "Wilson"],
    ],
    [
      ["Anna", "Nowicka"],
      ["Anna", "Nowicki"],
    ],
    [
      ["", "Vogel, Katrin"],
      ["Katrin", "Vogel"],
    ],
  ];
  test.each(same)("%j is %j", (a, b) => {
    expect(score(a, b)).toBeGreaterThan(0.8);
    expect(score(b, a)).toBeGreaterThan(0.8);
  });
  const others: [[string, string], [string, string]][] = [
    [
      ["Brooke", "Hanrahan"],
      ["Bruce", "Hannigan"],
    ],
    [
      ["Lore", "Zwicker"],
      ["Lothar", "Zwiebel"],
    ],
    [
      ["Celia", "Trueman"],
      ["Calvin", "Truesdale"],
    ],
    [
      ["Michał", "Zieliński"],
      ["Marta", "Zielińska"],
    ],
    [
      ["J.", "W."],
      ["Joseph", "Wilson"],
    ],
  ];
  test.each(others)("%j is not %j", (a, b) => expect(score(a, b)).toBe(0));
});

test.each([
  ["+17575550121", "757-555-0121", true],
  ["0221 4710 354", "+49 (0)221 4710354", true],
  ["0049 221 4710354", "0221/4710354", true],
  ["98000 00796", "+91 98000 00796", true],
  ["+39 02 123 4567", "02 1234567", true],
  ["8 (495) 123-45-67", "+7 495 1234567", true],
  ["１３６ ００００ ４１６５", "+86 13600004165", true],
  ["020 7946 0701 ext. 12", "+44 20 7946 0701", true],
  ["020 7946 0701 x12", "020 7946 0701 x13", false],
  ["+49 221 4710354", "+43 221 4710354", false],
  ["555 0121", "757-555-0121", false],
])("numbers %s and %s: %s", (a, b, expected) => {
  const [x, y] = [readPhones(a)[0], readPhones(b)[0]];
  expect(x && y && samePhone(x, y)).toBe(expected);
});

test("tells company domains from freemail, and people from shared mailboxes", () => {
  expect(readEmail("Ada@mail.Example.co.uk")).toMatchObject({
    domain: "example.co.uk",
    corporate: true,
    stem: "example",
  });
  for (const free of ["a@gmx.de", "a@btinternet.com", "a@yahoo.co.jp", "a@free.fr", "a@o2.pl"]) {
    expect(readEmail(free)).toMatchObject({ corporate: false, stem: "" });
  }
  expect(readEmail("f.i.r.s.t+crm@googlemail.com")?.address).toBe("first@gmail.com");
  expect([readEmail("info@x.de")?.role, readEmail("ada@x.de")?.role]).toEqual([true, false]);
  expect([readEmail("ada@"), readEmail("ada"), readEmail(null)]).toEqual([undefined, undefined, undefined]);
});

test("ranks persons before companies, and shows no namesake of another firm", () => {
  const leads = [
    { id: 1, company_name: "Kyffhäuser Papier", first_name: "Günter", last_name: "Schröder" },
    { id: 2, company_name: "Schröder Dämmstoffe GmbH", first_name: "Ute", last_name: "Brandt" },
    { id: 3, company_name: "Schröder Dämmstoffe", first_name: "Günther", last_name: "Schroeder" },
  ];
  const ranked = rankMatches(
    { company_name: "Schröder Dämmstoffe", first_name: "Günter", last_name: "Schröder" },
    leads,
  );
  expect(ranked.filter((one) => one.show).map(({ row, relation }) => [row.id, relation])).toEqual([
    [3, "person"],
    [2, "company"],
  ]);
});
