import "./access.ts";
import "./addresses.ts";
import "./create.ts";
import "./create-refusals.ts";
import "./create-rules.ts";
import "./list.ts";
import "./list-filters.ts";
import "./malformed-bodies.ts";
import "./reads.ts";
import "./reference-data.ts";
import "./repeated-requests.ts";
import "./update.ts";
import "./update-refusals.ts";
import "./versions.ts";

export { Ground, runChecks } from "./suite.ts";
