import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

/** What to send, over and over, from each connection. */
export interface LoadOrder {
  port: number;
  connections: number;
  milliseconds: number;
  /** Everything before the body, without Content-Length; lines end with CRLF. */
  head: string;
  /** `{n}` becomes a number of ten digits that never comes twice. */
  body: string;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds of each answered request. */
  p50: number;
  p99: number;
  /** How often each status came. */
  statuses: Record<string, number>;
  /** Bytes of one answer, head included. */
  bytes: number;
}

/**
 * A process of its own that keeps `connections` requests in the air for a while. It writes bytes to sockets instead of
 * using an HTTP client: the less it needs itself, the more of the two cores is left to what is measured.
 */
let number = 0;

process.on("message", (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});

async function run(order: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  let bytes = 0;
  const from = performance.now();
  const until = from + order.milliseconds;
  await Promise.all(Array.from({ length: order.connections }, keepAsking));
  const seconds = (performance.now() - from) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.max(0, Math.ceil(latencies.length * share) - 1)] ?? Number.NaN;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), statuses, bytes };

  function keepAsking(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: order.port, host: "127.0.0.1", noDelay: true });
      let sent = 0;
      let answer = "";
      const ask = () => {
        answer = "";
        sent = performance.now();
        send(socket, order);
      };
      socket.setEncoding("latin1");
      socket.on("connect", ask);
      socket.on("error", reject);
      socket.on("close", resolve);
      socket.on("data", (chunk: string) => {
        answer += chunk;
        if (!isWhole(answer)) return;
        const now = performance.now();
        latencies.push(now - sent);
        const status = answer.slice(9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        bytes = answer.length;
        if (now < until) ask();
        else socket.destroy();
      });
    });
  }
}

function send(socket: Socket, { head, body }: LoadOrder) {
  number += 1;
  const text = body.replaceAll("{n}", String(number).padStart(10, "0"));
  socket.write(text ? `${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}` : `${head}\r\n`);
}

/** One answer with a length, or in chunks. */
function isWhole(answer: string) {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const head = answer.slice(0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return answer.length >= end + 4 + Number(length);
  return /\r\ntransfer-encoding: *chunked/i.test(head) ? answer.endsWith("\r\n0\r\n\r\n") : true;
}
