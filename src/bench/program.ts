import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { LoadOrder, LoadResult } from "./load.ts";

/** A child that said it is ready. */
export interface Program {
  pid: number;
  /** What it printed, so far. */
  output: () => string;
  /** What `ready` found in the output. */
  ready: RegExpExecArray;
  /** From the start of the process until it was ready. */
  milliseconds: number;
  stop: () => Promise<void>;
}

/**
 * Starts a Node program and waits until its output matches. It prints into a file, so that reading along costs neither
 * it nor us anything while something is measured.
 */
export async function startProgram(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; ready: RegExp; logFile: string },
): Promise<Program> {
  const log = openSync(options.logFile, "w");
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...plainEnvironment(), ...options.env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const stop = stopper(child);
  const output = () => readFileSync(options.logFile, "utf8");
  for (;;) {
    const ready = options.ready.exec(output());
    if (ready && child.pid) {
      return { pid: child.pid, output, ready, milliseconds: performance.now() - started, stop };
    }
    if (child.exitCode !== null || performance.now() - started > 90_000) {
      await stop();
      throw new Error(`${args.join(" ")} did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Our environment without what would make a program start otherwise than on a fresh machine. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATA_DIR, PUBLIC_URL, JOURNEYBEE_URL, NODE_OPTIONS, LOG_LEVEL, ...rest } =
    process.env;
  return rest;
}

function stopper(child: ChildProcess) {
  const exited = once(child, "exit");
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  return async () => {
    process.off("exit", killWithUs);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const tooLong = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await exited;
    clearTimeout(tooLong);
  };
}

/** Starts the process that makes load; it is kept between orders, so that it is warm for all but the first. */
export function startLoad(path: string) {
  const child = fork(path, { env: plainEnvironment() });
  let answer: (result: LoadResult) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  child.on("message", (result: LoadResult) => answer(result));
  child.on("exit", () => refuse(new Error("The load process ended.")));
  return {
    pid: child.pid,
    run: (order: LoadOrder) =>
      new Promise<LoadResult>((resolve, reject) => {
        answer = resolve;
        refuse = reject;
        child.send(order);
      }),
    stop: stopper(child),
  };
}
