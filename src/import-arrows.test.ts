import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

const webPackages = [
  "react",
  "react-dom",
  "@tanstack/react-query",
  "react-hook-form",
  "@hookform/resolvers",
  "lucide-react",
  "clsx",
  "wouter",
  "zod",
  "@fontsource-variable/inter",
  "@fontsource-variable/jetbrains-mono",
];
const serverPackages = ["node", "hono", "@hono/node-server", "pino", "rate-limiter-flexible", "zod"];

/**
 * Who may import whom, narrow rooms first: the first whose `room` starts a file's path decides. Besides its own files
 * a room may import what starts with an entry of `may`, and these `packages` ("node" means Node's own modules).
 */
const rooms: { room: string; may: string[]; packages: string[] }[] = [
  { room: "src/contract/", may: [], packages: ["zod"] },
  { room: "src/paste-to-fill/", may: [], packages: [] },
  {
    room: "src/web/ui/",
    may: [],
    packages: ["react", "react-dom", "react-hook-form", "lucide-react", "clsx"],
  },
  { room: "src/web/data/", may: ["src/contract/"], packages: ["react", "@tanstack/react-query", "zod"] },
  {
    room: "src/web/components/",
    may: ["src/web/data/", "src/web/ui/", "src/contract/", "src/web/paths.ts", "src/paste-to-fill/"],
    packages: webPackages,
  },
  {
    room: "src/web/features/",
    may: [
      "src/web/components/",
      "src/web/data/",
      "src/web/ui/",
      "src/web/paths.ts",
      "src/contract/",
      "src/paste-to-fill/",
    ],
    packages: webPackages,
  },
  { room: "src/web/", may: ["src/contract/"], packages: webPackages },
  // Programs that tests kill while they write; they are bundled first, as the server is.
  { room: "src/server/db/faults/", may: ["src/server/db/"], packages: ["node", "esbuild"] },
  {
    room: "src/server/db/",
    may: ["src/contract/"],
    packages: ["node", "pg", "@electric-sql/pglite", "zod"],
  },
  // Pure rules of likeness: no database, no network, nothing but text in and a judgement out.
  { room: "src/server/matching/", may: ["src/contract/"], packages: [] },
  { room: "src/server/events/", may: ["src/server/db/", "src/contract/"], packages: serverPackages },
  {
    room: "src/server/services/",
    may: [
      "src/server/events/",
      "src/server/matching/",
      "src/server/db/",
      "src/server/caller.ts",
      "src/server/service-error.ts",
      "src/server/version.ts",
      "src/contract/",
    ],
    packages: ["node", "zod"],
  },
  {
    room: "src/server/http/",
    may: [
      "src/server/services/",
      "src/server/caller.ts",
      "src/server/service-error.ts",
      "src/server/version.ts",
      "src/contract/",
      "src/server/db/",
      "src/server/events/",
    ],
    packages: serverPackages,
  },
  { room: "src/server/", may: ["src/contract/"], packages: serverPackages },
  // Measures the built whole, and fills its databases with the server's own seeds.
  {
    room: "src/bench/",
    may: ["src/server/db/", "src/server/seed/", "src/server/services/", "src/contract/"],
    packages: ["node", "pg", "react", "react-dom", "@playwright/test"],
  },
  { room: "src/cli/", may: [], packages: ["node", "vite", "esbuild", "@playwright/test"] },
  // Programs that break the built server from outside; they know its addresses and tables, none of its code.
  { room: "src/faults/", may: [], packages: ["node", "pg", "@electric-sql/pglite"] },
  {
    room: "e2e/",
    may: ["src/contract/", "src/cli/"],
    packages: ["node", "@playwright/test", "@axe-core/playwright"],
  },
];

interface Import {
  file: string;
  specifier: string;
  /** `import()`: resolved when the line runs, not before the file does. */
  dynamic: boolean;
}

