import { gzipSync } from "node:zlib";
import { exchangeRaw, type RawAnswer, rawRequest, type Step } from "./raw-socket.ts";

/** One connection that misbehaves. `expect`: the statuses that are fine; "closed" if no answer at all is fine too. */
export interface BadConnection {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly expect: readonly (number | "closed")[];
  readonly halfClose?: boolean;
}

/** Connections that break HTTP itself. `word` marks every text, so that it can be looked for in log and leads. */
export function badConnections(key: string, word: string): BadConnection[] {
  const auth = `Authorization: Bearer ${key}`;
  const host = "Host: waggle.test";
  const json = "Content-Type: application/json";
  const lead = JSON.stringify({
    email: `${word}@raw.example`,
    associationType: "referral",
    partnershipLead: { partnership_id: 456 },
  });
  const post = (headers: string[], body = lead) =>
    rawRequest("POST /api/v1/leads HTTP/1.1", [host, auth, ...headers], body);
  const get = (target: string, headers: string[] = [], version = "HTTP/1.1") =>
    rawRequest(`GET ${target} ${version}`, [host, auth, ...headers]);
  const length = (n: number) => `Content-Length: ${n}`;
  const gzip = gzipSync(lead);
  const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
  const headed = (bytes: Uint8Array, headers: string[]) =>
    Buffer.concat([Buffer.from(post([json, length(bytes.length), ...headers], "")), bytes]);
  return [
    {
      name: "a body cut off",
      steps: [post([json, length(lead.length + 50)])],
      expect: [400, "closed"],
      halfClose: true,
    },
    { name: "a length too short", steps: [post([json, length(10), "Connection: close"])], expect: [400] },
    { name: "no length at all", steps: [post([json, "Connection: close"])], expect: [400] },
    { name: "a negative length", steps: [post([json, "Content-Length: -1"])], expect: [400] },
    { name: "a length in words", steps: [post([json, "Content-Length: ten"])], expect: [400] },
    { name: "a length in hex", steps: [post([json, "Content-Length: 0x10"])], expect: [400] },
    {
      name: "a length beyond all numbers",
      steps: [post([json, "Content-Length: 99999999999999999999"])],
      expect: [400, 413],
    },
    { name: "a length of 2 MB, nothing sent", steps: [post([json, length(2_000_000)], "")], expect: [413] },
    { name: "two lengths", steps: [post([json, length(lead.length), length(5)])], expect: [400] },
    {
      name: "length and chunked",
      steps: [post([json, length(lead.length), "Transfer-Encoding: chunked"], "0\r\n\r\n")],
      expect: [400],
    },
    {
      name: "chunked with a size that is none",
      steps: [post([json, "Transfer-Encoding: chunked"], "zz\r\nhello\r\n0\r\n\r\n")],
      expect: [400, "closed"],
    },
    {
      name: "chunked and cut off",
      steps: [post([json, "Transfer-Encoding: chunked"], "100\r\nhello")],
      expect: [400, "closed"],
      halfClose: true,
    },
    {
      name: "chunked, 2 MB",
      steps: [post([json, "Transfer-Encoding: chunked"], `200000\r\n${"x".repeat(0x200000)}\r\n0\r\n\r\n`)],
      expect: [413],
    },
    {
      name: "an encoding nobody knows",
      steps: [post([json, "Transfer-Encoding: gzip"], "x")],
      expect: [400, 501, "closed"],
    },
    { name: "a gzip body", steps: [headed(gzip, ["Content-Encoding: gzip"])], expect: [415] },
    { name: "a gzip bomb", steps: [headed(bomb, ["Content-Encoding: gzip"])], expect: [413, 415] },
    { name: "a brotli body", steps: [headed(gzip, ["Content-Encoding: br"])], expect: [415] },
    {
      name: "invalid UTF-8 in the body",
      steps: [
        headed(
          Buffer.concat([Buffer.from(`{"email":"${word}`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
          [],
        ),
      ],
      expect: [400],
    },
    {
      name: "headers of 20 kB",
      steps: [get("/api/v1/me", [`X-Long: ${"x".repeat(20_000)}`])],
      expect: [431],
    },
    {
      name: "two thousand headers",
      steps: [
        get(
          "/api/v1/me",
          Array.from({ length: 2_000 }, (_, at) => `X-${at}: 1`),
        ),
      ],
      expect: [200, 431],
    },
    { name: "an 8 kB query", steps: [get(`/api/v1/leads?search=${"x".repeat(8_000)}`)], expect: [400] },
    { name: "a 20 kB query", steps: [get(`/api/v1/leads?search=${"x".repeat(20_000)}`)], expect: [414, 431] },
    { name: "a header with NUL", steps: [get("/api/v1/me", ["X-Bad: a\0b"])], expect: [400] },
    {
      name: "a header with a bare line feed",
      steps: [get("/api/v1/me", ["X-Bad: a\nInjected: b"])],
      expect: [200, 400],
    },
    { name: "a header without a colon", steps: [get("/api/v1/me", ["Nonsense"])], expect: [400] },
    {
      name: "a header with a space before the colon",
      steps: [get("/api/v1/me", ["X-Bad : a"])],
      expect: [400],
    },
    { name: "a folded header", steps: [get("/api/v1/me", ["X-Folded: a\r\n b"])], expect: [200, 400] },
    { name: "Latin-1 in a header", steps: [get("/api/v1/me", ["X-Umlaut: \xe4\xf6\xfc"])], expect: [200] },
    {
      name: "two authorizations",
      steps: [get("/api/v1/me", ["Authorization: Bearer other"])],
      expect: [200, 401, 400],
    },
    { name: "no Host", steps: [rawRequest("GET /api/v1/me HTTP/1.1", [auth])], expect: [400] },
    { name: "two Hosts", steps: [get("/api/v1/me", ["Host: other.test"])], expect: [200, 400] },
    {
      name: "an odd Host",
      steps: [rawRequest("GET /api/v1/me HTTP/1.1", ["Host: a b/../c?d#e", auth])],
      expect: [400],
    },
    {
      name: "an empty Host",
      steps: [rawRequest("GET /api/v1/me HTTP/1.1", ["Host:", auth])],
      expect: [200, 400],
    },
    { name: "HTTP/1.0", steps: [rawRequest("GET /api/v1/me HTTP/1.0", [auth])], expect: [200, 400] },
    { name: "HTTP/0.9", steps: ["GET /api/v1/me\r\n\r\n"], expect: [400, "closed"] },
    { name: "HTTP/2 preface", steps: ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], expect: [400, 405, "closed"] },
    {
      name: "TLS hello",
      steps: [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])],
      expect: [400, "closed"],
    },
    { name: "nonsense", steps: ["\0\x01\x02hello\r\n\r\n"], expect: [400, "closed"] },
    ...["TRACE", "CONNECT", "PROPFIND", "FOO", "get", "SEARCH", "LINK"].map((method) => ({
      name: `the method ${method}`,
      steps: [rawRequest(`${method} /api/v1/leads HTTP/1.1`, [host, auth])],
      expect: [400, 405, 501, "closed"] as const,
    })),
    {
      name: "Expect: 100-continue",
      steps: [post([json, length(lead.length - 1), "Expect: 100-continue"], ""), 50, lead.slice(0, -1)],
      expect: [100, 400],
    },
    {
      name: "Expect of something else",
      steps: [post([json, length(2), "Expect: the-unexpected"], "{}")],
      expect: [400, 417, 422],
    },
    { name: "an absolute address", steps: [get("http://waggle.test/api/v1/me")], expect: [200, 400] },
    {
      name: "an absolute address elsewhere",
      steps: [get("http://evil.example/api/v1/me")],
      expect: [200, 400],
    },
    { name: "an address that is none", steps: [get("http://[::1/api")], expect: [400] },
    {
      name: "an asterisk",
      steps: [rawRequest("OPTIONS * HTTP/1.1", [host])],
      expect: [200, 204, 400, 404, 405],
    },
    { name: "two slashes", steps: [get("//evil.example/api/v1/me")], expect: [400, 404] },
    { name: "NUL in the address", steps: [get("/api/v1/leads/%00")], expect: [404] },
    { name: "a bare NUL in the address", steps: [get("/api/v1/leads/\0")], expect: [400] },
    {
      name: "a byte that is no UTF-8 in the address",
      steps: [get("/api/v1/leads/\xff")],
      expect: [400, 404],
    },
    { name: "%ff in the address", steps: [get("/api/v1/leads/%ff")], expect: [400, 404] },
    { name: "..;/ in the address", steps: [get("/api/v1/..;/v1/leads")], expect: [404] },
    { name: "dots in the address", steps: [get("/api/v1/leads/../../../../etc/passwd")], expect: [404] },
    { name: "a fragment in the address", steps: [get("/api/v1/me#fragment")], expect: [200, 400] },
    { name: "a space in the address", steps: [get("/api/v1/le ads")], expect: [400] },
    {
      name: "an upgrade",
      steps: [get("/api/v1/me", ["Connection: Upgrade", "Upgrade: websocket"])],
      expect: [200, 400, 426, "closed"],
    },
    {
      name: "an h2c upgrade",
      steps: [
        get("/api/v1/me", ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAA"]),
      ],
      expect: [200, 400, 426, "closed"],
    },
    {
      name: "two requests at once, the second smuggled",
      steps: [post([json, length(2)], `{}${get("/api/v1/me")}`)],
      expect: [400, 422],
    },
  ];
}

export function isExpected(answer: RawAnswer, expect: BadConnection["expect"]): boolean {
  if (answer.status === undefined) return expect.includes("closed");
  return expect.includes(answer.status);
}

/** Answers of Node itself, before a request exists: they need not be JSON. Ours must be. */
export function bodyFault(answer: RawAnswer): string | undefined {
  const { status, text, body } = answer;
  if (status === undefined || status < 400) return undefined;
  if (!/content-type: application\/json/i.test(text)) return "its body is not JSON";
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  // Chunked bodies carry their sizes; what counts is the object.
  const json = length
    ? body.slice(0, Number(length))
    : body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1);
  try {
    return typeof JSON.parse(json).error === "string" ? undefined : "its body has no error";
  } catch {
    return `its body is no JSON: ${body.slice(0, 100)}`;
  }
}

export { exchangeRaw };
