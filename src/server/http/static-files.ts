import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { accepts } from "./pack.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly type: string;
  /** The build wrote these beside it. */
  readonly compressed: Readonly<Partial<Record<"br" | "gzip", Uint8Array<ArrayBuffer>>>>;
  /** Its name carries a hash of its content, so it never changes. */
  readonly lasting: boolean;
}

/** The files of the built web app, by the path they are asked for. Only what was there at the start is ever served. */
export class StaticFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #read = new Map<string, StaticFile>();

  constructor(folder: string) {
    this.#folder = folder;
    const names = readdirSync(folder, { recursive: true }).map(
      (name) => `/${String(name).replaceAll("\\", "/")}`,
    );
    this.#names = new Set(names.filter((name) => extname(name) in types));
  }

  /** The page every screen starts from. */
  get page(): string {
    return readFileSync(`${this.#folder}/index.html`, "utf8");
  }

  /** Undefined if there is no such file. The page itself is not served as a file: its headers depend on who asks. */
  answer(exchange: Exchange): Answer | undefined {
    const { pathname, request } = exchange;
    if (!this.#names.has(pathname) || pathname === "/index.html") return undefined;
    const file = this.#file(pathname);
    const headers = {
      etag: file.etag,
      "cache-control": file.lasting ? "public, max-age=31536000, immutable" : "no-cache",
      "content-type": file.type,
      vary: "accept-encoding",
    };
    if (request.headers.get("if-none-match")?.includes(file.etag))
      return { status: 304, headers, body: null };
    const accepted = request.headers.get("accept-encoding") ?? "";
    for (const encoding of ["br", "gzip"] as const) {
      const body = file.compressed[encoding];
      if (!body || !accepts(accepted, encoding)) continue;
      return { status: 200, headers: { ...headers, "content-encoding": encoding }, body };
    }
    return { status: 200, headers, body: file.bytes };
  }

  #file(name: string): StaticFile {
    const known = this.#read.get(name);
    if (known) return known;
    const path = this.#folder + name;
    const bytes = new Uint8Array(readFileSync(path));
    const file: StaticFile = {
      bytes,
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      type: types[extname(name)] ?? "application/octet-stream",
      compressed: { ...readIfThere(path, "br"), ...readIfThere(path, "gzip") },
      lasting: name.startsWith("/assets/"),
    };
    this.#read.set(name, file);
    return file;
  }
}

function readIfThere(path: string, encoding: "br" | "gzip") {
  try {
    return { [encoding]: new Uint8Array(readFileSync(`${path}.${encoding === "br" ? "br" : "gz"}`)) };
  } catch {
    return {};
  }
}
