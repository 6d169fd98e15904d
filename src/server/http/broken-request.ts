import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { requestIdOf } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";

/** What Node's parser gives up on, by its own codes; everything else is a bad request. */
const known: Readonly<Record<string, readonly [status: number, error: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request headers are too large"],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "Request body is too large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request took too long to arrive"],
};

/**
 * Answers what never becomes a request (broken or oversized heads, clients that drip) in JSON as everything else is,
 * where Node alone would send a bare status line.
 */
export function answerBrokenRequests(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    answering.set(request.socket, response);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    const response = answering.get(socket);
    // In the middle of an answer another one would be read as part of it.
    const midway = response?.headersSent === true && !response.writableFinished;
    if (midway || !socket.writable || error.code === "ECONNRESET") return void socket.destroy();
    const [status, text] = known[error.code ?? ""] ?? [400, "Bad request"];
    socket.end(rawAnswer(status, text), () => socket.destroy());
  });
  server.on("checkExpectation", (_: IncomingMessage, response: ServerResponse) => {
    const { headers, body } = refusal("This Expect cannot be met");
    response.writeHead(417, headers).end(body);
  });
}

function rawAnswer(status: number, text: string): string {
  const { headers, body } = refusal(text);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}

function refusal(error: string) {
  const body = JSON.stringify({ error });
  const headers = {
    ...securityHeaders(false),
    "x-request-id": requestIdOf(null),
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  return { headers, body };
}
