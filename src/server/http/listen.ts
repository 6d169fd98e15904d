import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { jsonAnswer } from "./answer.ts";
import type { App } from "./app.ts";
import { answerBrokenRequests } from "./broken-request.ts";
import { type NodeBindings, requestIdOf } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";

/** A server that accepts requests. */
export interface Listening {
  readonly port: number;
  /** Accepts nothing new and resolves when the open requests are answered, or have been cut off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Starts to accept requests. Rejects with Node's own error, as for a port that is taken. */
export async function listen(app: App, { port, host }: { port: number; host: string }): Promise<Listening> {
  const answer = getRequestListener((request, bindings) => app.fetch(request, bindings as NodeBindings), {
    errorHandler: () => refusal(),
  });
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      // A missing Host is refused by us, in JSON.
      requireHostHeader: false,
      // A client that drips its request is cut off with 408.
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      // Longer than the usual proxies keep theirs, so that they never write into a connection we are closing.
      keepAliveTimeout: 75_000,
    },
    answer,
  );
  let closing = false;
  // Node counts a connection as busy until its first request, so those are ours to end.
  const unused = new Set<Socket>();
  let accepted = 0;
  server.on("connection", (socket: Socket) => {
    accepted += 1;
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  // Runs before the answer is begun, so that whoever still has a connection leaves it after this answer.
  server.prependListener("request", (request, response) => {
    unused.delete(request.socket);
    if (closing) response.setHeader("connection", "close");
  });
  answerBrokenRequests(server);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: async (graceMs) => {
      closing = true;
      await quiet(() => accepted);
      await close(server, unused, graceMs);
    },
  };
}

/** Rejects with Node's own error if nobody could listen there now. Cheap, so it can come before slow preparations. */
export async function checkPort({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = new NetServer().listen(port, host);
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}

/** A request may be on its way on a connection that looks idle; this long it is let in and answered. */
const LAST_CALL_MS = 500;

/** Waits until no connection waits to be accepted: closing would reset those. Not for ever, if ever more come. */
async function quiet(accepted: () => number): Promise<void> {
  const latest = performance.now() + LAST_CALL_MS;
  for (let calm = 0; calm < 3 && performance.now() < latest; ) {
    const before = accepted();
    await new Promise((resolve) => setTimeout(resolve, 10));
    calm = accepted() === before ? calm + 1 : 0;
  }
}

async function close(server: Server, unused: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  const closed = once(server, "close");
  // Not the server's own close: that would at once reset every connection it has read nothing from yet.
  NetServer.prototype.close.call(server);
  const lastCall = setTimeout(() => {
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
    server.closeIdleConnections();
    idle = setInterval(() => server.closeIdleConnections(), 50);
  }, LAST_CALL_MS);
  let idle: NodeJS.Timeout | undefined;
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(lastCall);
  clearInterval(idle);
  clearTimeout(cut);
  server.close();
}

/** A request line or Host header that is no address at all. */
function refusal(): Response {
  const { status, body, headers } = jsonAnswer(400, '{"error":"Bad request"}');
  return new Response(body, {
    status,
    headers: { ...securityHeaders(false), "x-request-id": requestIdOf(null), ...headers },
  });
}
