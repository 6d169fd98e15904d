/** What goes back to the client, before the headers that every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A JSON answer that nobody may keep. */
export function jsonAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    body: text,
    headers: { "content-type": JSON_TYPE, "cache-control": "no-store", ...headers },
  };
}

export function emptyAnswer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, body: null, headers: { "cache-control": "no-store", ...headers } };
}

const JSON_TYPE = "application/json; charset=utf-8";
