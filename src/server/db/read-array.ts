/** A PostgreSQL array in its text form, each element read by `read`; NULL elements become null. */
export function readArray(text: string, read: (element: string) => unknown): unknown[] {
  // Bounds other than 1 come as a prefix: [0:1]={a,b}
  const start = text.indexOf("{");
  const plain = !text.includes('"') && text.indexOf("{", start + 1) === -1;
  if (!plain) return readNested({ text, at: start + 1 }, read);
  const body = text.slice(start + 1, -1);
  if (body === "") return [];
  return body.split(",").map((element) => (element === "NULL" ? null : read(element)));
}

/** The slow way, for quoted elements and arrays in arrays; `at` stands behind the opening brace. */
function readNested(source: { text: string; at: number }, read: (element: string) => unknown): unknown[] {
  const elements: unknown[] = [];
  for (;;) {
    const next = source.text[source.at];
    if (next === undefined) throw new Error("An array of the database ends too early");
    if (next === "}") {
      source.at += 1;
      return elements;
    }
    if (next === ",") {
      source.at += 1;
    } else if (next === "{") {
      source.at += 1;
      elements.push(readNested(source, read));
    } else if (next === '"') {
      elements.push(read(readQuoted(source)));
    } else {
      const bare = /[^,}]*/y;
      bare.lastIndex = source.at;
      const element = bare.exec(source.text)?.[0] ?? "";
      source.at += element.length;
      elements.push(element === "NULL" ? null : read(element));
    }
  }
}

function readQuoted(source: { text: string; at: number }): string {
  const quoted = /"((?:[^"\\]|\\.)*)"/sy;
  quoted.lastIndex = source.at;
  const found = quoted.exec(source.text);
  if (!found) throw new Error("An array of the database ends too early");
  source.at = quoted.lastIndex;
  return (found[1] ?? "").replace(/\\(.)/gs, "$1");
}
