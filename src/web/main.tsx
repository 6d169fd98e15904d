import "#web/app/zod-without-eval.ts";
import "#web/styles.css";
import { createRoot } from "react-dom/client";
import { App } from "#web/app/app.tsx";
import { createQueryClient } from "#web/data/query.ts";
import { seedFromPage } from "#web/data/seed-from-page.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root.");

const client = createQueryClient();
seedFromPage(client);
createRoot(root).render(<App client={client} />);
