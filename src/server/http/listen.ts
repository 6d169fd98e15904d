import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { jsonAnswer } from "./answer.ts";
import type { App } from "./app.ts";
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
      // A client that drips its request is cut off with 408.
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      // Longer than the usual proxies keep theirs, so that they never write into a connection we are closing.
      keepAliveTimeout: 75_000,
    },
    answer,
  );
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: (graceMs) => close(server, graceMs),
  };
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  // Connections that become idle now would otherwise be kept for the client's next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

/** A request line or Host header that is no address at all. */
function refusal(): Response {
  const { status, body, headers } = jsonAnswer(400, '{"error":"Bad request"}');
  return new Response(body, {
    status,
    headers: { ...securityHeaders(false), "x-request-id": requestIdOf(null), ...headers },
  });
}
