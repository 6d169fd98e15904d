import { DatabaseUnavailable } from "#server/db/database.ts";
import { ServiceError } from "#server/service-error.ts";
import type { Answer } from "./answer.ts";
import { bootData } from "./boot-data.ts";
import type { Exchange } from "./exchange.ts";
import { packed } from "./pack.ts";
import type { Services } from "./serve.ts";

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
  readonly #services: Services;

  constructor(html: string, services: Services) {
    this.#html = html;
    this.#services = services;
  }

  async answer(exchange: Exchange, status = 200): Promise<Answer> {
    const block = await this.#bootBlock(exchange);
    const keep = block === "" && exchange.pathname !== "/sign-in" ? "no-cache" : "no-store";
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": keep, vary: "cookie" };
    return packed(exchange, { status, headers, body: this.#html.replace(ROOM, () => block) });
  }

  async #bootBlock(exchange: Exchange): Promise<string> {
    const { db, authenticator, limits } = this.#services;
    try {
      const visitor = await authenticator.bySession(exchange);
      if (!visitor) return "";
      exchange.caller = visitor.caller;
      await limits.count(exchange, visitor.countedAs);
      const entries = await bootData(db, visitor.caller, exchange.pathname, exchange.search);
      return `<script type="application/json" id="boot">${textOf(entries)}</script>`;
    } catch (thrown) {
      // The browser asks by itself and then shows that the database is away or the limit reached.
      if (thrown instanceof DatabaseUnavailable || thrown instanceof ServiceError) return "";
      throw thrown;
    }
  }
}

/** JSON that cannot end the script element it stands in. */
function textOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
}
