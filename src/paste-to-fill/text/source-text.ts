/**
 * A text that remembers where each of its characters came from, through any number of rewrites. `from[i]` and `to[i]`
 * bound the piece of the original that became character `i`; both absent means nothing was rewritten yet.
 */
export interface SourceText {
  readonly text: string;
  readonly original: string;
  readonly from?: Uint32Array;
  readonly to?: Uint32Array;
}

export function sourceText(original: string): SourceText {
  return { text: original, original };
}

/** Replaces every match of a global pattern. All characters of a replacement stand for the whole match. */
export function rewrite(
  source: SourceText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): SourceText {
  const changes: { start: number; end: number; text: string }[] = [];
  let size = source.text.length;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(source.text); match; match = pattern.exec(source.text)) {
    const text = replace(match);
    const end = match.index + match[0].length;
    if (text !== match[0]) {
      changes.push({ start: match.index, end, text });
      size += text.length - match[0].length;
    }
    if (match[0] === "") pattern.lastIndex += 1;
  }
  if (changes.length === 0) return source;
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const parts: string[] = [];
  let out = 0;
  let at = 0;
  const keep = (end: number) => {
    parts.push(source.text.slice(at, end));
    for (; at < end; at += 1, out += 1) {
      from[out] = source.from ? (source.from[at] ?? 0) : at;
      to[out] = source.to ? (source.to[at] ?? 0) : at + 1;
    }
  };
  for (const change of changes) {
    keep(change.start);
    const range = originalRange(source, change.start, change.end);
    parts.push(change.text);
    from.fill(range.start, out, out + change.text.length);
    to.fill(range.end, out, out + change.text.length);
    out += change.text.length;
    at = change.end;
  }
  keep(source.text.length);
  return { text: parts.join(""), original: source.original, from, to };
}

/** The stretch of the original that a stretch of the text stands for. */
export function originalRange(source: SourceText, start: number, end: number) {
  if (!source.from || !source.to) return { start, end };
  if (start >= end) {
    const at = source.from[start] ?? source.original.length;
    return { start: at, end: at };
  }
  return {
    start: source.from[start] ?? source.original.length,
    end: source.to[end - 1] ?? source.original.length,
  };
}
