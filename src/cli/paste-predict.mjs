import "./check-node.mjs";
import { mkdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";
import { inProject } from "./project.mjs";

/**
 * Reads JSON lines `{ id, text }` from stdin and prints `{ id, fields }` for each: what paste-to-fill would put into
 * the form. For scoring from outside; the addresses at `ourdesk.example` are those of the desk that receives the leads.
 */
const ownDomains = ["ourdesk.example"];

await installIfStale();
const readPaste = await loadReadPaste();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === "") continue;
  const { id, text } = JSON.parse(line);
  /** @type {Record<string, { value: string }>} */
  const found = readPaste(String(text ?? ""), { ownDomains }).fields;
  const fields = Object.fromEntries(Object.entries(found).map(([name, { value }]) => [name, value]));
  process.stdout.write(`${JSON.stringify({ id, fields })}\n`);
}

/** Bundles the reader, which is TypeScript, and loads it. A file of its own: two runs may go on at once. */
async function loadReadPaste() {
  const esbuild = await import("esbuild");
  const folder = inProject(`.waggle/paste-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const outfile = `${folder}/read-paste.mjs`;
    await esbuild.build({
      entryPoints: [inProject("src/paste-to-fill/read-paste.ts")],
      absWorkingDir: inProject(""),
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      target: "node20",
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)).readPaste;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
