import * as z from "zod/mini";
import type { Schema } from "#contract/endpoint.ts";

/** A JSON Schema, as far as ours go. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  additionalProperties?: unknown;
  $ref?: string;
  $schema?: string;
}

/** What callers send ("input") or receive ("output") by a schema of the contract. */
export function jsonSchemaOf(schema: Schema, io: "input" | "output"): JsonSchema {
  // What a schema only transforms to cannot be described; callers never see it.
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return withoutNoise(described as JsonSchema);
}

/** Drops what says nothing: the bounds of exact numbers, and that more members may come. */
function withoutNoise(value: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(value, (name, member: unknown) => {
      if (name === "maximum" && member === Number.MAX_SAFE_INTEGER) return undefined;
      if (name === "minimum" && member === Number.MIN_SAFE_INTEGER) return undefined;
      if (name === "additionalProperties" && member === false) return undefined;
      return member;
    }),
  ) as JsonSchema;
}

/** Writes a sentence to each member it names, by dotted path; members of alternatives and items are found too. */
export function describeMembers(schema: JsonSchema, notes: Readonly<Record<string, string>>): JsonSchema {
  for (const [path, note] of Object.entries(notes)) {
    for (const member of membersAt(schema, path.split("."))) member.description = note;
  }
  return schema;
}

function membersAt(schema: JsonSchema, path: readonly string[]): JsonSchema[] {
  const [first, ...rest] = path;
  if (first === undefined) return [schema];
  const own = schema.properties?.[first];
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [...(own ? membersAt(own, rest) : []), ...inside.flatMap((one) => membersAt(one, path))];
}
