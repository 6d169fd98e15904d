import type { Prober } from "./bad-input.ts";
import { badConnections, bodyFault, isExpected } from "./bad-sockets.ts";
import { exchangeRaw } from "./raw-socket.ts";
import { ADMIN_KEY } from "./world.ts";

const DRIPPING = 60;
/** Header time 15 s, request time 30 s, looked at every 5 s. */
const LONGEST_DRIP_MS = 40_000;

/** Connections that break HTTP itself, and slow ones; ordinary clients must not notice any of it. */
export async function runBadSockets(prober: Prober): Promise<void> {
  for (const server of prober.world.servers) {
    for (const connection of badConnections(ADMIN_KEY, "sentinel")) {
      const { name, steps, expect, halfClose = false } = connection;
      const answer = await exchangeRaw(server.port, steps, { halfClose });
      prober.sent += 1;
      if (!isExpected(answer, expect)) {
        prober.fault(`${name}: answered ${answer.status ?? "nothing"}: ${answer.text.slice(0, 200)}`);
      }
      if (answer.ms > 1_000) prober.fault(`${name}: took ${Math.round(answer.ms)} ms`);
      const fault = bodyFault(answer);
      if (fault) prober.fault(`${name}: ${answer.status}, ${fault}`);
      if (/(at |Error:).*\.js/.test(answer.text)) prober.fault(`${name}: shows internals`);
      const alive = await prober.world.client.sendTo(server.url, "GET", "/livez");
      if (alive.status !== 200) prober.fault(`${name}: afterwards the server answers ${alive.status}`);
    }
  }
  const found = await prober.world.client.send("GET", "/api/v1/leads?search=raw.example");
  if (found.body.length > 0) prober.fault(`broken connections left ${found.body.length} leads`);
  await drip(prober);
}

/** Clients that send a byte a second, heads and bodies, while an ordinary one goes on as ever. */
async function drip(prober: Prober): Promise<void> {
  const [server] = prober.world.servers;
  if (!server) return;
  const head = `POST /api/v1/leads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ADMIN_KEY}\r\n`;
  const slowly = (text: string) => [...text].flatMap((letter) => [1_000, letter]);
  const connections = Array.from({ length: DRIPPING }, (_, at) => {
    const steps =
      at % 2 === 0
        ? [head, ...slowly("X-Slow: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
        : [
            `${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
            ...slowly("{".repeat(60)),
          ];
    return exchangeRaw(server.port, steps, { longestMs: LONGEST_DRIP_MS + 10_000 });
  });
  let over = false;
  const all = Promise.all(connections).finally(() => {
    over = true;
  });
  let slowest = 0;
  while (!over) {
    const answer = await prober.world.client.sendTo(server.url, "GET", "/api/v1/leads?pageSize=1");
    slowest = Math.max(slowest, answer.ms);
    if (answer.status !== 200) prober.fault(`while others drip: ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (slowest > 1_000) prober.fault(`while others drip, a request took ${Math.round(slowest)} ms`);
  for (const answer of await all) {
    if (answer.ms > LONGEST_DRIP_MS)
      prober.fault(`a dripping client was kept for ${Math.round(answer.ms)} ms`);
    else if (answer.status !== undefined && answer.status !== 408)
      prober.fault(`a dripping client got ${answer.status}`);
  }
}
