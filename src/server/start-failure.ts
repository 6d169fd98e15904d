import { DatabaseUnavailable } from "#server/db/database.ts";
import type { Settings } from "./settings.ts";

/** Why the start failed, as one sentence without a stack. */
export function startFailure(thrown: unknown, settings: Settings | undefined): string {
  if (!(thrown instanceof Error)) return "Waggle could not start.";
  const code = "code" in thrown ? thrown.code : undefined;
  if (settings && "syscall" in thrown && thrown.syscall === "listen") {
    const place = `port ${settings.port} of ${settings.host}`;
    if (code === "EADDRINUSE") return `Waggle could not start: ${place} is in use; set PORT to another one.`;
    if (code === "EACCES")
      return `Waggle could not start: this user may not use ${place}; set PORT to another one.`;
    return `Waggle could not start: it cannot listen on ${place} (${String(code)}).`;
  }
  if (thrown instanceof DatabaseUnavailable && settings?.databaseUrl) {
    return `Waggle could not start: ${lowerFirst(firstLine(thrown.message))}; check DATABASE_URL and that PostgreSQL runs.`;
  }
  const sentence = firstLine(thrown.message);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").slice(0, 400);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
