import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A server process under test, and everything it wrote. */
export interface WaggleServer {
  readonly url: string;
  readonly port: number;
  readonly signInLink: string;
  readonly startedInMs: number;
  /** Both outputs so far. With PUBLIC_URL set, `url` and `port` are not to be used: the address printed is another. */
  output(): string;
  running(): boolean;
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
  /** As Ctrl+C; resolves with the exit code. */
  stop(): Promise<number>;
}

/** How a process that did not come up ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** Settings of whoever runs this must not leak into the server under test. */
const ours =
  /^(PORT|HOST|PUBLIC_URL|DATA_DIR|DATABASE_URL|JOURNEYBEE_URL|WAGGLE_\w+|RATE_LIMIT_\w+|TRUST_PROXY|LOG_LEVEL|NODE_OPTIONS|WEBHOOK_\w+)$/;

function spawnProgram(program: string, env: Environment, args: readonly string[] = []) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  const text = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text.out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text.err += chunk;
  });
  return { child, text };
}

/** Starts a server on a free port and resolves when it takes requests; rejects when it ends instead. */
export async function startServer(folder: string, env: Environment): Promise<WaggleServer> {
  const began = performance.now();
  const { child, text } = spawnProgram(`${folder}/main.js`, { HOST: "127.0.0.1", PORT: "0", ...env });
  const ended = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server did not come up within two minutes: ${text.err}`));
    }, 120_000);
    child.stdout?.on("data", () => {
      if (!/Waggle is at \S+\n/.test(text.out) || !text.out.endsWith("\n")) return;
      clearTimeout(tooLong);
      resolve();
    });
    child.once("exit", (code, signal) => {
      clearTimeout(tooLong);
      reject(new Error(`The server ended with ${code ?? signal}: ${text.err || text.out}`));
    });
  });
  const startedInMs = performance.now() - began;
  const port = Number(/Waggle is at \S+?:(\d+)\n/.exec(text.out)?.[1]);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    signInLink: /\S+\/sign-in#code=\S+/.exec(text.out)?.[0] ?? "",
    startedInMs,
    output: () => text.out + text.err,
    running: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      const tooLong = setTimeout(() => child.kill("SIGKILL"), 15_000);
      const [code] = await ended;
      clearTimeout(tooLong);
      return Number(code ?? -1);
    },
  };
}

/**
 * Runs a program of the build to its end: a start that is expected to fail, or the key command. `killAfterMs` ends it
 * with `kill -9`, counted from its start.
 */
export async function runToEnd(
  program: string,
  env: Environment,
  { args = [], killAfterMs }: { args?: readonly string[]; killAfterMs?: number } = {},
): Promise<Ended> {
  const began = performance.now();
  const { child, text } = spawnProgram(program, { HOST: "127.0.0.1", PORT: "0", ...env }, args);
  const timer = setTimeout(() => child.kill("SIGKILL"), killAfterMs ?? 60_000);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(timer);
  return { code, signal, ...text, ms: performance.now() - began };
}
