import { fileURLToPath } from "node:url";

/** The folder of package.json, with a trailing separator. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A path inside the project. */
export const inProject = (/** @type {string} */ path) => root + path;

/** Tells the person at the terminal what is going on. Always stderr: stdout belongs to the command's result. */
export const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
