import type { OpenApiDocument, Operation } from "./document.ts";
import { type MemberRow, memberRows, typeOf } from "./member-rows.ts";
import type { Parameter, Response } from "./operation.ts";

/** The document as a page to read: plain HTML, no script, one style sheet at `/api/docs.css`. */
export function openApiPage(document: OpenApiDocument): string {
  const { title, version, description } = document.info;
  const groups = document.tags.map(({ name }) => ({ name, calls: callsOf(document, name) }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#calls">Skip to the calls</a>
<header>
<h1>${text(title)}</h1>
<p class="quiet">Version ${text(version)}. The same as a machine reads it: <a href="/api/v1/openapi.json">openapi.json</a></p>
</header>
<div class="columns">
<nav aria-label="Calls">
${groups.map(({ name, calls }) => `<h2>${text(name)}</h2><ul>${calls.map(navigation).join("")}</ul>`).join("\n")}
</nav>
<main id="calls">
<section aria-label="About the API">${paragraphs(description)}</section>
${groups.map(({ name, calls }) => `<section aria-label="${text(name)}"><h2>${text(name)}</h2>${calls.map(article).join("\n")}</section>`).join("\n")}
</main>
</div>
</body>
</html>
`;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function callsOf(document: OpenApiDocument, group: string): Call[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(group))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function navigation({ method, operation }: Call): string {
  const { operationId, summary } = operation;
  return `<li><a href="#${text(operationId)}"><span class="method">${method}</span> ${text(summary)}</a></li>`;
}

function article({ method, path, operation }: Call): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const content = requestBody?.content["application/json"];
  return `<article id="${text(operationId)}" aria-labelledby="${text(operationId)}-title">
<h3 id="${text(operationId)}-title">${text(summary)}</h3>
<p class="call"><span class="method">${method}</span> <code>${text(path)}</code></p>
${paragraphs(description)}
${parameters.length > 0 ? parameterTable(parameters) : ""}
${content ? memberTable("Body", memberRows(content.schema)) : ""}
${Object.values(content?.examples ?? {})
  .map(({ summary: what = "Example", value }) => example(what, value))
  .join("")}
${answers(responses)}
</article>`;
}

function parameterTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map((one): MemberRow => {
    const { name, required, description = "", schema } = one;
    return { path: name, type: `${typeOf(schema)}, ${one.in}`, required, note: description };
  });
  return memberTable("Parameters", rows);
}

function memberTable(caption: string, rows: readonly MemberRow[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(
    ({ path, type, required, note }) =>
      `<tr><th scope="row"><code>${text(path)}</code>${required ? " <em>required</em>" : ""}</th><td>${text(type)}</td><td>${inline(note)}</td></tr>`,
  );
  return scrolling(
    caption,
    `<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${lines.join("")}</tbody>`,
  );
}

function answers(responses: Readonly<Record<string, Response>>): string {
  const lines = Object.entries(responses).map(([status, { description, headers = {} }]) => {
    const named = Object.entries(headers).map(
      ([name, header]) => `<br><code>${text(name)}</code>: ${text(header.description)}`,
    );
    return `<tr><th scope="row">${status}</th><td>${text(description)}${named.join("")}</td></tr>`;
  });
  const head = '<thead><tr><th scope="col">Status</th><th scope="col">Meaning or error</th></tr></thead>';
  const success = Object.values(responses).find(
    ({ content }) => content?.["application/json"].schema.$ref === undefined,
  );
  const reply = success?.content?.["application/json"];
  const samples = Object.values(reply?.examples ?? {}).map(({ value }) => example("Reply", value));
  const schema = reply?.schema;
  const members = schema
    ? memberTable(schema.items ? "Reply, a list of" : "Reply", memberRows(schema.items ?? schema))
    : "";
  return scrolling("Answers", `${head}<tbody>${lines.join("")}</tbody>`) + folded(members) + samples.join("");
}

/** Replies are long and mostly speak for themselves. */
function folded(table: string): string {
  return table === "" ? "" : `<details><summary>Members of the reply</summary>${table}</details>`;
}

/** A wide table scrolls by itself, by keyboard too; the page never does sideways. */
function scrolling(caption: string, rows: string): string {
  return `<div class="table" role="group" aria-label="${text(caption)}" tabindex="0"><table><caption>${text(caption)}</caption>${rows}</table></div>`;
}

function example(title: string, value: unknown): string {
  return `<figure><figcaption>${text(title)}</figcaption><pre tabindex="0"><code>${text(JSON.stringify(value, null, 2))}</code></pre></figure>`;
}

function paragraphs(words: string): string {
  return words
    .split("\n\n")
    .map((one) => `<p>${inline(one)}</p>`)
    .join("");
}

/** Backquotes mark code, as in the document. */
function inline(words: string): string {
  return text(words).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function text(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
