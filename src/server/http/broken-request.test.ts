import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerBrokenRequests } from "./broken-request.ts";

const server = createServer(
  { maxHeaderSize: 1024, headersTimeout: 200, connectionsCheckingInterval: 50 },
  (_, answer) => {
    answer.end("fine");
  },
);

beforeAll(async () => {
  answerBrokenRequests(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => void server.close());

/** Everything the server says until it ends the connection. */
async function saidTo(text: string): Promise<{ status: string; body: string }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    said += chunk;
  });
  socket.on("error", () => {});
  socket.write(text);
  await once(socket, "close");
  return { status: said.slice(9, 12), body: said.slice(said.indexOf("\r\n\r\n") + 4) };
}

describe("what never becomes a request", () => {
  it.each([
    ["nonsense", "nonsense\r\n\r\n", "400", "Bad request"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "400",
      "Bad request",
    ],
    [
      "a head that is too large",
      `GET / HTTP/1.1\r\nX: ${"x".repeat(2000)}\r\n\r\n`,
      "431",
      "Request headers are too large",
    ],
    ["a head that never ends", "GET / HTTP/1.1\r\nX: ", "408", "The request took too long to arrive"],
    [
      "an unknown Expect",
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: more\r\n\r\n",
      "417",
      "This Expect cannot be met",
    ],
  ])("is answered in JSON: %s", async (_, text, status, error) => {
    const said = await saidTo(text);
    expect(said.status).toBe(status);
    expect(JSON.parse(said.body)).toEqual({ error });
  });

  it("leaves good requests alone", async () => {
    const { status, body } = await saidTo("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expect(status).toBe("200");
    expect(body).toContain("fine");
  });
});
