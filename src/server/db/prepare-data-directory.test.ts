import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { prepareDataDirectory } from "./data-directory.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "waggle-prepare-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it("makes a directory and those above it, for its owner only, and leaves one that is there", () => {
  const wanted = path.join(folder, "a", "b");
  prepareDataDirectory(wanted);
  prepareDataDirectory(wanted);
  expect(fs.statSync(wanted).isDirectory()).toBe(true);
  if (process.platform !== "win32") expect(fs.statSync(wanted).mode & 0o777).toBe(0o700);
});

it("refuses a file, and a place below a file, in a sentence", () => {
  const file = path.join(folder, "file");
  fs.writeFileSync(file, "");
  expect(() => prepareDataDirectory(file)).toThrow(/is a file, not a directory; set DATA_DIR/);
  expect(() => prepareDataDirectory(path.join(file, "data"))).toThrow(/is a file, not a directory/);
});

it.runIf(fs.existsSync("/proc/self"))("gives up where no directory can be made", () => {
  expect(() => prepareDataDirectory("/proc/nowhere/data")).toThrow(/cannot be made \(\w+\); set DATA_DIR/);
});
