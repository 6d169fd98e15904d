import type { Seeded } from "./seeded.ts";

/** A value that goes where another was expected. `json`: text that is written as it is, for what JSON.stringify cannot say. */
export interface BadValue {
  readonly value?: unknown;
  readonly json?: string;
}

type Maker = (random: Seeded) => BadValue;

const value =
  (list: readonly unknown[]): Maker =>
  (random) => ({ value: random.pick(list) });
const json =
  (list: readonly string[]): Maker =>
  (random) => ({ json: random.pick(list) });

const scripts = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "<svg/onload=alert(1)>",
  "</script><script>",
  "<!--",
];
const statements = [
  "'; drop table leads; --",
  "' or '1'='1",
  "1; select pg_sleep(10)",
  '" or ""="',
  "\\'; select 1; --",
  "$1",
  "$$",
  "E'\\x41'",
];
const formulas = [
  "=1+1",
  "+1-1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  '=HYPERLINK("http://x","y")',
  "\uff1d1",
];
const templates = [
  "{{7*7}}",
  "$" + "{7*7}",
  "<%= 7*7 %>",
  "#{7*7}",
  "{{constructor.constructor('return 1')()}}",
  "%s%n",
  "{0}",
];
const paths = [
  "../../../etc/passwd",
  "..\\..\\windows",
  "/dev/null",
  "file:///etc/passwd",
  "%2e%2e%2f",
  "C:\\",
  "\\\\host\\share",
];
const lines = ["a\r\nSet-Cookie: x=1", "a\nb", "\r\n\r\n", "a\u2028b", "a\u0085b", "\u000b\u000c"];
const unicode = [
  "\ud800",
  "\udfff\ud800",
  "a\u0000b",
  "\u202eabc",
  "\u2066abc\u2069",
  "e\u0301",
  "\u1e9b\u0323",
  "\ufeff",
  "\uffff",
  "\u{10ffff}",
  "👩‍👩‍👧‍👦",
  "ﷺ".repeat(50),
  "Z̑ͫ̓ͪ̂ͫ̽͏̴̙".repeat(20),
  "ı İ ß ﬀ",
  "\u200b\u200d",
  "\u0007\u001b[31m",
];
const bigNumbers = [
  "1e308",
  "-1e308",
  "1e999",
  "9007199254740993",
  "1e-400",
  "-0",
  "2147483648",
  "9223372036854775808",
  "0.1e1",
  "1E400",
  "123456789012345678901234567890",
];
const numbers = [
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e21,
  -1e21,
  1e-9,
  Number.MAX_SAFE_INTEGER,
  999_999_999,
];
const dates = [
  "2026-02-30",
  "2026-13-01",
  "0000-00-00",
  "-2026-01-01",
  "2026-01-01T25:00:00Z",
  "yesterday",
  "1e3",
  "275760-09-14",
  "2026-1-1",
  "2026-01-01T00:00:00+99:99",
  "20260101",
  "2026-W01",
  "0001-01-01",
  "9999-12-31T23:59:60Z",
  "",
];
const addresses = [
  "a@b",
  "@b.de",
  "a@",
  "a b@c.de",
  "a@b@c.de",
  '"a b"@c.de',
  "a@[127.0.0.1]",
  "a@b..de",
  ".a@b.de",
  "a@-b.de",
  "<a@b.de>",
  "a@b.de,c@d.de",
  "ä@ö.de",
  "a@xn--.de",
  "mailto:a@b.de",
  `${"x".repeat(65)}@b.de`,
  `a@${"b".repeat(250)}.de`,
  "a@b.de\u0000",
  "http://user:pass@host/",
  "http://169.254.169.254/",
];
/** Options that look right: Cyrillic and full-width letters, other case, spaces. */
const homoglyphs = [
  "r\u0435ferral",
  "\uff52eferral",
  "Referral",
  " referral",
  "referral ",
  "re\u00adferral",
  "campaign",
  "n\u0435w",
  "NEW",
  "q\u00fcalified",
  "Hub\u0455pot",
  "HubSpot",
  "manual\u200b",
  "se\u217cect",
  "tеxt",
];

function deep(random: Seeded): BadValue {
  const depth = random.pick([31, 32, 33, 64, 500, 20_000]);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
  ] as const);
  return { json: `${open.repeat(depth)}1${close.repeat(depth)}` };
}

/** The kinds of wrong things, each with what makes one. Every kind is used about equally often. */
export const badValues: Readonly<Record<string, Maker>> = {
  "wrong type": value([
    0,
    1,
    true,
    false,
    "",
    "text",
    [],
    {},
    [1],
    { a: 1 },
    [[]],
    "123",
    1.5,
    ["10"],
    [null],
  ]),
  missing: () => ({}),
  null: () => ({ value: null }),
  "out of range": value(numbers),
  "no option": value(["none", "", "0", -1, 99, "undefined", "null", "NaN"]),
  "huge text": (random) => ({
    value: random
      .pick(["x", "é", "👍", " ", "\\", '"'] as const)
      .repeat(random.pick([255, 256, 2_001, 60_000])),
  }),
  "deep nesting": deep,
  "many members": (random) => ({
    value: Object.fromEntries(Array.from({ length: random.pick([100, 5_000]) }, (_, at) => [`m${at}`, at])),
  }),
  "huge list": (random) => ({
    value: Array.from({ length: random.pick([501, 5_001, 60_000]) }, (_, at) => at + 1),
  }),
  unicode: value(unicode),
  script: value(scripts),
  sql: value(statements),
  template: value(templates),
  path: value(paths),
  formula: value(formulas),
  "line breaks": value(lines),
  "prototype members": json([
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"prototype":1}',
    '{"\\u005f_proto__":1}',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
    '{"length":1e9}',
    '{"then":1,"toJSON":2}',
  ]),
  "member twice": json(['{"a":1,"a":2}', '{"id":3,"\\u0069d":1}', '{"a":{"b":1,"b":1}}', '{"":1,"":2}']),
  "broken JSON": json([
    "undefined",
    "NaN",
    "'x'",
    "{",
    "]",
    "01",
    "+1",
    ".5",
    "1.",
    '"\\x"',
    '"\u0001"',
    "tru",
    "{a:1}",
    "[1,]",
    "/**/1",
  ]),
  "big number": json(bigNumbers),
  "odd date": value(dates),
  "odd address": value(addresses),
  homoglyph: value(homoglyphs),
};
