import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "./listen.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let api: TestApi;
let company: TestCompany;
let server: Listening;
beforeAll(async () => {
  api = await testApi("pglite");
  company = await api.company();
  server = await listen(api.app, { port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await server.close(1_000);
  await api.close();
});

/** Sends raw bytes and reads until the server ends the connection. */
async function raw(text: string | Buffer, port = server.port): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
  // A server that refuses may close before it has read everything.
  socket.on("error", () => {});
  socket.write(text);
  await once(socket, "close");
  return answer;
}

const head = (lines: string[]) =>
  `${["GET /livez HTTP/1.1", "Host: x", "Connection: close", ...lines].join("\r\n")}\r\n\r\n`;

test.each([
  ["no Host", "GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["a Host that is none", "GET /livez HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"],
  ["a path that is none", "GET livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
  [
    "both lengths",
    "POST /api/v1/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  [
    "two lengths",
    "POST /api/v1/leads HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
  ],
  ["a control character in a header", head(["X-Odd: a\u0001b"])],
  ["an unknown method", "BREW /api/v1/leads HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["a huge header", head([`X-Long: ${"x".repeat(20_000)}`])],
  ["no HTTP at all", "\u0016\u0003\u0001 hello\r\n\r\n"],
])("%s gets a 4xx and the server lives on", async (_what, text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(await raw(head([]))).toMatch(/^HTTP\/1\.1 200 /);
});

function post(headers: string[], body: string): string {
  const lines = ["POST /api/v1/leads HTTP/1.1", "Host: x", `Authorization: Bearer ${company.keys.full}`];
  return `${[...lines, "Content-Type: application/json", ...headers].join("\r\n")}\r\n\r\n${body}`;
}

test("a lead travels through a socket, in one piece or in chunks", async () => {
  const partnershipLead = { company_partnerships_id: company.partner.companyPartnershipId };
  const lead = (email: string) => JSON.stringify({ associationType: "referral", email, partnershipLead });
  const whole = lead("whole@example.com");
  const length = `Content-Length: ${whole.length}`;
  expect(await raw(post([length, "Connection: close"], whole))).toMatch(
    /^HTTP\/1\.1 201 [\s\S]*"partnershipLeadId":\d+\}$/,
  );
  const chunked = lead("pieces@example.com");
  const chunks = [chunked.slice(0, 20), chunked.slice(20)].map(
    (part) => `${part.length.toString(16)}\r\n${part}\r\n`,
  );
  const answer = await raw(
    post(["Transfer-Encoding: chunked", "Connection: close"], `${chunks.join("")}0\r\n\r\n`),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 201 /);
});

test("a body that only shows its length while it comes is cut off at a megabyte", async () => {
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  const answer = await raw(post(["Transfer-Encoding: chunked"], chunk.repeat(20)));
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*Request body is too large/);
});

test("a body that is announced and never finished is no lead", async () => {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  const before = await api.db.query("select id from leads");
  socket.write(post(["Content-Length: 500"], '{"associationType":"referral",'));
  socket.end();
  await once(socket.resume(), "close");
  expect(await api.db.query("select id from leads")).toEqual(before);
});

test("closing lets an open request finish and takes no new one", async () => {
  const own = await listen(api.app, { port: 0, host: "127.0.0.1" });
  const idle = connect(own.port, "127.0.0.1");
  await once(idle, "connect");
  const socket = connect(own.port, "127.0.0.1");
  await once(socket, "connect");
  const body = JSON.stringify({ label: "While closing", association: "lead" });
  const request = post([`Content-Length: ${body.length}`], body).replace("/leads", "/tags");
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
  socket.write(request.slice(0, -5));
  // The server has the head of the request once it has answered a later one on another connection.
  await raw(head([]), own.port);
  const closing = own.close(5_000);
  socket.write(request.slice(-5));
  await closing;
  expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  const late = connect(own.port, "127.0.0.1");
  const [refused] = (await once(late, "error")) as [NodeJS.ErrnoException];
  expect(refused.code).toBe("ECONNREFUSED");
});
