import type { Endpoint, Schema } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { problem } from "#contract/problem.ts";
import { routes } from "#server/http/routes.ts";
import { version } from "#server/version.ts";
import { operationOf } from "./operation.ts";
import { type JsonSchema, jsonSchemaOf } from "./schema.ts";

/** As much of an OpenAPI 3.1 document as is written here. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Record<string, readonly string[]>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

export type Operation = ReturnType<typeof operationOf>;

const description = `The Journeybee Leads API with a few additions, served by Waggle. Bodies and replies are JSON in UTF-8.

A program sends its API key as \`Authorization: Bearer <key>\`; a key may read, write or both, and acts as the person who made it. A browser signs in once and has a session cookie instead.

Every error has a member \`error\` with a sentence; \`code\` and \`details\` are there where they help. Every answer carries \`X-Request-Id\`; calls of a key or session also carry \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\`.

Members a body has beyond those listed are ignored, unless the request says \`Prefer: handling=strict\`: then they are refused and named in \`unknownFields\`.`;

/** The whole API as an OpenAPI document, from the same table and schemas that serve it. */
export function openApiDocument(): OpenApiDocument {
  const byName: Readonly<Record<string, Endpoint>> = { ...endpoints };
  // In the order a reader wants them; the module of the table lists them by alphabet.
  const all = Object.keys(routes).flatMap((name) => byName[name] ?? []);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of all) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Waggle API", version, description },
    servers: [{ url: "/" }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(all.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problem as Schema, "output") },
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "waggle_session",
          description: "The session of a browser; on https its name begins with __Host-.",
        },
      },
    },
  };
}
