import "./check-node.mjs";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";
import { setUp } from "./set-up.mjs";

await setUp();
// In this very process: signals and the exit code need no passing on, and nothing is paid for a second Node.
await import(pathToFileURL(inProject("dist/server/main.js")).href);
