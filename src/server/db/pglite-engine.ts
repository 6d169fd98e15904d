import { Worker } from "node:worker_threads";
import pg from "pg";
import { PgliteStream } from "./pglite-stream.ts";
import type { WorkerNews, WorkerSettings } from "./pglite-worker.mjs";
import { rowValues } from "./row-values.ts";

/** The PostgreSQL inside PGlite 0.5; a directory of another major version does not open. */
export const PGLITE_POSTGRES_MAJOR = 18;

const WORKER_FILE = new URL("./pglite-worker.mjs", import.meta.url);

/** How long a statement may run before the worker is ended: PGlite does not honour statement_timeout. */
const LONGEST_STATEMENT_MS = 15_000;
/** Not for ever: an engine that hangs must not keep the server hanging. */
const LONGEST_UNHURRIED_MS = 15 * 60_000;
/** Starting includes the recovery after a crash. */
const LONGEST_START_MS = 120_000;
const LONGEST_CLOSE_MS = 8_000;

/** One run of the worker over a directory of database files, from start to end. */
export class PgliteEngine {
  readonly client: pg.Client;
  /** Resolves with the reason when the worker ended by itself or was ended. Never rejects. */
  readonly lost: Promise<string>;
  /** True while a migration or upkeep runs, and until the connection stands. */
  unhurried = true;
  readonly #worker: Worker;
  readonly #stream: PgliteStream;
  readonly #watch: NodeJS.Timeout;
  readonly #longestStatementMs: number;
  #end: (reason: string) => void = () => {};

  /** Starts PostgreSQL on existing or, in an empty directory, new files. Rejects with a plain sentence. */
  static async start(
    root: string,
    longestStatementMs = LONGEST_STATEMENT_MS,
    file = WORKER_FILE,
  ): Promise<PgliteEngine> {
    const settings: WorkerSettings = { root };
    const worker = new Worker(file, { workerData: settings, execArgv: [], name: "pglite" });
    try {
      const news = await firstNews(worker);
      if (news.kind !== "ready") throw new Error("reason" in news ? news.reason : "it closed at once");
      if (news.syncs === 0) {
        throw new Error("it acknowledged a write without saving it to disk; this Node and PGlite do not fit");
      }
      const engine = new PgliteEngine(worker, longestStatementMs);
      await engine.client.connect();
      engine.unhurried = false;
      return engine;
    } catch (thrown) {
      await worker.terminate();
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Error(`The embedded database did not start: ${reason}`);
    }
  }

  private constructor(worker: Worker, longestStatementMs: number) {
    this.#worker = worker;
    this.#longestStatementMs = longestStatementMs;
    this.#stream = new PgliteStream(worker);
    this.client = new pg.Client({
      stream: () => this.#stream,
      types: rowValues,
      pipeline: true,
      // Named, so that no PG* variable of the environment is asked.
      ...{ user: "postgres", database: "postgres", host: "localhost", port: 5432, ssl: false, password: "" },
    });
    this.client.on("error", () => {});
    this.lost = new Promise((resolve) => {
      this.#end = (reason) => {
        clearInterval(this.#watch);
        this.#stream.destroy(new Error(reason));
        resolve(reason);
        void worker.terminate();
      };
    });
    this.#watch = setInterval(() => this.#checkTime(), Math.min(500, longestStatementMs / 2));
    this.#watch.unref();
    worker.on("message", (news: WorkerNews) => {
      if (news.kind === "aborted") this.#end(news.reason);
    });
    worker.on("error", (error: Error) => this.#end(firstLine(error.message)));
    worker.on("exit", () => this.#end("the engine has ended"));
  }

  /** Writes a checkpoint and ends. Resolves also when the worker had to be ended by force: the files recover. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    const closed = new Promise<void>((resolve) => {
      this.#worker.once("exit", () => resolve());
      setTimeout(() => void this.#worker.terminate(), LONGEST_CLOSE_MS).unref();
    });
    this.#worker.postMessage("close");
    await closed;
  }

  #checkTime(): void {
    if (!this.#isOverTime()) return;
    // An answer may be waiting behind this timer when the event loop was held up: let it in first.
    setImmediate(() => {
      if (this.#isOverTime()) this.#end("a statement ran too long and was ended");
    });
  }

  #isOverTime(): boolean {
    const { unanswered, lastSign } = this.#stream;
    const limit = this.unhurried ? LONGEST_UNHURRIED_MS : this.#longestStatementMs;
    return unanswered > 0 && performance.now() - lastSign > limit;
  }
}

function firstNews(worker: Worker): Promise<WorkerNews> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(reason));
    const timer = setTimeout(() => fail("it gave no sign for two minutes"), LONGEST_START_MS);
    const onMessage = (news: WorkerNews) => settle(() => resolve(news));
    const onError = (error: Error) => settle(() => fail(firstLine(error.message)));
    const onExit = (code: number) => settle(() => fail(`its thread ended with code ${code}`));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

/** PGlite's errors can carry 40 kB of minified source. */
function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").slice(0, 300);
}
