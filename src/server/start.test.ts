import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeTestTarget, testEngines } from "#server/db/test-database.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const running = new Set<ChildProcess>();
let programs: string;
let folder: string;

/** Bundled as in a build, inside node_modules, because from there the database packages are found. */
beforeAll(async () => {
  const cache = join(here, "../../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  programs = mkdtempSync(join(cache, "waggle-start-"));
  await build({
    entryPoints: { main: join(here, "main.ts"), key: join(here, "cli/key.ts") },
    ...{ outdir: programs, bundle: true, platform: "node", format: "esm", splitting: true },
    ...{ packages: "external", outExtension: { ".js": ".mjs" }, logLevel: "error" },
  });
  copyFileSync(join(here, "db/pglite-worker.mjs"), join(programs, "pglite-worker.mjs"));
  cpSync(join(here, "db/migrations"), join(programs, "migrations"), { recursive: true });
  folder = mkdtempSync(join(tmpdir(), "waggle-start-"));
});
afterEach(async () => {
  for (const child of running) {
    child.kill("SIGKILL");
    await once(child, "close");
  }
});
afterAll(() => {
  for (const path of [programs, folder]) rmSync(path, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function run(program: "main" | "key", environment: Record<string, string>, args: string[] = []): Run {
  const { PATH = "" } = process.env;
  const env = { PATH, PORT: "0", LOG_LEVEL: "warn", ...environment };
  const child = spawn(process.execPath, [join(programs, `${program}.mjs`), ...args], { env, cwd: folder });
  running.add(child);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    err += chunk;
  });
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, out: () => out, err: () => err, ended };
}

interface Started extends Run {
  readonly url: string;
  readonly code: string;
  stop(): Promise<number | null>;
}

/** Resolves once the address and the whole link are printed; rejects if the program ends before. */
async function start(environment: Record<string, string>): Promise<Started> {
  const started = run("main", environment);
  const link = /^Sign in .*: (http:\/\/127\.0\.0\.1:\d+)\/sign-in#code=(\S+)\n/m;
  const printed = new Promise<RegExpExecArray>((resolve) => {
    started.child.stdout?.on("data", () => {
      const found = link.exec(started.out());
      if (found) resolve(found);
    });
  });
  const ended = started.ended.then(() => Promise.reject(new Error(`It did not start: ${started.err()}`)));
  ended.catch(() => {});
  const [, url = "", code = ""] = await Promise.race([printed, ended]);
  const stop = () => {
    started.child.kill("SIGTERM");
    return started.ended;
  };
  return { ...started, url, code, stop };
}

/** The one sentence a program that could not do its work ends with. */
async function complaint(run: Run): Promise<string> {
  expect(await run.ended).toBe(1);
  expect(run.err()).toMatch(/^[^\n]+[.]\n$/);
  expect(run.err()).not.toMatch(/\n\s+at /);
  return run.err().trim();
}

const ADMIN = "admin-key-of-the-test";

function me(url: string, key: string) {
  return fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } });
}

/** A first start makes the embedded database, which takes seconds, and more of them on a busy machine. */
const firstStart = { timeout: 120_000 };

