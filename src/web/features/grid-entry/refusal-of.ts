import type { ApiError } from "#web/data/api-error.ts";
import { isCell } from "./check-row.ts";
import type { Refusal } from "./grid-row.ts";

/** A refusal of the server as reasons of a row and its cells. `inputOf` finds the input a path of the body came from. */
export function refusalOf(error: ApiError, inputOf: (path: string) => string | undefined): Refusal {
  const { status, code, details, problem } = error;
  if (code === "idempotency_key_reused") {
    return { message: "An earlier try of this row may have been saved. Look for it in the list.", cells: {} };
  }
  if (status === 409) {
    const existing = problem?.existing;
    const message = existing
      ? `Already here: ${[existing.company_name, `#${existing.id}`].filter(Boolean).join(", ")}`
      : "Already here";
    const key = problem?.matchedOn?.includes("email") === false ? "phone_number" : "email";
    return { message, cells: { [key]: message }, existingId: existing?.id };
  }
  if (status === 403) {
    const message = "This key can read but not add leads. Ask an admin for a key that can write.";
    return { message, cells: {}, again: true };
  }
  const placed = details.map(({ field, message }) => ({
    input: inputOf(field),
    message: message.replace(/\.$/, ""),
  }));
  const cells = Object.fromEntries(
    placed.flatMap(({ input, message }) => (input && isCell(input) ? [[input, message]] : [])),
  );
  const message = placed.map((one) => `${one.message}.`).join(" ");
  if (status === 413)
    return { message: "This is more than the server takes. Shorten the longest text.", cells };
  return { message: message || "The server did not accept this row.", cells, again: message === "" };
}
