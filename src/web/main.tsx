import "#web/app/zod-without-eval.ts";
import "#web/styles.css";
import { createRoot } from "react-dom/client";
import { App } from "#web/app/app.tsx";
import { loadSchemas } from "#web/data/api-client.ts";
import { createQueryClient } from "#web/data/query.ts";
import { seedFromPage } from "#web/data/seed-from-page.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root.");

const client = createQueryClient();
seedFromPage(client);
createRoot(root).render(<App client={client} />);
// The first screen came with its answers; what checks the next ones is not waited for.
setTimeout(() => loadSchemas().catch(() => undefined), 2000);
