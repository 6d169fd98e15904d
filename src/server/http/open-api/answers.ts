import { type Answer, jsonAnswer } from "#server/http/answer.ts";
import { openApiDocument } from "./document.ts";
import { openApiPage } from "./page.ts";
import { pageCss } from "./page-css.ts";

/** What the addresses about the API itself answer, made when first asked for. */
export function openApiAnswers(): Readonly<Record<string, () => Answer>> {
  const document = once(openApiDocument);
  return {
    "/api/v1/openapi.json": once(() => jsonAnswer(200, JSON.stringify(document()))),
    "/api/docs": once(() => fileAnswer("text/html", openApiPage(document()))),
    "/api/docs.css": once(() => fileAnswer("text/css", pageCss)),
  };
}

function fileAnswer(type: string, body: string): Answer {
  return {
    status: 200,
    body,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
