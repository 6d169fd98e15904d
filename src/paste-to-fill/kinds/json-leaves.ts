export interface JsonLeaf {
  path: string[];
  text: string;
  /** Place of the value, its quotes left out. */
  start: number;
  end: number;
}

/** Texts longer than this are data, not a lead. */
const MOST_LEAVES = 5000;

/**
 * The strings and numbers of a JSON text with their places. Forgiving: single quotes, bare keys, trailing commas and
 * text around the object are read over. Undefined when the text is nothing of the kind.
 */
export function jsonLeaves(text: string): JsonLeaf[] | undefined {
  const open = text.search(/[[{]/);
  if (open < 0 || !/^[^{}[\]]{0,200}$/s.test(text.slice(0, open))) return undefined;
  const leaves: JsonLeaf[] = [];
  const stack: { list: boolean; index: number; key: string }[] = [];
  let key: string | undefined;
  let keys = 0;
  for (let at = open; at < text.length && leaves.length < MOST_LEAVES; ) {
    const letter = text[at] ?? "";
    const frame = stack.at(-1);
    if (letter === "{" || letter === "[") {
      stack.push({ list: letter === "[", index: 0, key: key ?? (frame?.list ? String(frame.index) : "") });
      key = undefined;
      at += 1;
    } else if (letter === "}" || letter === "]") {
      stack.pop();
      key = undefined;
      at += 1;
      if (stack.length === 0 && !/^\s*,?\s*[[{]/.test(text.slice(at, at + 20))) break;
    } else if (letter === ",") {
      if (frame?.list) frame.index += 1;
      key = undefined;
      at += 1;
    } else if (/[\s:]/.test(letter)) at += 1;
    else {
      const token = tokenAt(text, at);
      const isKey =
        frame !== undefined &&
        !frame.list &&
        key === undefined &&
        /^\s*:/.test(text.slice(token.next, token.next + 20));
      if (isKey) {
        key = token.text;
        keys += 1;
      } else if (token.text !== "" && !/^(?:null|true|false|undefined|None)$/.test(token.text)) {
        const own = key ?? (frame?.list ? String(frame.index) : "");
        leaves.push({
          path: [...stack.slice(1).map((outer) => outer.key), own],
          text: token.text,
          start: token.start,
          end: token.end,
        });
        key = undefined;
      } else key = undefined;
      at = Math.max(token.next, at + 1);
    }
  }
  return keys >= 2 ? leaves : undefined;
}

function tokenAt(text: string, at: number) {
  const quote = text[at] ?? "";
  if (quote !== '"' && quote !== "'" && quote !== "“") {
    let end = at;
    while (end < text.length && !/[,:{}[\]\n]/.test(text[end] ?? "")) end += 1;
    const raw = text.slice(at, end).trim();
    return { text: raw, start: at, end: at + raw.length, next: end };
  }
  const close = quote === "“" ? "”" : quote;
  let value = "";
  let end = at + 1;
  for (; end < text.length && text[end] !== close; end += 1) {
    if (text[end] !== "\\") value += text[end];
    else {
      end += 1;
      const escaped = text[end] ?? "";
      if (escaped === "u") {
        value += String.fromCharCode(Number.parseInt(text.slice(end + 1, end + 5), 16) || 32);
        end += 4;
      } else value += escaped === "n" || escaped === "r" || escaped === "t" ? " " : escaped;
    }
  }
  return { text: value.trim(), start: at + 1, end, next: end + 1 };
}
