import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What goes wrong with a request on its way, or with its answer on the way back. */
export type Fault =
  /** The connection breaks before the server has seen anything. */
  | { kind: "lost-request" }
  /** The server does it; the connection breaks before its answer is through. */
  | { kind: "lost-answer" }
  /** The server does it; half of its answer arrives, then the connection breaks. */
  | { kind: "half-answer" }
  /** The server gets the request twice at once; the first answer is the answer. */
  | { kind: "doubled" }
  /** The server does it; its answer waits until `until` is fulfilled. */
  | { kind: "delayed"; until: Promise<unknown> }
  /** Somebody else answers, and the server sees nothing. */
  | { kind: "answer"; status: number; body?: string; headers?: Record<string, string> }
  /** The server does it, and somebody changes what it said. */
  | { kind: "changed-answer"; status?: number; body: string; headers?: Record<string, string> };

export interface FaultRule {
  method: string;
  /** Of the path alone. */
  path: RegExp;
  fault: Fault;
  /** How many requests it strikes; the next ones pass. */
  times: number;
}

export interface SeenRequest {
  method: string;
  path: string;
  key: string | undefined;
  fault: Fault["kind"] | undefined;
}

export interface FaultyProxy {
  url: string;
  /** Every request that came, in order. */
  seen: SeenRequest[];
  /** Rules are asked in the order they were made. */
  fail(rule: Omit<FaultRule, "times"> & { times?: number }): void;
  /** From now on nothing fails, or everything does: as a server that cannot be reached. */
  mend(): void;
  cutOff(): void;
  stop(): Promise<void>;
}

/** A real proxy on this machine in front of a real server, whose wires can be cut. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  let rules: FaultRule[] = [];
  let unreachable = false;
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  const server = createServer(async (asked, answer) => {
    const path = new URL(asked.url ?? "/", target).pathname;
    const method = asked.method ?? "GET";
    const rule = rules.find((one) => one.times > 0 && one.method === method && one.path.test(path));
    if (rule) rule.times -= 1;
    const key = asked.headers["idempotency-key"];
    seen.push({ method, path, key: typeof key === "string" ? key : undefined, fault: rule?.fault.kind });
    try {
      const body = await read(asked);
      if (unreachable) asked.socket.destroy();
      else if (rule) await spoil(rule.fault, asked, body, answer);
      else deliver(answer, await forward(asked, body));
    } catch {
      asked.socket.destroy();
    }
  });
  server.on("connection", (socket) => {
    if (unreachable) socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const forward = (asked: IncomingMessage, body: Buffer) =>
    new Promise<Reply>((resolve, reject) => {
      const { hostname, port } = new URL(target);
      const onward = request(
        { hostname, port, method: asked.method, path: asked.url, headers: asked.headers, agent: false },
        (reply) => {
          read(reply).then(
            (bytes) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: bytes }),
            reject,
          );
        },
      );
      onward.on("error", reject);
      onward.end(body);
    });

  async function spoil(fault: Fault, asked: IncomingMessage, body: Buffer, answer: ServerResponse) {
    switch (fault.kind) {
      case "lost-request":
        asked.socket.destroy();
        break;
      case "lost-answer":
        await forward(asked, body);
        asked.socket.destroy();
        break;
      case "half-answer": {
        const reply = await forward(asked, body);
        answer.writeHead(reply.status, { ...reply.headers, "content-length": String(reply.body.length) });
        answer.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () => asked.socket.destroy());
        break;
      }
      case "doubled": {
        const [first] = await Promise.all([forward(asked, body), forward(asked, body)]);
        deliver(answer, first);
        break;
      }
      case "delayed": {
        const reply = await forward(asked, body);
        await fault.until;
        deliver(answer, reply);
        break;
      }
      case "answer":
        deliver(answer, {
          status: fault.status,
          headers: { "content-type": "application/json", ...fault.headers },
          body: Buffer.from(fault.body ?? ""),
        });
        break;
      case "changed-answer": {
        const reply = await forward(asked, body);
        const { "content-length": _, "content-encoding": __, ...headers } = reply.headers;
        deliver(answer, {
          status: fault.status ?? reply.status,
          headers: { ...headers, ...fault.headers },
          body: Buffer.from(fault.body),
        });
        break;
      }
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    fail: (rule) => void rules.push({ times: 1, ...rule }),
    mend: () => {
      rules = [];
      unreachable = false;
    },
    cutOff: () => {
      unreachable = true;
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

interface Reply {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

function deliver(answer: ServerResponse, { status, headers, body }: Reply) {
  const { "transfer-encoding": _, connection: __, "keep-alive": ___, ...rest } = headers;
  answer.writeHead(status, { ...rest, "content-length": String(body.length) });
  answer.end(body);
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
