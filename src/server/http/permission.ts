import type { Endpoint } from "#contract/endpoint.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import { ServiceError } from "#server/service-error.ts";

/** Throws 403 unless the caller may make this call. */
export function checkPermission(endpoint: Endpoint, caller: Caller): void {
  // A question may be a POST: what it asks for does not belong in a URL.
  const reads = endpoint.method === "GET" || endpoint.access === "read";
  switch (endpoint.access) {
    case "public":
    case "signed-in":
      return;
    case "read":
    case "write":
    case "admin":
      if (reads && !caller.mayRead) throw forbidden(problemText.readRequired);
      if (!reads && !caller.mayWrite) throw forbidden(problemText.writeRequired);
      if (endpoint.access === "admin" && !caller.isAdmin) throw forbidden(problemText.adminRequired);
  }
}

function forbidden(message: string) {
  return new ServiceError("forbidden", message);
}
