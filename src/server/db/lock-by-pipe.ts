import { createHash } from "node:crypto";
import net from "node:net";
import type { DirectoryLock } from "./directory-lock.ts";

const ANSWER_MS = 2_000;

/** Windows: a named pipe has one first owner and vanishes with its process. The lock, or the pid of its holder. */
export async function lockByPipe(directory: string): Promise<DirectoryLock | string> {
  // Windows' paths are the same in either case.
  const hash = createHash("sha256").update(directory.toLowerCase()).digest("hex").slice(0, 32);
  const name = `\\\\.\\pipe\\waggle-${hash}`;
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.end(String(process.pid));
  });
  server.unref();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(name, () => resolve());
    });
  } catch {
    return askHolder(name);
  }
  return { release: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

function askHolder(name: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(name);
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on("data", (bytes) => {
      said += bytes.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(said || "unknown"));
  });
}
