import type { JsonSchema } from "./schema.ts";

/** One line of a table of members. */
export interface MemberRow {
  /** Dotted; `[]` marks the items of a list. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly note: string;
}

const DEEPEST = 3;

/** The members of a schema, those of inner objects after their own. Alternatives are laid over each other. */
export function memberRows(schema: JsonSchema, path = "", depth = 0): MemberRow[] {
  const shapes = shapesOf(schema);
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
  return names.flatMap((name) => {
    const versions = shapes.flatMap((shape) => shape.properties?.[name] ?? []);
    const [first = {}] = versions;
    const place = path === "" ? name : `${path}.${name}`;
    const row: MemberRow = {
      path: place,
      type: [...new Set(versions.map(typeOf))].join(" or "),
      required: shapes.every((shape) => shape.required?.includes(name) === true),
      note: [first.description, limits(first)].filter(Boolean).join(" "),
    };
    if (depth + 1 >= DEEPEST) return [row];
    const inner = first.items
      ? memberRows(first.items, `${place}[]`, depth + 1)
      : memberRows(first, place, depth + 1);
    return [row, ...inner];
  });
}

/** The objects a value may be: itself, or its alternatives. */
function shapesOf(schema: JsonSchema): JsonSchema[] {
  if (schema.properties) return [schema];
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(shapesOf);
}

export function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" or ");
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return [...new Set(alternatives.map(typeOf))].join(" or ");
  if (schema.items) return `list of ${plural(typeOf(schema.items))}`;
  return schema.type ?? "any JSON";
}

function plural(type: string): string {
  return /^[a-z]+$/.test(type) ? `${type}s` : type;
}

function limits(schema: JsonSchema): string {
  const found: string[] = [];
  if (schema.minLength) found.push(`At least ${schema.minLength} characters.`);
  if (schema.maxLength !== undefined) found.push(`At most ${schema.maxLength} characters.`);
  if (schema.maxItems !== undefined) found.push(`At most ${schema.maxItems}.`);
  if (schema.default !== undefined) found.push(`${JSON.stringify(schema.default)} if left out.`);
  return found.join(" ");
}
