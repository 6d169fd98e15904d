import { connect } from "node:net";

export interface RawAnswer {
  /** Everything that came back, as bytes read as Latin-1. */
  readonly text: string;
  readonly status: number | undefined;
  readonly body: string;
  /** Until the first byte came back, or the connection ended. */
  readonly ms: number;
  readonly ended: boolean;
}

/** What to write: text as Latin-1, bytes, or a pause in milliseconds. */
export type Step = string | Uint8Array | number;

/**
 * Writes `steps` to a connection of its own and reads until the server ends it, or until an answer has stood for
 * `settleMs` without anything more. Nothing is checked or added on the way out.
 */
export function exchangeRaw(
  port: number,
  steps: readonly Step[],
  { settleMs = 150, longestMs = 5_000, halfClose = false } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let firstMs: number | undefined;
    let settled: NodeJS.Timeout | undefined;
    const longest = setTimeout(() => finish(false), longestMs);
    const finish = (ended: boolean) => {
      clearTimeout(longest);
      clearTimeout(settled);
      socket.destroy();
      const blank = text.indexOf("\r\n\r\n");
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
      resolve({
        text,
        status: status === undefined ? undefined : Number(status),
        body: blank < 0 ? "" : text.slice(blank + 4),
        ms: firstMs ?? performance.now() - began,
        ended,
      });
    };
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      firstMs ??= performance.now() - began;
      text += chunk;
      clearTimeout(settled);
      settled = setTimeout(() => finish(false), settleMs);
    });
    socket.on("close", () => finish(true));
    socket.on("error", () => {});
    socket.on("connect", () => {
      void write();
    });
    async function write() {
      for (const step of steps) {
        if (socket.destroyed) return;
        if (typeof step === "number") await new Promise((next) => setTimeout(next, step));
        else socket.write(typeof step === "string" ? Buffer.from(step, "latin1") : step);
      }
      if (halfClose) socket.end();
    }
  });
}

/** A request as it goes over the wire, with nothing but what is given. */
export function rawRequest(line: string, headers: readonly string[], body = ""): string {
  return `${[line, ...headers].join("\r\n")}\r\n\r\n${body}`;
}
