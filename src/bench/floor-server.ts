import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";
import pg from "pg";
import { insertFloorLead, newestFloorLeads } from "./floor-rows.ts";

/**
 * The floor: the least that does the work of the measured calls and pages. No accounts, no checks, no errors but
 * Node's own. Settings: DATABASE_URL, and PAGE_SCRIPT, the built page.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, pipeline: true });

const script = readFileSync(process.env.PAGE_SCRIPT ?? "");
const files: Record<string, { type: string; cache: string; body: Buffer }> = {
  "/page.js": {
    type: "text/javascript; charset=utf-8",
    cache: "public, max-age=31536000, immutable",
    body: compressed(script),
  },
  "/page.css": {
    type: "text/css; charset=utf-8",
    cache: "public, max-age=31536000, immutable",
    body: compressed(
      "body{font:14px system-ui;margin:1rem}td{padding:4px 8px;border-top:1px solid #ddd}label{display:block}",
    ),
  },
};
const page = {
  type: "text/html; charset=utf-8",
  cache: "no-store",
  body: compressed(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><meta name="viewport" content="width=device-width">' +
      '<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script><div id="root"></div></html>',
  ),
};

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`);
});
process.on("SIGTERM", () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://floor");
  if (url.pathname === "/api/leads" && request.method === "POST") {
    const target = url.searchParams.has("indexed") ? "indexed" : "plain";
    const others = Number(url.searchParams.get("others") ?? 0);
    return json(
      response,
      201,
      await insertFloorLead(pool, JSON.parse(await bodyOf(request)), target, others),
    );
  }
  const company = Number(url.searchParams.get("company") ?? 123);
  if (url.pathname === "/api/leads") return json(response, 200, await newestFloorLeads(pool, company));
  if (url.pathname === "/api/fields") {
    const text =
      "select id, label, type, options from custom_fields where company_id = $1 order by position, id";
    return json(response, 200, (await pool.query({ name: "fields", text, values: [company] })).rows);
  }
  const { type, cache, body } = files[url.pathname] ?? page;
  response.writeHead(200, {
    "content-type": type,
    "cache-control": cache,
    "content-encoding": "br",
    "content-length": body.length,
  });
  response.end(body);
}

function json(response: ServerResponse, status: number, value: unknown) {
  const text = JSON.stringify(value);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "content-length": length });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) text += chunk;
  return text;
}

function compressed(content: string | Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