test("embedded: from the first start to a key made while it rests", firstStart, async () => {
  const DATA_DIR = join(folder, "data");
  const first = await start({ DATA_DIR, WAGGLE_ADMIN_KEY: ADMIN });
  expect(first.out()).toContain(`Waggle is at ${first.url}\n`);
  const asked = await me(first.url, ADMIN);
  expect(await asked.json()).toMatchObject({
    company: { id: 123 },
    permissions: { write: true, admin: true },
  });
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);

  const signIn = () =>
    fetch(`${first.url}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: first.code }),
    });
  expect((await signIn()).status).toBe(200);
  expect((await signIn()).status).toBe(401);

  const busyKey = await complaint(run("key", { DATA_DIR }, ["--read"]));
  expect(busyKey).toMatch(/using the data directory .*data\. Stop it first/);
  expect(await complaint(run("main", { DATA_DIR }))).toMatch(/using the data directory/);
  const port = new URL(first.url).port;
  const taken = run("main", { DATA_DIR: join(folder, "other"), PORT: port });
  expect(await complaint(taken)).toBe(
    `Waggle could not start: port ${port} of 127.0.0.1 is in use; set PORT to another one.`,
  );
  expect(await first.stop()).toBe(0);

  const made = run("key", { DATA_DIR }, ["--company", "123", "--label", "CI", "--read"]);
  expect(await made.ended).toBe(0);
  const key = made.out().trimEnd().split("\n").at(-1) ?? "";
  expect(key).toMatch(/^wgl_live_[\w-]{43}$/);

  const second = await start({ DATA_DIR, WAGGLE_ADMIN_KEY: "another-key" });
  expect(await (await me(second.url, key)).json()).toMatchObject({
    permissions: { read: true, write: false },
  });
  expect((await me(second.url, ADMIN)).status).toBe(200);
  // The database was not empty any more, so the second key never became one.
  expect((await me(second.url, "another-key")).status).toBe(401);
  expect(await second.stop()).toBe(0);
});

test("without the demo there is one company with one admin", async () => {
  const target = await makeTestTarget("pglite");
  const { dataDir: DATA_DIR } = target.options;
  const server = await start({ DATA_DIR, WAGGLE_DEMO: "off", WAGGLE_ADMIN_KEY: ADMIN });
  const { company } = (await (await me(server.url, ADMIN)).json()) as { company: { name: string } };
  expect(company.name).toBe("My company");
  const leads = await fetch(`${server.url}/api/v1/leads`, { headers: { authorization: `Bearer ${ADMIN}` } });
  expect(await leads.json()).toEqual([]);
  expect(await server.stop()).toBe(0);
  await target.remove();
});

test.each([
  [{ PORT: "eighty" }, /^PORT must be/],
  [{ JOURNEYBEE_URL: "https://app.journeybee.io" }, /cannot run in front of Journeybee/],
  [{ DATABASE_URL: "postgres://a:hidden@127.0.0.1:1/x" }, /check DATABASE_URL and that PostgreSQL runs\.$/],
])("%o: one sentence, exit code 1", async (environment, sentence) => {
  const said = await complaint(run("main", { DATA_DIR: join(folder, "never"), ...environment }));
  expect(said).toMatch(sentence);
  expect(said).not.toContain("hidden");
});

test.each([
  [[], "Say what the key may do: --read, --write or both."],
  [["--read", "--company", "x"], '--company must be the number of a company, not "x".'],
  [["--read", "--nonsense"], /^Use it as: npm run key/],
  [["--read"], "There is no company with an admin yet; start Waggle once with npm start."],
])("a key cannot be made with %j", async (args, sentence) => {
  expect(await complaint(run("key", { DATA_DIR: join(folder, "empty") }, args))).toMatch(sentence);
});

test("SIGTERM lets an open request finish", firstStart, async () => {
  const server = await start({ DATA_DIR: join(folder, "data") });
  const open = Array.from({ length: 20 }, () => me(server.url, ADMIN));
  await Promise.race(open);
  const stopped = server.stop();
  const settled = await Promise.allSettled(open);
  expect(await stopped).toBe(0);
  const statuses = settled.map((one) => (one.status === "fulfilled" ? one.value.status : one.reason));
  expect(statuses).toEqual(statuses.map(() => 200));
});

test.runIf(testEngines.includes("postgres"))(
  "three processes start at once on an empty PostgreSQL",
  async () => {
    const target = await makeTestTarget("postgres");
    try {
      const DATABASE_URL = target.options.databaseUrl ?? "";
      const wish = { DATABASE_URL, WAGGLE_DEMO: "on", WAGGLE_ADMIN_KEY: ADMIN };
      const servers = await Promise.all([start(wish), start(wish), start(wish)]);
      const answers = await Promise.all(servers.map(({ url }) => me(url, ADMIN)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      // A link of one process signs in at another, and a key made beside them works at once.
      const made = run("key", { DATABASE_URL }, ["--read", "--user", "123"]);
      expect(await made.ended).toBe(0);
      const [first] = servers;
      expect((await me(first?.url ?? "", made.out().trim())).status).toBe(200);
      expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
    } finally {
      await target.remove();
    }
  },
);

test("a port that somebody else listens on is named", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const taken = run("main", { DATA_DIR: join(folder, "data"), PORT: String(port) });
  expect(await complaint(taken)).toContain(`port ${port} of 127.0.0.1 is in use`);
  other.close();
});
