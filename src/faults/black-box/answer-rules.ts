import type { Answer } from "#faults/client.ts";

/** Every sentence an error may have: the documents' and ours, each with its status. */
export const sentences: Readonly<Record<string, readonly number[]>> = {
  "Invalid field values or missing required association": [400],
  "Invalid field values": [400],
  "Bad request": [400],
  "The request took too long to arrive": [408],
  "This Expect cannot be met": [417],
  "Request headers are too large": [431],
  "The request ended too early": [400],
  "Invalid API key or insufficient permissions": [401, 403],
  "Write access required for this operation": [403],
  "Read access required for this operation": [403],
  "Admin access required for this operation": [403],
  "Cross-site request refused": [403],
  "Lead not found or not accessible": [404],
  "Lead not found or already deleted": [404],
  "Partnership not found or not accessible": [404],
  "Not found": [404],
  "Method not allowed": [405],
  "Duplicate lead or unique constraint violation": [409],
  "A request with this Idempotency-Key is still in progress": [409],
  "Tag already exists": [409],
  "Attribution already exists": [409],
  "Lead was changed by someone else": [412],
  "Request body is too large": [413],
  "Content-Type must be application/json": [415],
  "Missing required fields or invalid association type": [422],
  "Idempotency-Key was already used with a different request": [422],
  "Rate limit exceeded": [429],
  "The database cannot be reached right now": [503],
};

/** Members an error body may have besides `error`. */
const additions = new Set([
  "code",
  "details",
  "existing",
  "matchedOn",
  "currentVersion",
  "updated_at",
  "changedFields",
  "changedBy",
  "unknownFields",
]);

/** What is wrong with an API answer whatever was asked; empty if nothing is. */
export function answerFaults(method: string, answer: Answer): string[] {
  const { status, headers, text, body } = answer;
  const faults: string[] = [];
  const must = (holds: unknown, fault: string) => {
    if (!holds) faults.push(fault);
  };
  must(status < 500 || status === 503, `status ${status}`);
  must(/^[\w.-]{8,64}$/.test(headers["x-request-id"] ?? ""), "no X-Request-Id");
  must(headers["x-content-type-options"] === "nosniff", "no nosniff");
  must(headers["referrer-policy"], "no Referrer-Policy");
  must(headers["cross-origin-opener-policy"], "no COOP");
  const policy = headers["content-security-policy"] ?? "";
  must(/default-src 'none'/.test(policy) && !/unsafe/.test(policy), "weak CSP");
  must(/frame-ancestors 'none'/.test(policy) && /base-uri 'none'/.test(policy), "CSP lacks a directive");
  must(headers["cache-control"]?.includes("no-store"), "may be cached");
  must(headers["x-powered-by"] === undefined && headers.server === undefined, "names its software");
  must(
    !/node_modules|\/src\/|\bat \w+ \(|select |insert into/i.test(status >= 400 ? text : ""),
    "shows internals",
  );
  if (method === "HEAD" || status === 204 || status === 304) {
    must(text === "", "a body where there is none");
    return faults;
  }
  must(/^application\/json; charset=utf-8$/.test(headers["content-type"] ?? ""), "is not JSON by its type");
  must(body !== undefined, "is not JSON");
  if (status < 400) return faults;
  must(typeof body?.error === "string", "no error text");
  must(sentences[body?.error]?.includes(status), `undocumented: ${status} ${body?.error}`);
  const unknown = Object.keys(body ?? {}).filter((name) => name !== "error" && !additions.has(name));
  must(unknown.length === 0, `unknown members ${unknown}`);
  if (body?.details !== undefined) {
    const wellFormed = (one: unknown) => {
      const { field, message, ...rest } = one as Record<string, unknown>;
      return typeof field === "string" && typeof message === "string" && Object.keys(rest).length === 0;
    };
    must(Array.isArray(body.details) && body.details.every(wellFormed), "odd details");
  }
  if (status === 401) must(headers["www-authenticate"] === "Bearer", "no WWW-Authenticate");
  if (status === 405) must(headers.allow, "no Allow");
  if (status === 429 || status === 503) must(/^\d+$/.test(headers["retry-after"] ?? ""), "no Retry-After");
  return faults;
}
