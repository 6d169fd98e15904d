import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackage } from "./debian-package.mjs";
import { inProject, say } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/** How tests start Chromium: nothing that calls home, nothing that needs a GPU or the right to make namespaces. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Finds Chrome or Chromium, or installs one. Each candidate is started once: some systems have a program of that name
 * that only says where to get the real one.
 *
 * @returns {Promise<string>} path of the program
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (await starts(named)) return named;
    throw new Error("CHROMIUM names a program that does not start as a browser.");
  }
  const { chromium } = await import("@playwright/test");
  const candidates = () => [chromium.executablePath(), ...systemBrowsers()];
  const found = await firstThatStarts(candidates());
  if (found) return found;

  say("No Chrome or Chromium on this machine; downloading Playwright's…");
  await runCommand(
    process.execPath,
    [inProject("node_modules/@playwright/test/cli.js"), "install", "chromium"],
    {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
      output: "capture",
    },
  );
  const downloaded = await firstThatStarts(candidates());
  if (downloaded) return downloaded;

  say("That did not work; installing Debian's package…");
  await installDebianPackage("chromium");
  const installed = await firstThatStarts(candidates());
  if (installed) return installed;
  throw new Error(
    "No Chrome or Chromium could be found or installed. Install one, or set CHROMIUM to its path.",
  );
}

async function firstThatStarts(/** @type {string[]} */ paths) {
  for (const path of paths) if (isProgram(path) && (await starts(path))) return path;
  return undefined;
}

async function starts(/** @type {string} */ executablePath) {
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 60_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} where the usual installers put it */
function systemBrowsers() {
  if (process.platform === "darwin") {
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const folders = ["/Applications", `${process.env.HOME}/Applications`];
    return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge"];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/opt/google/chrome",
  ];
  const paths = folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set(paths)].filter((path) => existsSync(path));
}
