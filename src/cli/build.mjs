import "./check-node.mjs";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { isBuilt, stampName, stampOfSources } from "./build-stamp.mjs";
import { compressFolder } from "./compress-folder.mjs";
import { installIfStale } from "./install.mjs";
import { inProject, root, say } from "./project.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";

/** Where builds are made before they become `dist`; git-ignored and on the same disk. */
const workshop = inProject(".waggle");

/**
 * How the server is bundled, for `npm run build` and `npm run dev` alike: two programs that share their chunks.
 *
 * @param {string} outdir
 * @returns {import("esbuild").BuildOptions}
 */
export function serverBundle(outdir) {
  return {
    absWorkingDir: root,
    entryPoints: {
      main: "src/server/main.ts",
      ...(existsSync(keyEntry()) && { key: "src/server/cli/key.ts" }),
      "duplicates-predict": "src/server/cli/duplicates-predict.ts",
    },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    legalComments: "none",
    logLevel: "warning",
    chunkNames: "[name]-[hash]",
    // PGlite finds its WebAssembly beside its own files; the other two are optional and not installed.
    external: ["@electric-sql/pglite", "@electric-sql/pglite/*", "pg-native", "pg-cloudflare"],
    // Bundled CommonJS packages (pg, pino) ask for Node's modules through `require`, which ESM does not have.
    banner: {
      js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
    },
  };
}

/** Copies what the server reads from disk at run time: migrations, and the database worker. */
export function copyServerFiles(/** @type {string} */ outdir) {
  mkdirSync(`${outdir}/migrations`, { recursive: true });
  const db = inProject("src/server/db");
  for (const name of readdirSync(db)) {
    if (name.endsWith(".mjs")) copyFileSync(`${db}/${name}`, `${outdir}/${name}`);
  }
  const migrations = `${db}/migrations`;
  for (const name of existsSync(migrations) ? readdirSync(migrations) : []) {
    if (name.endsWith(".sql")) copyFileSync(`${migrations}/${name}`, `${outdir}/migrations/${name}`);
  }
}

/** Builds web and server into `dist`, which is replaced only when everything has succeeded. */
async function build() {
  say("Building…");
  // Taken first: what is saved while the build runs makes the build stale, not wrongly fresh.
  const stamp = stampOfSources();
  for (const name of readdirSync(workshop)) {
    if (/^(build|old)-/.test(name)) rmSync(`${workshop}/${name}`, { recursive: true, force: true });
  }
  const fresh = `${workshop}/build-${process.pid}`;
  const [vite, esbuild] = await Promise.all([import("vite"), import("esbuild")]);
  await Promise.all([
    vite
      .build({ root, logLevel: "warn", build: { outDir: `${fresh}/web`, emptyOutDir: true } })
      .then(() => compressFolder(`${fresh}/web`)),
    esbuild.build(serverBundle(`${fresh}/server`)),
  ]);
  copyServerFiles(`${fresh}/server`);
  writeFileSync(`${fresh}/${stampName}`, JSON.stringify(stamp));

  const old = `${workshop}/old-${process.pid}`;
  if (existsSync(inProject("dist"))) renameSync(inProject("dist"), old);
  renameSync(fresh, inProject("dist"));
  rmSync(old, { recursive: true, force: true });
}

function keyEntry() {
  return inProject("src/server/cli/key.ts");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const onlyIfStale = process.argv.includes("--if-stale");
  // React and others decide by this, at build time, whether they carry their development checks.
  process.env.NODE_ENV = "production";
  await installIfStale();
  await withSetUpLock(async () => {
    if (!onlyIfStale || !isBuilt()) await build();
  });
}
