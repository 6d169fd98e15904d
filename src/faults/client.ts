import { Agent, request as httpRequest } from "node:http";

/** What came back. `headers` have lower-case names, repeated ones joined by a comma. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed body of a JSON answer, else undefined. Loose on purpose: a check looks at what it names. */
  // biome-ignore lint/suspicious/noExplicitAny: checks read members of bodies whose shape they are there to find out
  readonly body: any;
  readonly ms: number;
}

export interface Sent {
  /** An object is sent as JSON; text and bytes go as they are, called JSON unless `headers` says otherwise. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Another key than the client's own; null for none. */
  readonly key?: string | null;
  readonly timeoutMs?: number;
}

/** No answer came: the connection was refused, cut, or silent for too long. */
export class NoAnswer extends Error {}

/** Asks one server, or several in turn. Does not retry. */
export class Client {
  readonly urls: string[];
  readonly key: string | null;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #turn = 0;

  constructor(urls: string | readonly string[], key: string | null) {
    this.urls = typeof urls === "string" ? [urls] : [...urls];
    this.key = key;
  }

  /** The same servers with another key. */
  as(key: string | null): Client {
    return new Client(this.urls, key);
  }

  nextUrl(): string {
    this.#turn += 1;
    return this.urls[this.#turn % this.urls.length] ?? "";
  }

  send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return this.sendTo(this.nextUrl(), method, path, sent);
  }

  sendTo(url: string, method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const began = performance.now();
    const headers: Record<string, string | readonly string[]> = {};
    const key = sent.key === undefined ? this.key : sent.key;
    if (key !== null) headers.authorization = `Bearer ${key}`;
    const bytes = sent.body === undefined ? undefined : bytesOf(sent.body);
    if (bytes) {
      headers["content-type"] = "application/json";
      headers["content-length"] = String(bytes.length);
    }
    for (const [name, value] of Object.entries(sent.headers ?? {})) {
      if (value === "") delete headers[name];
      else headers[name] = value;
    }
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new NoAnswer(error.message));
      const asked = httpRequest(
        {
          host: hostname,
          port,
          method,
          path,
          headers: headers as Record<string, string>,
          agent: this.#agent,
          timeout: sent.timeoutMs ?? 20_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", fail);
          response.on("aborted", () => fail(new Error("cut off")));
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const answered: Record<string, string> = {};
            for (const [name, value] of Object.entries(response.headers)) {
              answered[name] = Array.isArray(value) ? value.join(", ") : (value ?? "");
            }
            const isJson = answered["content-type"]?.startsWith("application/json") && text !== "";
            resolve({
              status: response.statusCode ?? 0,
              headers: answered,
              text,
              body: isJson ? parse(text) : undefined,
              ms: performance.now() - began,
            });
          });
        },
      );
      asked.on("timeout", () => asked.destroy(new Error("no answer in time")));
      asked.on("error", fail);
      asked.end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function bytesOf(body: unknown): Buffer {
  if (typeof body === "string") return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(JSON.stringify(body));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
