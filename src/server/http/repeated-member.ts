import { endOfString } from "./end-of-string.ts";

interface Open {
  /** Names seen in this object; undefined for an array. */
  readonly names: Set<string> | undefined;
  /** The member or item being read. */
  current: string | number;
}

/** The path of the first member that its object names a second time. The text is valid JSON. */
export function findRepeatedMember(text: string): (string | number)[] {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const top = open.at(-1);
    switch (text[at]) {
      case "{":
        open.push({ names: new Set(), current: "" });
        break;
      case "[":
        open.push({ names: undefined, current: 0 });
        break;
      case "}":
      case "]":
        open.pop();
        break;
      case ",":
        if (top && typeof top.current === "number") top.current += 1;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (top?.names && nextSign(text, end + 1) === ":") {
          const name = JSON.parse(text.slice(at, end + 1)) as string;
          top.current = name;
          if (top.names.has(name)) return open.map((one) => one.current);
          top.names.add(name);
        }
        at = end;
        break;
      }
    }
  }
  return [];
}

function nextSign(text: string, start: number): string | undefined {
  let at = start;
  while (at < text.length && " \t\n\r".includes(text[at] ?? "")) at += 1;
  return text[at];
}
