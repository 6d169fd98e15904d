import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";

/**
 * The worker as the PostgreSQL driver wants it: a socket. What is written in one tick travels as one message,
 * so pipelined statements cost one hop.
 */
export class PgliteStream extends Duplex {
  /** Messages sent and not yet answered. */
  unanswered = 0;
  /** When the worker last gave a sign while it had work, on the monotonic clock. */
  lastSign = 0;
  readonly #worker: Worker;
  #pending: Buffer[] = [];

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("message", (message: unknown) => {
      if (message instanceof Uint8Array) this.#answered(message);
    });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.#pending.push(chunk) === 1) queueMicrotask(() => this.#flush());
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    if (this.#pending.length === 0) queueMicrotask(() => this.#flush());
    for (const { chunk } of chunks) this.#pending.push(chunk);
    done();
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  // What a socket has and a worker does not need.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  #flush(): void {
    if (this.destroyed) return;
    const message = new Uint8Array(Buffer.concat(this.#pending));
    this.#pending = [];
    if (this.unanswered === 0) this.lastSign = performance.now();
    this.unanswered += 1;
    this.#worker.postMessage(message, [message.buffer]);
  }

  #answered(bytes: Uint8Array): void {
    this.unanswered -= 1;
    this.lastSign = performance.now();
    if (!this.destroyed) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}
