import "./check-node.mjs";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";
import { setUp } from "./set-up.mjs";

await setUp();
await import(pathToFileURL(inProject("dist/server/duplicates-predict.js")).href);
