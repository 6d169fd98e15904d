import { problemText } from "#contract/problem.ts";
import { ServiceError } from "#server/service-error.ts";
import type { Exchange } from "./exchange.ts";

/**
 * Refuses a writing request that did not come from a page of ours. Browsers say where a request comes from in headers
 * that a page cannot set; `strict` refuses one that says nothing, which with a session cookie no browser does.
 */
export function refuseCrossSite(exchange: Exchange, strict: boolean): void {
  const { method, headers } = exchange.request;
  if (method === "GET" || method === "HEAD") return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const foreignOrigin = origin !== null && !exchange.origins.includes(origin);
  const foreignSite = site !== null && site !== "same-origin" && site !== "none";
  const silent = strict && site === null && origin === null;
  if (foreignOrigin || foreignSite || silent) {
    throw new ServiceError("forbidden", problemText.crossSite, { code: "cross_site" });
  }
}
