import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * The embedded PostgreSQL, alone in its thread so that a long statement never holds up HTTP. It speaks the
 * PostgreSQL wire protocol: bytes in, bytes out, one answer per message. JavaScript rather than TypeScript
 * because Node starts it directly, from the sources and from the build alike.
 *
 * @typedef {{ root: string }} WorkerSettings the directory of the database files
 * @typedef {{ kind: "ready", syncs: number, major: number } | { kind: "failed", reason: string }
 *   | { kind: "aborted", reason: string } | { kind: "closed" }} WorkerNews
 */

const { root } = /** @type {WorkerSettings} */ (workerData);
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

let syncs = 0;
/** What PostgreSQL last said on its error stream: the only place where it explains a failed start. @type {string[]} */
const lastWords = [];

/** @param {WorkerNews} news */
function report(news) {
  port.postMessage(news);
}

/** One plain sentence: PGlite's own errors can carry 40 kB of minified source. @param {unknown} error */
function reasonFor(error) {
  const said = lastWords.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? lastWords.at(-1);
  const thrown = error instanceof Error ? error.message : String(error);
  const line = (said ?? thrown).split("\n", 1)[0] ?? "";
  // Without the time and process number PostgreSQL puts first.
  return line.replace(/^.*?\[\d+\] \w+: +/, "").slice(0, 300);
}

/**
 * PGlite's file system makes no fsync call of its own, which loses data when the power fails. Emscripten looks
 * for this hook and finds none; PostgreSQL's answer depends on it, so an error must reach PostgreSQL as an errno.
 */
class SyncingNodeFS extends NodeFS {
  /**
   * @override
   * @param {Parameters<NodeFS["init"]>[0]} pg
   * @param {Parameters<NodeFS["init"]>[1]} options
   */
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = /** @type {((module: any) => void)[]} */ (emscriptenOpts.preRun ?? []);
    preRun.unshift((module) => {
      module.NODEFS.stream_ops.fsync = (/** @type {{ nfd: number }} */ stream) => {
        syncs += 1;
        module.NODEFS.tryFSOperation(() => fs.fsyncSync(stream.nfd));
        return 0;
      };
    });
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun,
        onAbort: () => report({ kind: "aborted", reason: reasonFor("the engine stopped itself") }),
      },
    };
  }
}

// Not PGlite's -F, which turns syncing off. The log is kept small, in small pieces: a full disk must hit a
// table, which refuses one statement, and not the log, which stops the engine.
const startParams = PGlite.defaultStartParams
  .filter((flag) => flag !== "-F")
  .concat(
    [
      "fsync=on",
      "wal_sync_method=fsync",
      "shared_buffers=16MB",
      "min_wal_size=32MB",
      "max_wal_size=64MB",
    ].flatMap((setting) => ["-c", setting]),
  );
const initDbStartParams = ["--wal-segsize=1"];

/** @type {Uint8Array[]} */
let answer = [];

/** @param {PGlite} pg @param {Uint8Array} message */
function exchange(pg, message) {
  answer = [];
  void pg.execProtocolRawStream(message, {
    syncToFs: false,
    // A view into PostgreSQL's memory, overwritten by the next write: keep a copy.
    onRawData: (bytes) => void answer.push(bytes.slice()),
  });
  const whole = answer.length === 1 && answer[0] ? answer[0] : new Uint8Array(Buffer.concat(answer));
  port.postMessage(whole, [/** @type {ArrayBuffer} */ (whole.buffer)]);
}

async function start() {
  // Its pid is always 42 here, so it says nothing about an owner, and an emptied one (power loss) stops the start.
  fs.rmSync(`${root}/postmaster.pid`, { force: true });
  const pg = await PGlite.create({
    fs: new SyncingNodeFS(root),
    extensions: { pg_trgm },
    startParams,
    initDbStartParams,
    onStderr: (/** @type {string} */ line) => {
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      return false;
    },
  });
  const before = syncs;
  await pg.query("SELECT pg_logical_emit_message(true, 'waggle', 'start')");
  const { rows } = await pg.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
  const major = /** @type {{ major: number }} */ (rows[0]).major;
  report({ kind: "ready", syncs: syncs - before, major });

  port.on("message", async (/** @type {Uint8Array | "close"} */ message) => {
    if (message !== "close") return exchange(pg, message);
    await pg.close();
    report({ kind: "closed" });
    port.close();
  });
}

start().catch((error) => {
  report({ kind: "failed", reason: reasonFor(error) });
  port.close();
});
