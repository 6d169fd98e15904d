import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist/server/main.js", import.meta.url));

/** A running Waggle. */
export interface RunningServer {
  /** Its origin, without a slash at the end. */
  url: string;
  /** Signs in once; the next start prints another. */
  signInLink: string;
  /** An API key of the first admin that may read and write. */
  adminKey: string;
  /** Ends it as Ctrl+C would and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts the built server on a free port and waits for the address and the sign-in link that it prints.
 * `adminKey` becomes a key only when the data folder is new.
 */
export async function startServer(options: { dataDir: string; adminKey: string }): Promise<RunningServer> {
  const { DATABASE_URL, PUBLIC_URL, JOURNEYBEE_URL, NODE_OPTIONS, ...inherited } = process.env;
  const child = spawn(process.execPath, [program], {
    env: {
      ...inherited,
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: options.dataDir,
      WAGGLE_ADMIN_KEY: options.adminKey,
      WAGGLE_DEMO: "on",
      RATE_LIMIT_PER_MINUTE: "0",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);

  let output = "";
  const signInLink = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      killWithUs();
      reject(new Error(`The server printed no sign-in link within a minute:\n${output}`));
    }, 60_000);
    const read = (chunk: string) => {
      output += chunk;
      const link = /http:\/\/127\.0\.0\.1:\d+\/sign-in#code=\S+/.exec(output);
      // Only a link followed by something has been printed to its end.
      if (!link || output.length === link.index + link[0].length) return;
      clearTimeout(tooLong);
      resolve(link[0]);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.once("exit", (code) => {
      clearTimeout(tooLong);
      reject(new Error(`The server ended with ${code}:\n${output}`));
    });
  });

  return {
    url: new URL(signInLink).origin,
    signInLink,
    adminKey: options.adminKey,
    async stop() {
      child.kill("SIGTERM");
      const tooLong = setTimeout(killWithUs, 15_000);
      await exited;
      clearTimeout(tooLong);
      process.off("exit", killWithUs);
    },
  };
}
