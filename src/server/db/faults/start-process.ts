import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A running `database-process.ts`. */
export interface DatabaseProcess {
  readonly pid: number;
  /** The lines it has said so far. */
  readonly lines: string[];
  /** Resolves with the first line that starts so; rejects if the process ends without it. */
  said(start: string): Promise<string>;
  /** Ends its input, which asks it to close. */
  finish(): void;
  kill(): Promise<void>;
  readonly ended: Promise<number | null>;
}

/**
 * Bundles `database-process.ts` as the server is bundled, with its worker beside it: Node 20 cannot run the
 * sources. Inside node_modules, because from there the database packages are found.
 */
export async function buildDatabaseProcess(): Promise<{ file: string; remove: () => void }> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const cache = path.resolve(here, "../../../../node_modules/.cache");
  fs.mkdirSync(cache, { recursive: true });
  const out = fs.mkdtempSync(path.join(cache, "waggle-faults-"));
  const file = path.join(out, "database-process.mjs");
  await build({
    entryPoints: [path.join(here, "database-process.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  fs.copyFileSync(path.join(here, "../pglite-worker.mjs"), path.join(out, "pglite-worker.mjs"));
  return { file, remove: () => fs.rmSync(out, { recursive: true, force: true }) };
}

export function startDatabaseProcess(
  file: string,
  command: "hold" | "write",
  dataDir: string,
): DatabaseProcess {
  const child = spawn(process.execPath, [file, command, dataDir], { stdio: ["pipe", "pipe", "pipe"] });
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const check of waiting) check();
  };
  let rest = "";
  child.stdout.on("data", (bytes) => {
    const parts = (rest + bytes).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    tell();
  });
  child.stderr.on("data", (bytes) => errors.push(String(bytes)));
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      over = true;
      tell();
      resolve(code);
    });
  });
  const said = (start: string) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        const line = lines.find((each) => each.startsWith(start));
        if (line === undefined && !over) return;
        waiting.delete(check);
        if (line === undefined)
          reject(new Error(`It ended without "${start}": ${lines.at(-1)} ${errors.join("")}`));
        else resolve(line);
      };
      waiting.add(check);
      check();
    });
  return {
    pid: pidOf(child),
    lines,
    said,
    finish: () => child.stdin.end(),
    kill: () => kill(child, ended),
    ended,
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("The process did not start");
  return child.pid;
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}
