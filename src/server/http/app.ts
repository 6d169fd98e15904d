import { Hono } from "hono";
import type { Logger } from "pino";
import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { problemText } from "#contract/problem.ts";
import type { Database } from "#server/db/database.ts";
import { openApiAnswers } from "#server/http/open-api/answers.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { Authenticator } from "./authenticate.ts";
import type { Exchange, ExchangeSettings, NodeBindings } from "./exchange.ts";
import { answerLive, answerReady } from "./health.ts";
import { Page, screens } from "./page.ts";
import { RateLimits } from "./rate-limits.ts";
import { respond } from "./respond.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { serve } from "./serve.ts";
import { StaticFiles } from "./static-files.ts";

export interface AppSettings extends ExchangeSettings {
  /** Calls a minute for each key or session; 0 for no limit. */
  readonly rateLimitPerMinute: number;
  /** The folder of the built web app; without it only the API is served. */
  readonly webDir: string | undefined;
}

export interface App {
  fetch(request: Request, bindings?: NodeBindings): Promise<Response>;
}

type Work = (exchange: Exchange, segments: Record<string, string>) => Answer | Promise<Answer>;

/** The whole server as a function from request to response, without a socket. */
export function buildApp(parts: { db: Database; settings: AppSettings; log: Logger }): App {
  const { db, settings } = parts;
  const limits = new RateLimits(settings.rateLimitPerMinute);
  const services = { db, limits, authenticator: new Authenticator(db, limits) };
  const hono = new Hono<{ Bindings: NodeBindings }>();

  const on = (method: string, path: string, work: Work) =>
    hono.on(method, path, (context) =>
      respond(context.req.raw, context.env, parts, path, (exchange) => work(exchange, context.req.param())),
    );

  for (const [path, calls] of callsByPath()) {
    for (const { endpoint, route } of calls)
      on(endpoint.method, path, serve(endpoint, route, services, path));
    const allow = calls
      .map(({ endpoint }) => endpoint.method)
      .flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : one));
    const refusal = jsonAnswer(405, JSON.stringify({ error: problemText.methodNotAllowed }), {
      allow: allow.join(", "),
    });
    hono.all(path, (context) => respond(context.req.raw, context.env, parts, path, () => refusal));
  }

  on("GET", "/livez", answerLive);
  on("GET", "/readyz", () => answerReady(db));
  for (const [path, answer] of Object.entries(openApiAnswers())) on("GET", path, answer);
  const missing = jsonAnswer(404, JSON.stringify({ error: problemText.notFound }));
  on("ALL", "/api/*", () => missing);

  if (settings.webDir) {
    const files = new StaticFiles(settings.webDir);
    const page = new Page(files.page, services);
    for (const path of screens) on("GET", path, (exchange) => page.answer(exchange));
    on("GET", "/*", (exchange) => {
      const wantsPage = exchange.request.headers.get("accept")?.includes("text/html");
      return files.answer(exchange) ?? (wantsPage ? page.answer(exchange, 404) : missing);
    });
  }
  on("ALL", "/*", () => missing);
  return { fetch: async (request, bindings) => hono.fetch(request, bindings) };
}

interface Call {
  readonly endpoint: Endpoint;
  readonly route: Route<Endpoint>;
}

/** The table of calls by path, exact paths before those with ids: `/leads/counts` is no lead. */
function callsByPath(): [string, Call[]][] {
  const byPath = new Map<string, Call[]>();
  for (const [name, endpoint] of Object.entries(endpoints) as [keyof typeof endpoints, Endpoint][]) {
    // Routes are written with the exact types of their endpoint; here they are all alike.
    const call = { endpoint, route: routes[name] as Route<Endpoint> };
    for (const path of pathsOf(endpoint)) byPath.set(path, [...(byPath.get(path) ?? []), call]);
  }
  const ids = (path: string) => path.split(":").length;
  return [...byPath].sort(([a], [b]) => ids(a) - ids(b));
}

const PARTNERSHIPS = "/api/v1/partnerships";

/** The documents name partnerships under both addresses. */
function pathsOf({ path }: Endpoint): string[] {
  if (!path.startsWith(PARTNERSHIPS)) return [path];
  return [path, path.replace(PARTNERSHIPS, "/api/v1/companies/:companyId/partnerships")];
}
