import type { Database } from "#server/db/database.ts";
import { type Answer, jsonAnswer } from "./answer.ts";

const LONGEST_WAIT_MS = 3_000;

/** Whether this process runs. Says nothing of the database, so that a restart is not the answer to its absence. */
export function answerLive(): Answer {
  return jsonAnswer(200, '{"status":"ok"}');
}

/** Whether this process can do its work: the database answers. */
export async function answerReady(db: Database): Promise<Answer> {
  const asked = db.query("select 1").then(
    () => true,
    () => false,
  );
  return (await Promise.race([asked, waited()]))
    ? jsonAnswer(200, '{"status":"ok"}')
    : jsonAnswer(503, '{"status":"database unavailable"}', { "retry-after": "1" });
}

function waited(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT_MS).unref());
}
