import { isUtf8 } from "node:buffer";
import type { FaultDetail } from "#contract/problem.ts";
import { isStorable } from "#contract/text.ts";
import { ServiceError } from "#server/service-error.ts";
import { endOfString } from "./end-of-string.ts";
import { findRepeatedMember } from "./repeated-member.ts";

/** Deepest nesting of a body; `JSON.stringify` of much more would run out of stack. */
export const DEPTH_LIMIT = 32;
/** Most items of one array. */
export const ITEMS_LIMIT = 5000;

/** Names that mean something to JavaScript itself. */
const BANNED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The value of a JSON body, read more strictly than JSON.parse: one meaning only (no member twice), nothing that a
 * later layer would choke on or store changed. Throws `invalid` with `invalidText` and a detail naming the place.
 */
export function readJson(bytes: Uint8Array, invalidText: string): unknown {
  try {
    return parseStrictly(bytes);
  } catch (thrown) {
    if (!(thrown instanceof JsonFault)) throw thrown;
    throw new ServiceError("invalid", invalidText, { details: [thrown.detail] });
  }
}

class JsonFault extends Error {
  readonly detail: FaultDetail;

  constructor(path: readonly (string | number)[], message: string) {
    super(message);
    this.detail = { field: path.join("."), message };
  }
}

function parseStrictly(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) throw new JsonFault([], "Is not valid UTF-8");
  const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  const value = parse(text);
  // Without an escape of this form valid UTF-8 cannot hold NUL or half a character inside a JSON string.
  const checksTexts = text.includes("\\u");
  const members = checkValue(value, { path: [], checksTexts });
  // JSON.parse keeps the last of two equal members, so the text then has more colons than the value has members.
  if (members !== countMembers(text)) throw new JsonFault(findRepeatedMember(text), "Is named twice");
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFault([], text.trim() === "" ? "The body is empty" : "Is not valid JSON");
  }
}

interface Walk {
  /** Where we are; also the depth. */
  readonly path: (string | number)[];
  readonly checksTexts: boolean;
}

/** Checks a value and all inside it; returns how many members its objects have together. */
function checkValue(value: unknown, walk: Walk): number {
  if (typeof value === "string") {
    if (walk.checksTexts && !isStorable(value)) throw unstorable(walk);
    return 0;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new JsonFault(walk.path, "Is too large a number");
    return 0;
  }
  if (typeof value !== "object" || value === null) return 0;
  if (walk.path.length >= DEPTH_LIMIT) {
    throw new JsonFault(walk.path, `Is nested deeper than ${DEPTH_LIMIT} levels`);
  }
  return Array.isArray(value) ? checkItems(value, walk) : checkMembers(value, walk);
}

function checkItems(items: readonly unknown[], walk: Walk): number {
  if (items.length > ITEMS_LIMIT) throw new JsonFault(walk.path, `Must hold at most ${ITEMS_LIMIT} items`);
  const depth = walk.path.length;
  let members = 0;
  for (let index = 0; index < items.length; index += 1) {
    walk.path[depth] = index;
    members += checkValue(items[index], walk);
  }
  walk.path.length = depth;
  return members;
}

function checkMembers(object: object, walk: Walk): number {
  const depth = walk.path.length;
  const entries = Object.entries(object);
  let members = entries.length;
  for (const [name, value] of entries) {
    if (walk.checksTexts && !isStorable(name)) throw unstorable(walk);
    walk.path[depth] = name;
    if (BANNED.has(name)) throw new JsonFault(walk.path, "Is not a name a member may have");
    members += checkValue(value, walk);
  }
  walk.path.length = depth;
  return members;
}

function unstorable(walk: Walk) {
  return new JsonFault(walk.path, "Holds a character that cannot be stored");
}

const QUOTE = 34;
const COLON = 58;

/** Colons outside strings; the text is valid JSON. */
function countMembers(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) count += 1;
    else if (code === QUOTE) at = endOfString(text, at);
  }
  return count;
}
