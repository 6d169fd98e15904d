import { ApiError } from "#web/data/api-error.ts";

/**
 * Why a change of an existing lead was refused: what happened, what was kept, what to do next. For a message that
 * names no field; field errors stand on their fields.
 */
export function refusalWords(error: unknown): string {
  if (!(error instanceof ApiError))
    return "Something in this page failed. Your change was undone here. Reload and try again.";
  switch (error.status) {
    case 0:
      return "The server did not answer. Nothing was changed. Try again.";
    case 400:
    case 422: {
      const reason = error.details[0]?.message;
      return `The server did not accept this value${reason ? `: ${lowerFirst(reason)}` : ""}. Your change was undone here.`;
    }
    case 401:
      return "This key no longer works. Your change was undone here. Sign in again to make it.";
    case 403:
      return "This key can read but not change leads. Your change was undone here. Ask an admin for a key that can write.";
    case 404:
      return "Someone deleted or hid this lead. Your change was not stored.";
    case 409:
      return "Another lead already has this email with the same partner. Your change was undone here.";
    case 412:
      return "Someone else changed the same field first. Their value is shown now, yours was not stored.";
    case 413:
      return "This is more text than the server takes. Your change was undone here. Shorten it and try again.";
    case 429:
      return "The server asks us to wait. Your change was undone here. Try again in a minute.";
    default:
      return "The server failed and stored nothing. Your change was undone here. Try again.";
  }
}

/** Why something could not be loaded. */
export function loadingWords(error: unknown): { title: string; text: string } {
  const status = error instanceof ApiError ? error.status : undefined;
  if (status === 0) return { title: "The server does not answer.", text: "Nothing is lost. We keep trying." };
  if (status === 403) {
    return { title: "This key cannot read leads.", text: "Ask an admin for a key that can read." };
  }
  if (status === 404) return { title: "This lead is not here.", text: "Someone deleted or hid it." };
  if (status === 429) return { title: "The server asks us to wait.", text: "Try again in a minute." };
  if (status === 400)
    return { title: "The server does not understand this view.", text: "Clear the filters." };
  return { title: "This could not be loaded.", text: "Nothing is lost. Try again." };
}

function lowerFirst(sentence: string) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
}
