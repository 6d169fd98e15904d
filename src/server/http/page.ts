import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Database } from "#server/db/database.ts";
import { DatabaseUnavailable } from "#server/db/database.ts";
import type { Answer } from "./answer.ts";
import type { Authenticator } from "./authenticate.ts";
import { bootData } from "./boot-data.ts";
import type { Exchange } from "./exchange.ts";
import { accepts } from "./static-files.ts";

/** Where the build left room for what the first screen needs to know. */
const ROOM = "<!--boot-->";

/** Addresses of screens; each begins with the same page. */
export const screens = ["/", "/leads", "/leads/*", "/sign-in"];

/**
 * The page of a screen. For someone signed in it carries the answers of the screen's first calls, so that the first
 * row needs no round trip after the script; for others it is the same bare page for everyone.
 */
export class Page {
  readonly #html: string;
  readonly #db: Database;
  readonly #authenticator: Authenticator;

  constructor(html: string, db: Database, authenticator: Authenticator) {
    this.#html = html;
    this.#db = db;
    this.#authenticator = authenticator;
  }

  async answer(exchange: Exchange, status = 200): Promise<Answer> {
    const block = await this.#bootBlock(exchange);
    const keep = block === "" && exchange.pathname !== "/sign-in" ? "no-cache" : "no-store";
    return packed(
      exchange,
      status,
      this.#html.replace(ROOM, () => block),
      keep,
    );
  }

  async #bootBlock(exchange: Exchange): Promise<string> {
    try {
      const visitor = await this.#authenticator.bySession(exchange);
      if (!visitor) return "";
      exchange.caller = visitor.caller;
      const entries = await bootData(this.#db, visitor.caller, exchange.pathname, exchange.search);
      return `<script type="application/json" id="boot">${textOf(entries)}</script>`;
    } catch (thrown) {
      // The page can say that the database is away, if it gets there.
      if (thrown instanceof DatabaseUnavailable) return "";
      throw thrown;
    }
  }
}

/** JSON that cannot end the script element it stands in. */
function textOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Rows of leads shrink to a tenth even at the quick levels, which cost a millisecond. */
async function packed(exchange: Exchange, status: number, html: string, keep: string): Promise<Answer> {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": keep,
    vary: "accept-encoding, cookie",
  };
  const accepted = exchange.request.headers.get("accept-encoding") ?? "";
  const bytes = Buffer.from(html);
  if (accepts(accepted, "br")) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const body = new Uint8Array(await compressBrotli(bytes, { params }));
    return { status, headers: { ...headers, "content-encoding": "br" }, body };
  }
  if (accepts(accepted, "gzip")) {
    const body = new Uint8Array(await compressGzip(bytes, { level: 4 }));
    return { status, headers: { ...headers, "content-encoding": "gzip" }, body };
  }
  return { status, headers, body: html };
}
