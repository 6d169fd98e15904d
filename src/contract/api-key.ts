import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { filledText } from "./text.ts";

/** A key as it is listed; the key itself is shown once, when it is made. */
export const apiKey = z.object({
  id: z.number(),
  label: z.string(),
  read_access: z.boolean(),
  write_access: z.boolean(),
  /** First characters, to recognise it by. */
  prefix: z.string(),
  created_at: z.string(),
  last_used_at: z.nullable(z.string()),
});
export type ApiKey = z.infer<typeof apiKey>;

export const listApiKeys = endpoint({
  name: "listApiKeys",
  method: "GET",
  path: "/api/v1/api-keys",
  access: "admin",
  reply: z.array(apiKey),
  status: 200,
  summary: "API keys",
  group: "API keys",
});

export const createApiKey = endpoint({
  name: "createApiKey",
  method: "POST",
  path: "/api/v1/api-keys",
  access: "admin",
  body: z.object({
    label: filledText(),
    read_access: z.boolean({ error: "Must be true or false" }),
    write_access: z.boolean({ error: "Must be true or false" }),
  }),
  reply: z.object({
    id: z.number(),
    label: z.string(),
    read_access: z.boolean(),
    write_access: z.boolean(),
    /** Shown this once. */
    key: z.string(),
  }),
  status: 201,
  summary: "Make an API key",
  group: "API keys",
});

export const deleteApiKey = endpoint({
  name: "deleteApiKey",
  method: "DELETE",
  path: "/api/v1/api-keys/:keyId",
  access: "admin",
  status: 204,
  summary: "Revoke an API key",
  group: "API keys",
});
