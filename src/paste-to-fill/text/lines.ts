/** One line of the cleaned text; `start` is its place there. Quote marks are already outside it. */
export interface Line {
  text: string;
  start: number;
}

/** Very long texts are read at both ends: signatures and referrals are not in the middle of a log. */
const MOST_LINES = 1200;

export function linesOf(text: string, start = 0): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    lines.push({ text: raw.trim(), start: start + at + lead });
    at += raw.length + 1;
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES / 2), ...lines.slice(-MOST_LINES / 2)];
}

/** A part of a line, as a line. */
export function within(line: Line, from: number, to = line.text.length): Line {
  const part = line.text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  return { text: part.trim(), start: line.start + from + lead };
}
