import { ApiError } from "#web/data/api-error.ts";

/** Why somebody could not sign in, and what helps. */
export function refusedSignIn(error: unknown, way: "key" | "code"): string {
  if (!(error instanceof ApiError)) return "Something in this page failed. Reload and try again.";
  // The server knows more than the status says: revoked, and when.
  const said = error.details.find(({ field }) => field === way)?.message;
  if (said && error.status === 401) return said;
  switch (error.status) {
    case 0:
    case 502:
    case 503:
    case 504:
      return "The server does not answer. Try again in a moment.";
    case 400:
    case 401:
    case 403:
      return way === "key"
        ? "No such key. Check that all of it was pasted, or ask an admin for a new one."
        : "This link does not work any more. It works once and for a short time. Ask for a new one.";
    case 429:
      return `Too many tries. Wait ${error.retryAfter ? `${error.retryAfter} s` : "a minute"}, then try again.`;
    default:
      return "The server failed. Try again.";
  }
}
