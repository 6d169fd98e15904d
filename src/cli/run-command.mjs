import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./project.mjs";

const passedOn = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs a program in the project folder and passes signals on to it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   env?: NodeJS.ProcessEnv,
 *   output?: "inherit" | "stderr" | "capture" | "capture-stdout",
 *   shell?: boolean,
 *   onLine?: (line: string) => string,
 * }} [options] `output` "stderr" keeps our own stdout clean; "capture" shows nothing and returns it; "capture-stdout"
 *   returns stdout and shows stderr; `onLine` rewrites each line before it is shown (with "stderr" only)
 * @returns {Promise<{ code: number, text: string }>} `code` is 127 when the program does not exist, 128 + n when
 *   signal n ended it or was passed on to it; `text` is what was captured
 */
export function runCommand(command, args, { env, output = "inherit", shell = false, onLine } = {}) {
  const piped = output !== "inherit";
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: piped ? ["ignore", "pipe", output === "capture-stdout" ? "inherit" : "pipe"] : "inherit",
  });
  /** @type {NodeJS.Signals | undefined} */
  let passed;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    passed = signal;
    child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, pass);

  let text = "";
  const take = (/** @type {string} */ chunk) => {
    if (output !== "stderr") text += chunk;
    else if (!onLine) process.stderr.write(chunk);
    else {
      const lines = (text + chunk).split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) process.stderr.write(`${onLine(line)}\n`);
    }
  };
  child.stdout?.setEncoding("utf8").on("data", take);
  child.stderr?.setEncoding("utf8").on("data", take);

  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      for (const signal of passedOn) process.off(signal, pass);
      if (output === "stderr" && text) process.stderr.write(`${onLine ? onLine(text) : text}\n`);
      resolve({ code, text });
    };
    child.on("error", (error) => {
      text += error.message;
      end(127);
    });
    child.on("close", (code, signal) => {
      const ending = signal ?? (code !== 0 ? passed : undefined);
      end(ending ? 128 + constants.signals[ending] : (code ?? 1));
    });
  });
}

/** Ends this process when a step it cannot go on without has failed. A step ended by a signal ends us likewise. */
export function stopUnless(/** @type {{ code: number }} */ { code }, /** @type {string} */ sentence) {
  if (code === 0) return;
  if (code <= 128) process.stderr.write(`${sentence}\n`);
  process.exit(code > 128 ? code : 1);
}
