import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { roles } from "./catalog.ts";
import { endpoint } from "./endpoint.ts";

/** Who is signed in, what they may do, and what this server offers beyond the documented calls. */
export const me = z.object({
  user: z.object({
    id: z.number(),
    email: z.string(),
    first_name: z.nullable(z.string()),
    last_name: z.nullable(z.string()),
    role: z.enum(roles),
    color: z.nullable(z.string()),
  }),
  company: z.object({ id: z.number(), uuid: z.string(), name: z.string() }),
  permissions: z.object({ read: z.boolean(), write: z.boolean(), admin: z.boolean() }),
  features: z.array(z.enum(["history", "restore", "delta", "counts", "api-keys", "duplicates", "claims"])),
  version: z.string(),
});
export type Me = z.infer<typeof me>;

export const readMe = endpoint({
  ...heads.readMe,
  reply: me,
  status: 200,
  summary: "Who is signed in",
  group: "Session",
});

/** A key or the code of a one-time link, against a session cookie. The key itself is not kept. */
export const signIn = endpoint({
  ...heads.signIn,
  body: z.union(
    [
      z.object({
        key: z.string().check(z.minLength(1), z.maxLength(500)),
        remember: z.optional(z.boolean()),
      }),
      z.object({
        code: z.string().check(z.minLength(1), z.maxLength(500)),
        remember: z.optional(z.boolean()),
      }),
    ],
    { error: "Paste an API key or the code of a one-time link" },
  ),
  reply: me,
  status: 200,
  summary: "Sign in with an API key or a one-time link",
  group: "Session",
});

export const signOut = endpoint({
  ...heads.signOut,
  status: 204,
  summary: "Sign out",
  group: "Session",
});
