import { createLead } from "#contract/calls.ts";
import type { CreateLeadInput } from "#contract/create-lead.ts";

/** A piece of the command: values are coloured, names and signs are not. */
export interface CurlPiece {
  text: string;
  kind: "sign" | "name" | "value";
}

/** Lists and objects up to this many characters stay on one line. */
const ONE_LINE = 44;

/** The body as people read it: two spaces a level, short lists and objects on one line. */
export function bodyPieces(value: unknown, indent = ""): CurlPiece[] {
  if (typeof value !== "object" || value === null) return [{ text: JSON.stringify(value), kind: "value" }];
  const list = Array.isArray(value);
  const [open, close] = list ? "[]" : "{}";
  const members = list ? value.map((each) => ["", each] as const) : Object.entries(value);
  const long = JSON.stringify(value).length > ONE_LINE;
  const inner = `${indent}  `;
  const pad = list ? "" : " ";
  const pieces: CurlPiece[] = [{ text: open + (long ? `\n${inner}` : pad), kind: "sign" }];
  members.forEach(([name, member], at) => {
    if (at > 0) pieces.push({ text: long ? `,\n${inner}` : ", ", kind: "sign" });
    if (!list) pieces.push({ text: JSON.stringify(name), kind: "name" }, { text: ": ", kind: "sign" });
    pieces.push(...bodyPieces(member, inner));
  });
  pieces.push({ text: (long ? `\n${indent}` : pad) + close, kind: "sign" });
  return pieces;
}

/** A single quote ends a shell's quoted word, so it is written outside of one. */
function inShellQuotes(text: string) {
  return text.replaceAll("'", "'\\''");
}

/**
 * The command that saves this lead from a shell, in pieces; joined they are what is copied. The address and the key
 * come from `$WAGGLE_URL` and `$WAGGLE_KEY`, so neither is ever written down here.
 */
export function curlCommand(body: CreateLeadInput): CurlPiece[] {
  const head = [
    `curl -X ${createLead.method} \\`,
    `  "$WAGGLE_URL${createLead.path}" \\`,
    '  -H "Authorization: Bearer $WAGGLE_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    "  -d '",
  ].join("\n");
  return [
    { text: head, kind: "sign" },
    ...bodyPieces(body).map(({ text, kind }) => ({ text: inShellQuotes(text), kind })),
    { text: "'", kind: "sign" },
  ];
}

/** The pieces as one text. */
export function textOfPieces(pieces: readonly CurlPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}
