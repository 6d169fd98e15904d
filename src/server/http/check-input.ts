import { CONTACT_MISSING } from "#contract/create-lead.ts";
import type { Schema } from "#contract/endpoint.ts";
import { type FaultDetail, problemText } from "#contract/problem.ts";
import { DELTA_CONFLICT } from "#contract/update-lead.ts";
import { ServiceError } from "#server/service-error.ts";

type Issues = Extract<ReturnType<Schema["safeParse"]>, { success: false }>["error"]["issues"];
type Issue = Issues[number];

/** Checks a body or query by its schema and returns what the service works with. Throws 400, or the documented 422. */
export function checkInput(schema: Schema, input: unknown, invalidText: string): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  const details = issues.map(detailOf);
  if (issues.every(isMissing))
    throw new ServiceError("unprocessable", problemText.missingFields, { details });
  const conflict = issues.some((issue) => codeOf(issue) === DELTA_CONFLICT);
  throw new ServiceError("invalid", invalidText, { details, ...(conflict && { code: DELTA_CONFLICT }) });
}

function detailOf(issue: Issue): FaultDetail {
  const field = issue.path.join(".");
  if (field === "" && issue.code === "invalid_type") return { field, message: "Must be a JSON object" };
  return { field, message: issue.message };
}

/** The two faults the create document answers in words of their own. */
function isMissing(issue: Issue): boolean {
  if (codeOf(issue) === CONTACT_MISSING) return true;
  return issue.code === "invalid_union" && issue.path.length === 1 && issue.path[0] === "associationType";
}

function codeOf(issue: Issue): unknown {
  return issue.code === "custom" ? issue.params?.code : undefined;
}

/** The members a schema names at its top, those of all its alternatives together. */
export function membersOf(schema: Schema | undefined): ReadonlySet<string> {
  return new Set(schema ? namesIn(schema) : []);
}

/** As much of a schema's own description as is needed to find its members. */
interface Description {
  readonly type: string;
  readonly shape?: object;
  readonly options?: readonly Schema[];
  readonly in?: Schema;
}

function namesIn(schema: Schema): string[] {
  const { type, shape, options, in: first } = schema._zod.def as Description;
  if (type === "object" && shape) return Object.keys(shape);
  if (type === "union" && options) return options.flatMap(namesIn);
  if (type === "pipe" && first) return namesIn(first);
  return [];
}

/** With `Prefer: handling=strict` a body may hold nothing its schema does not name. */
export function checkNoUnknown(known: ReadonlySet<string>, body: unknown, invalidText: string): void {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return;
  const unknownFields = Object.keys(body).filter((name) => !known.has(name));
  if (unknownFields.length > 0) throw new ServiceError("invalid", invalidText, { unknownFields });
}
