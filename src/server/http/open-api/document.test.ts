import { expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { openApiDocument } from "./document.ts";
import { examples } from "./examples.ts";
import { memberNotes, operationNotes } from "./notes.ts";
import type { JsonSchema } from "./schema.ts";

const document = openApiDocument();
const all: Endpoint[] = Object.values(endpoints);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("every call of the table is in the document, and nothing else", () => {
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
    all.map(({ name }) => name).sort(),
  );
});

test.each(operations)("$method $path is described whole", ({ path, method, operation }) => {
  const endpoint = all.find(({ name }) => name === operation.operationId);
  expect(endpoint?.method.toLowerCase()).toBe(method);
  const inPath = operation.parameters.filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
  expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath);
  expect(Object.keys(operation.responses)).toContain(String(endpoint?.status));
  for (const [status, response] of Object.entries(operation.responses)) {
    expect(status).toMatch(/^[2-5]\d\d$/);
    expect(response.description).not.toBe("");
  }
  const success = operation.responses[String(endpoint?.status)];
  expect(success?.content !== undefined).toBe(endpoint?.reply !== undefined);
  expect(operation.requestBody !== undefined).toBe(endpoint?.body !== undefined);
});

test("what every schema refers to is there", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? "");
});

test("no schema is empty by accident: each body says what it is made of", () => {
  for (const { operation } of operations) {
    const schema: JsonSchema | undefined = operation.requestBody?.content["application/json"].schema;
    if (schema) expect(schema.properties ?? schema.anyOf ?? schema.oneOf).toBeDefined();
  }
});

test("every example of a body passes the schema that serves it, and every reply's the reply's", () => {
  for (const [name, { body = {}, reply = {} }] of Object.entries(examples)) {
    const endpoint = all.find((one) => one.name === name);
    for (const { value } of Object.values(body)) expect(endpoint?.body?.safeParse(value).success).toBe(true);
    for (const { value } of Object.values(reply))
      expect(endpoint?.reply?.safeParse(value).success).toBe(true);
  }
});

test("every note belongs to a call, and every member it names is described", () => {
  const names = all.map(({ name }) => name);
  for (const name of [...Object.keys(operationNotes), ...Object.keys(memberNotes)])
    expect(names).toContain(name);
  const text = JSON.stringify(document);
  for (const notes of Object.values(memberNotes)) {
    for (const note of Object.values(notes)) expect(text).toContain(JSON.stringify(note));
  }
});
