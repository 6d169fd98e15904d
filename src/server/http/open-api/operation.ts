import type { Endpoint } from "#contract/endpoint.ts";
import { problemText } from "#contract/problem.ts";
import { type Example, examples } from "./examples.ts";
import { memberNotes, operationNotes } from "./notes.ts";
import { describeMembers, type JsonSchema, jsonSchemaOf } from "./schema.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Content {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  readonly content?: Readonly<Record<"application/json", Content>>;
}

/** One row of the table of calls as an OpenAPI operation. */
export function operationOf(endpoint: Endpoint) {
  const { name, summary, group, access, body } = endpoint;
  const responses: Record<string, Response> = { [endpoint.status]: success(endpoint), ...refusals(endpoint) };
  const description = [operationNotes[name], accessWords[access]].filter(Boolean).join(" ");
  return {
    operationId: name,
    summary,
    description,
    tags: [group],
    ...(access === "public" && { security: [] }),
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(body && {
      requestBody: { required: true, content: json(bodySchema(endpoint), examples[name]?.body) },
    }),
    responses,
  };
}

const accessWords: Record<Endpoint["access"], string> = {
  public: "Needs nobody signed in.",
  "signed-in": "Any key or session may ask.",
  read: "Needs read access.",
  write: "Needs write access.",
  admin: "For admins.",
};

function bodySchema({ name, body }: Endpoint): JsonSchema {
  return body ? describeMembers(jsonSchemaOf(body, "input"), memberNotes[name] ?? {}) : {};
}

function pathParameters({ path }: Endpoint): Parameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "integer", minimum: 1 },
  }));
}

function queryParameters({ name: call, query }: Endpoint): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query, "input");
  const notes = memberNotes[call] ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(notes[name] && { description: notes[name] }),
    schema,
  }));
}

const text: JsonSchema = { type: "string" };

function headerParameters({ name, method }: Endpoint): Parameter[] {
  const header = (of: string, description: string): Parameter => ({
    ...{ name: of, in: "header", required: false, description, schema: text },
  });
  const found: Parameter[] = [];
  if ((method === "POST" || method === "PATCH") && name !== "signIn" && name !== "createApiKey") {
    const why =
      "1 to 255 printable characters, best a UUID. A repeated request with the same key and body gets the first answer again, for seven days.";
    found.push(header("Idempotency-Key", why));
  }
  if (name === "updateLead") {
    found.push(
      header(
        "If-Match",
        'The version the change was made on, such as `"7"`; without it the last writer wins.',
      ),
    );
    const merge = "`merge=disjoint` lets the change through if nobody changed the same members since.";
    found.push(header("Prefer", `${merge} \`handling=strict\` refuses unknown members.`));
  }
  if (name === "readLead" || name === "readCompanyLead") {
    found.push(
      header("If-None-Match", "A version already known; if it is still the newest, the answer is 304."),
    );
  }
  return found;
}

function success(endpoint: Endpoint): Response {
  const headers = replyHeaders(endpoint);
  return {
    description: endpoint.reply ? "Done." : "Done; the answer has no body.",
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(endpoint.reply && {
      content: json(jsonSchemaOf(endpoint.reply, "output"), examples[endpoint.name]?.reply),
    }),
  };
}

function replyHeaders({ name, method }: Endpoint) {
  const headers: Record<string, { description: string; schema: JsonSchema }> = {};
  if (name === "listLeads") {
    headers["X-Total-Count"] = { description: "How many leads match.", schema: { type: "integer" } };
    headers["X-Next-Cursor"] = {
      description: "The cursor of the next page; absent on the last.",
      schema: text,
    };
  }
  if (name === "readLead" || name === "readCompanyLead" || name === "updateLead") {
    headers.ETag = { description: "The version of the lead, in quotes.", schema: text };
  }
  if (method === "POST" || method === "PATCH") {
    const description = "With an Idempotency-Key: whether this answer was given before.";
    headers["Idempotency-Replayed"] = { description, schema: { type: "string", enum: ["true", "false"] } };
  }
  return headers;
}

/** The refusals a call can give, each with the sentences it is given in. */
function refusals(endpoint: Endpoint): Record<string, Response> {
  const { name, path, access, method, body, query, invalidText } = endpoint;
  const leads = path.includes(":leadId");
  const found: Record<string, Response> = {};
  const add = (status: number, ...errors: string[]) => {
    found[status] = refusal(errors);
  };
  if (body || query) add(400, invalidText);
  if (access !== "public" || name === "signIn") add(401, problemText.invalidKey);
  if (access === "read") add(403, problemText.readRequired);
  if (access === "write") add(403, problemText.writeRequired);
  if (access === "admin") add(403, problemText.adminRequired);
  if (path.includes(":")) add(404, leads ? leadText(method) : problemText.notFound);
  if (name === "createLead" || name === "updateLead")
    add(409, problemText.duplicate, problemText.keyInProgress);
  if (name === "updateLead") add(412, problemText.changedMeanwhile);
  if (body) add(413, problemText.tooLarge);
  if (body) add(415, problemText.unsupportedType);
  if (name === "createLead") add(422, problemText.missingFields, problemText.keyReused);
  else if (body && access !== "public") add(422, problemText.keyReused);
  add(429, problemText.rateLimited);
  add(500, problemText.internal);
  add(503, problemText.unavailable);
  return found;
}

function leadText(method: Endpoint["method"]) {
  return method === "DELETE" ? problemText.leadGone : problemText.leadNotFound;
}

function refusal(errors: readonly string[]): Response {
  const named = errors.map((error, index): [string, Example] => [`error${index + 1}`, { value: { error } }]);
  return {
    description: errors.join("; or: "),
    content: json({ $ref: "#/components/schemas/Problem" }, Object.fromEntries(named)),
  };
}

function json(schema: JsonSchema, named: Readonly<Record<string, Example>> | undefined) {
  return { "application/json": { schema, ...(named && { examples: named }) } };
}
