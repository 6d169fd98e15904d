import type { FaultDetail } from "#contract/problem.ts";
import { isStorable } from "#contract/text.ts";
import { ServiceError } from "#server/service-error.ts";

/**
 * The parameters of a query string as texts. Stricter than URLSearchParams, which guesses: broken escapes, characters
 * that cannot be stored and a repeated parameter of the call (`known`) are refused, because whichever value we took
 * might not be the one that was meant. Parameters the call does not know are left out.
 */
export function readQuery(
  search: string,
  known: ReadonlySet<string>,
  invalidText: string,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (search.length < 2) return found;
  for (const pair of search.slice(1).split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decode(pair.slice(equals + 1));
    if (name === undefined || value === undefined) throw fault("", "The address has a broken % sign");
    if (!isStorable(name) || !isStorable(value)) throw fault("", "Holds a character that cannot be stored");
    if (!known.has(name)) continue;
    if (Object.hasOwn(found, name)) throw fault(name, "Is given twice");
    found[name] = value;
  }
  return found;

  function fault(field: string, message: string) {
    const details: FaultDetail[] = [{ field, message }];
    return new ServiceError("invalid", invalidText, { details });
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