const files = [...sourcesIn("src"), ...sourcesIn("e2e")];
const imports = files.flatMap(importsOf);

test("every import points along the arrows", () => {
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(pointsTheWrongWay).map(line)).toEqual([]);
});

test("an import names its room, or a file of the same folder, and carries the extension", () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (isPackage(specifier)) return false;
    const named = /^#(contract|paste-to-fill|web|server|faults)\/.+\.(ts|tsx|mjs|css)(\?worker)?$/.test(
      specifier,
    );
    const beside = /^\.\/[^/]+\.(ts|tsx|mjs|css)(\?worker)?$/.test(specifier);
    // The commands have no `#name`: nothing in a room may import them, only the browser tests do.
    const command = file.startsWith("e2e/") && specifier.startsWith("../src/cli/");
    return !named && !beside && !command;
  });
  expect(wrong.map(line)).toEqual([]);
});

test("every imported file exists", () => {
  const missing = imports.filter(({ file, specifier }) => {
    return !isPackage(specifier) && !existsSync(root + targetOf(file, specifier));
  });
  expect(missing.map(line)).toEqual([]);
});

test("the commands load with Node alone: packages only once they are installed", () => {
  const early = imports.filter(({ file, specifier, dynamic }) => {
    return (
      file.startsWith("src/cli/") && isPackage(specifier) && !dynamic && packageName(specifier) !== "node"
    );
  });
  expect(early.map(line)).toEqual([]);
});

test("no file is too long to read at once: 300 lines, 500 for a test", () => {
  const long = files
    .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
    .filter(({ file, lines }) => lines > (isTest(file) ? 500 : 300));
  expect(long).toEqual([]);
});

function pointsTheWrongWay({ file, specifier }: Import) {
  const target = isPackage(specifier) ? undefined : targetOf(file, specifier);
  if (isTest(file)) return target !== undefined && crossesSides(file, target);
  const own = rooms.find(({ room }) => file.startsWith(room));
  if (!own) return true;
  if (target === undefined) return !own.packages.includes(packageName(specifier));
  if (own.room === "src/web/features/" && target.startsWith(own.room))
    return featureOf(file) !== featureOf(target);
  return !target.startsWith(own.room) && !own.may.some((start) => target.startsWith(start));
}

/** A test may build what it tests out of any layer of its own side, and no further. */
function crossesSides(file: string, target: string) {
  const side = /^(src\/[^/]+|e2e)\//.exec(file)?.[0];
  if (side === "src/web/" && target.startsWith("src/paste-to-fill/")) return false;
  return side !== undefined && !target.startsWith(side) && !target.startsWith("src/contract/");
}

function featureOf(path: string) {
  return path.split("/")[3];
}

/** The path of an imported file, from the project folder. */
function targetOf(file: string, specifier: string) {
  const path = specifier.replace(/\?.*$/, "");
  return path.startsWith("#") ? `src/${path.slice(1)}` : join(dirname(file), path).replaceAll("\\", "/");
}

function packageName(specifier: string) {
  if (specifier.startsWith("node:")) return "node";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function isPackage(specifier: string) {
  return !specifier.startsWith(".") && !specifier.startsWith("#");
}

function isTest(file: string) {
  return /\.(test|spec)\.tsx?$/.test(file);
}

/** Everything a file imports, types included. */
function importsOf(file: string): Import[] {
  const code = read(file).replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");
  const found = (pattern: RegExp, dynamic: boolean) =>
    [...code.matchAll(pattern)].map((match) => ({ file, specifier: match[1] ?? "", dynamic }));
  return [
    ...found(/^\s*(?:import|export)\b(?:[^"';()]*?\bfrom)?\s*"([^"]+)"/gm, false),
    ...found(/\bimport\(\s*"([^"]+)"/g, true),
  ];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function read(file: string) {
  return readFileSync(root + file, "utf8");
}

function line({ file, specifier }: Import) {
  return `${file} imports ${specifier}`;
}
