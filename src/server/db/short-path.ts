import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a socket address holds on Linux and macOS, with a little room; a longer one is cut off silently. */
const LONGEST_SOCKET_PATH = 100;

/** A directory whose entries can be addressed as sockets however long its own path is, through a link if need be. */
export class ShortPath {
  readonly directory: string;
  readonly #linkHome: string | undefined;

  /** `longestName` is the length of the longest entry that will be asked for. */
  constructor(directory: string, longestName: number) {
    this.directory = directory;
    if (Buffer.byteLength(directory) + 1 + longestName <= LONGEST_SOCKET_PATH) return;
    this.#linkHome = fs.mkdtempSync(path.join(tmpdir(), "waggle-"));
    fs.symlinkSync(directory, path.join(this.#linkHome, "d"));
  }

  of(name: string): string {
    return this.#linkHome ? path.join(this.#linkHome, "d", name) : path.join(this.directory, name);
  }

  /** Removes the link; addresses given before stop working. */
  forget(): void {
    if (this.#linkHome) fs.rmSync(this.#linkHome, { recursive: true, force: true });
  }
}
