import type { IncomingMessage } from "node:http";
import { problemText } from "#contract/problem.ts";
import { ServiceError } from "#server/service-error.ts";

/** The most bytes one request may carry. */
export const BODY_LIMIT = 1024 * 1024;

const nothing = new Uint8Array(0);

/**
 * The bytes of the body, or a 413 as soon as it is known to be too long: from its declared length, else while counting.
 * With Node's own `incoming` the bytes are taken from there: going through a web stream costs more than all the rest
 * of reading a request.
 */
export async function readBody(request: Request, incoming: IncomingMessage | undefined): Promise<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > BODY_LIMIT) throw tooLarge();
  if (incoming) return readIncoming(incoming);
  if (!request.body) return nothing;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > BODY_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function readIncoming(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (act: () => void) => {
      incoming.off("data", onData).off("end", onEnd).off("error", onBroken).off("close", onBroken);
      act();
    };
    const onData = (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length > BODY_LIMIT) return settle(() => reject(tooLarge()));
      chunks.push(chunk);
    };
    const onEnd = () =>
      settle(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    const onBroken = () => settle(() => reject(new ServiceError("invalid", "The request ended too early")));
    if (incoming.readableEnded) return resolve(nothing);
    if (incoming.destroyed) return onBroken();
    incoming.on("data", onData).on("end", onEnd).on("error", onBroken).on("close", onBroken);
  });
}

function tooLarge() {
  // The rest of the body is not worth reading, so the connection ends with the answer.
  return new ServiceError("too-large", problemText.tooLarge, { headers: { connection: "close" } });
}
