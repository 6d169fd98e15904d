// Keeps one PostgreSQL for as long as its standard input stays open, then stops it and removes what it wrote.
// A process of its own because its parent may be killed without a word, and PostgreSQL would live on.
// Reads one line of JSON ({ binaries, durable }), answers one ({ url, pid }). Started by test-postgres.mjs.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

const folder = mkdtempSync(join(tmpdir(), "waggle-postgres-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const input = createInterface({ input: process.stdin });
const closed = once(input, "close");
const [line] = await once(input, "line");
/** @type {{ binaries: import("./find-postgres.mjs").PostgresBinaries, durable: boolean }} */
const { binaries, durable } = JSON.parse(line);

const user = unprivilegedUser();
if (user) {
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}
const { initdb, postgres } = reachable(binaries);
const data = join(folder, "data");
const password = randomBytes(16).toString("hex");
createCluster();
const port = await freePort();
const server = spawn(postgres, serverArguments(), {
  ...user,
  cwd: folder,
  stdio: ["ignore", "ignore", "pipe"],
  windowsHide: true,
});
let log = "";
server.stderr.setEncoding("utf8").on("data", (chunk) => {
  log = (log + chunk).slice(-4_000);
});
const stopped = once(server, "exit");
stopped.then(([code]) => {
  if (code !== 0) process.stderr.write(`PostgreSQL ended:\n${log}\n`);
  process.exit(code === 0 ? 0 : 1);
});

await untilItListens();
process.stdout.write(
  `${JSON.stringify({ url: `postgres://waggle:${password}@127.0.0.1:${port}/waggle`, pid: server.pid })}\n`,
);
await closed;
// Fast shutdown: open connections are ended. Windows knows only one way to end a process.
server.kill("SIGINT");
await Promise.race([stopped, wait(10_000).then(() => server.kill("SIGQUIT"))]);
await stopped;

/** PostgreSQL refuses to run as root, so root lends it the rights of nobody. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (/** @type {string} */ flag) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u") || 65534, gid: id("-g") || 65534 };
}

/** The binaries themselves, or a copy where the unprivileged user may go: a checkout below /root is closed to it. */
function reachable(/** @type {import("./find-postgres.mjs").PostgresBinaries} */ { initdb, postgres, home }) {
  if (!user || canRun(initdb)) return { initdb, postgres };
  const copy = join(folder, "postgres");
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  const inCopy = (/** @type {string} */ path) => join(copy, relative(home, path));
  accessSync(inCopy(initdb), constants.X_OK);
  return { initdb: inCopy(initdb), postgres: inCopy(postgres) };
}

function canRun(/** @type {string} */ program) {
  return spawnSync(program, ["--version"], { ...user, cwd: folder }).status === 0;
}

function createCluster() {
  const secret = join(folder, "password");
  writeFileSync(secret, password);
  if (user) chownSync(secret, user.uid, user.gid);
  // Upper and lower case and trigrams of letters outside ASCII need a UTF-8 locale; its name differs by system.
  let why = "";
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    rmSync(data, { recursive: true, force: true });
    const result = spawnSync(
      initdb,
      [
        `--pgdata=${data}`,
        "--username=waggle",
        `--pwfile=${secret}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        `--locale=${locale}`,
        "--no-sync",
      ],
      { ...user, cwd: folder, encoding: "utf8", windowsHide: true },
    );
    if (result.status === 0) return createDatabase();
    why = result.error?.message ?? result.stderr;
  }
  fail(`initdb failed: ${why}`);
}

/** Through the single-user mode: needs neither a client program nor a running server. */
function createDatabase() {
  const result = spawnSync(postgres, ["--single", "-D", data, "-F", "postgres"], {
    ...user,
    cwd: folder,
    encoding: "utf8",
    windowsHide: true,
    input: "CREATE DATABASE waggle;\n",
  });
  if (result.status !== 0 || /ERROR|FATAL/.test(result.stderr))
    fail(`The database could not be made: ${result.stderr}`);
}

function serverArguments() {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "128MB",
    log_min_messages: "fatal",
    ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return address && typeof address === "object" ? address.port : fail("No free port on 127.0.0.1.");
}

async function untilItListens() {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (await accepts()) return;
    await wait(50);
  }
  fail(`PostgreSQL did not answer within a minute:\n${log}`);
}

/** A connection is accepted only when start-up is over: before that, an answer to a start-up packet is an error. */
function accepts() {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => socket.write(startUpPacket()));
    // "R" asks for the password, so the server is up; "E" says that it is still starting.
    socket.on("data", (bytes) => end(bytes[0] === 0x52));
    socket.on("error", () => end(false));
    socket.on("close", () => end(false));
  });
}

function startUpPacket() {
  const words = Buffer.from("user\0waggle\0database\0waggle\0\0");
  const packet = Buffer.alloc(8 + words.length);
  packet.writeInt32BE(packet.length, 0);
  packet.writeInt32BE(196_608, 4);
  words.copy(packet, 8);
  return packet;
}

/** @returns {never} */
function fail(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
