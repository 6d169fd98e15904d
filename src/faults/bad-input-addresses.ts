import type { Prober } from "./bad-input.ts";
import type { Seeded } from "./seeded.ts";

const lists: readonly (readonly [path: string, parameters: readonly string[]])[] = [
  [
    "/api/v1/leads",
    "userId cursor search view assigned unassigned status tags users partners customFields sort pageSize".split(
      " ",
    ),
  ],
  ["/api/v1/leads/789/history", ["cursor", "pageSize"]],
  ["/api/v1/tags", ["association", "partner_type"]],
  ["/api/v1/users", ["indirect"]],
  ["/api/v1/custom-fields", ["category", "partner_type"]],
  ["/api/v1/partnerships", ["userId", "search", "view"]],
  ["/api/v1/contacts", ["partnership_id", "search"]],
];

const odd: readonly string[] = [
  ..."0 -1 1.5 1e3 0x10 2147483648 9007199254740993 99999999999999999999 NaN null true".split(" "),
  ...[
    "",
    "%20",
    "%",
    "%zz",
    "%00",
    "%ff",
    "%c0%80",
    "%ed%a0%80",
    "%F0%9F%91%8D",
    "+",
    "a+b",
    "%2B",
    "&&",
    "=",
  ],
  ...[
    "'",
    "%27%20or%201%3D1--",
    "%3Bselect+pg_sleep(5)",
    "%5C",
    "%25",
    "_",
    "%3Cscript%3E",
    "%0d%0aX:1",
    "../..",
    "..;/",
  ],
  ...["new,lost", "new,,lost", "new%2Clost", "10,11", "10,", ",", "10,999999999", "1,".repeat(600)],
  ...[
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "0000-01-01",
    "2026-13-01",
    "275760-09-14T00:00:00Z",
    "~created_at~1~x",
  ],
  ...[
    "~status~1~3",
    "~company_name~1~%2500",
    "~updated_at~999999999999999~2026-01-01T00:00:00Z",
    "~~~",
    "~created_at~-1~",
  ],
  ...["[]", "%7B%7D", "[1]", "%5B%7B%22id%22%3A5%2C%22value%22%3A%7B%22number%22%3A1e999%7D%7D%5D"],
  ...[
    "%5B%7B%22type%22%3A%22status%22%7D%5D",
    "%5B%7B%22type%22%3A%22__proto__%22%7D%5D",
    "%5B%5B%5B%5B",
    "%22x%22",
  ],
  ...[
    "%5B%7B%22id%22%3A8%2C%22value%22%3A%7B%22text%22%3A%22%25%22%7D%7D%5D",
    "%5B%7B%22id%22%3A6%2C%22value%22%3A%7B%22select%22%3A9007199254740991%7D%7D%5D",
  ],
  ...[
    "%5B%7B%22id%22%3A7%2C%22value%22%3A%7B%22date%22%3A%220001-01-01%22%7D%7D%5D",
    "%5B%7B%22id%22%3A5%2C%22value%22%3A%7B%22number%22%3A1e308%7D%7D%5D",
  ],
  ...[
    "referral",
    "received",
    "lead",
    "x".repeat(300),
    "x".repeat(6_000),
    "%E2%80%AE",
    "%EF%BB%BF",
    "\uffe9".length ? "%uffff" : "",
  ],
];

const segments: readonly string[] = [
  ..."0 -0 -1 1.5 1e3 0x10 007 2147483648 9007199254740993 99999999999999999999 NaN null undefined true".split(
    " ",
  ),
  ...[
    "%00",
    "%ff",
    "%c0%80",
    "%20",
    "789%20",
    "%0a",
    "..;",
    "..;/x",
    "%2f",
    "789%2f",
    "789;a=b",
    "*",
    "'",
    "%27",
  ],
  ...[
    "%25",
    "%",
    "%zz",
    "%F0%9F%91%8D",
    "%D9%A1",
    "x".repeat(2_000),
    "__proto__",
    "constructor",
    "counts%00",
    "[]",
    "{}",
    "{leadId}",
    ":leadId",
  ],
  "987654321",
];

const routes: readonly (readonly [method: string, path: string])[] = [
  ["GET", "/api/v1/leads/@"],
  ["GET", "/api/v1/companies/@/leads/789"],
  ["GET", "/api/v1/companies/123/leads/@"],
  ["GET", "/api/v1/leads/@/history"],
  ["PATCH", "/api/v1/leads/@"],
  ["DELETE", "/api/v1/leads/@"],
  ["POST", "/api/v1/leads/@/restore"],
  ["GET", "/api/v1/partnerships/@/custom-fields"],
  ["GET", "/api/v1/companies/123/partnerships/@/custom-fields"],
  ["DELETE", "/api/v1/api-keys/@"],
];

const headers: Readonly<Record<string, readonly string[]>> = {
  authorization: [
    "Bearer",
    "Bearer ",
    "bearer x y",
    "Basic YTpi",
    `Bearer ${"x".repeat(5_000)}`,
    "Bearer \u00e4",
    "Negotiate",
    ",",
  ],
  "content-type": [
    "text/plain",
    "application/json; charset=utf-16",
    "application/json, text/plain",
    "multipart/form-data",
    "\u00e4",
    ";",
    "application/json;;;",
  ],
  "content-encoding": ["gzip", "br", "deflate", "identity", "identity, gzip", "nonsense"],
  "idempotency-key": ['"', '""', "x".repeat(300), "\u00e4", '"a"b"', "'", "\\"],
  "if-match": [
    "*",
    '"1"',
    "1",
    '"1", ',
    'W/"x"',
    '"-1"',
    `"${"9".repeat(50)}"`,
    Array.from({ length: 900 }, () => '"1"').join(","),
  ],
  "if-none-match": ["*", '"1"', "nonsense", '"', `"${"9".repeat(50)}"`],
  prefer: [
    "handling=strict",
    "merge=disjoint",
    "handling=strict; a=b, merge=disjoint",
    "=",
    ",,,",
    "x".repeat(3_000),
  ],
  cookie: [
    "waggle_session=",
    "waggle_session=x",
    `waggle_session=${"x".repeat(4_000)}`,
    "=;=;",
    "waggle_session=%00",
    "__Host-waggle_session=x",
  ],
  origin: ["null", "http://evil.example", "nonsense", ""],
  "accept-encoding": ["gzip;q=0", "*", "nonsense", "br;q=abc"],
  accept: ["text/html", "*/*;q=0", "nonsense", "application/xml"],
  "x-request-id": ["x", "a b", "x".repeat(500), "<script>"],
  "x-forwarded-for": ["1.2.3.4, 5.6.7.8", "nonsense", "x".repeat(1_000)],
  "x-forwarded-proto": ["https", "javascript"],
  "x-http-method-override": ["DELETE"],
  range: ["bytes=0-1", "bytes=-1"],
  expect: ["100-continue"],
  te: ["trailers"],
  "accept-language": ["x".repeat(2_000)],
};

/** Generated queries, path ids and headers, and texts that no address may carry. */
export async function runBadAddresses(prober: Prober, random: Seeded, times: number): Promise<void> {
  for (const [path, parameters] of lists) {
    const count = path === "/api/v1/leads" ? times : Math.ceil(times / 10);
    for (let turn = 0; turn < count && !prober.tooMany; turn += 1) {
      const query = Array.from({ length: random.int(1, 4) }, () => {
        const name = random.chance(0.9)
          ? random.pick(parameters)
          : random.pick(["page", "%00", "%ff", "__proto__", "a[b]", "a.b", ""]);
        return `${name}=${random.pick(odd)}`;
      });
      const answer = await prober.send("query", "GET", `${path}?${query.join("&")}`, {});
      if (answer && ![200, 400, 403].includes(answer.status))
        prober.fault(`query ${query.join("&").slice(0, 200)}: ${answer.status}`);
    }
  }
  for (const [method, pattern] of routes) {
    for (const segment of segments) {
      const path = pattern.replace("@", segment);
      const sent = method === "PATCH" ? { body: { first_name: "Sentinel" } } : {};
      const answer = await prober.send("path id", method, path, sent);
      if (answer && ![400, 404].includes(answer.status))
        prober.fault(`${method} ${path.slice(0, 100)}: ${answer.status} ${answer.text.slice(0, 100)}`);
    }
  }
  await badHeaders(prober, random, Math.ceil(times / 2));
}

async function badHeaders(prober: Prober, random: Seeded, times: number): Promise<void> {
  const names = Object.keys(headers);
  for (let turn = 0; turn < times && !prober.tooMany; turn += 1) {
    const sent: Record<string, string> = {};
    for (let at = random.int(1, 3); at > 0; at -= 1) {
      const name = random.pick(names);
      sent[name] = random.pick(headers[name] ?? []);
    }
    const [method, path, body] = random.pick([
      ["GET", "/api/v1/leads/789", undefined],
      ["GET", "/api/v1/leads?pageSize=1", undefined],
      ["PATCH", "/api/v1/leads/789", { tagsAdd: [10] }],
      ["POST", "/api/v1/leads", { associationType: "referral", email: "bad" }],
      ["POST", "/api/v1/session", { key: "nobody" }],
    ] as const);
    // Several wrong keys and sign-ins are counted as guessing, so 429 is fine.
    await prober.send("headers", method, path, { headers: sent, ...(body && { body }) });
  }
}
