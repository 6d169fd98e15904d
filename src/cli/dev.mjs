import "./check-node.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, rmSync, watch } from "node:fs";
import { createServer as createSocketServer } from "node:net";
import { copyServerFiles, serverBundle } from "./build.mjs";
import { installIfStale } from "./install.mjs";
import { inProject, root, say } from "./project.mjs";

await installIfStale();
const [vite, esbuild] = await Promise.all([import("vite"), import("esbuild")]);

const host = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);
const address = process.env.PUBLIC_URL ?? `http://${host}:${port}`;
const serverPort = await freePort();
const folder = inProject(`.waggle/dev-${process.pid}`);
// The server also serves the built web; in development it only has the page's frame, and Vite stands in front.
mkdirSync(`${folder}/web`, { recursive: true });
copyFileSync(inProject("index.html"), `${folder}/web/index.html`);

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
/** Restarts follow each other: two servers on one data folder would be refused. */
let turn = Promise.resolve();

const bundler = await esbuild.context({
  ...serverBundle(`${folder}/server`),
  plugins: [
    {
      name: "restart",
      setup: (build) =>
        build.onEnd(({ errors }) => {
          if (errors.length === 0) turn = turn.then(restart);
        }),
    },
  ],
});
await bundler.watch();
// The bundler knows nothing of the files that are only copied.
watch(inProject("src/server/db"), { recursive: true }, (_event, name) => {
  if (name && /\.(sql|mjs)$/.test(name)) turn = turn.then(restart);
});

const target = `http://127.0.0.1:${serverPort}`;
const web = await vite.createServer({
  root,
  server: {
    host,
    port,
    strictPort: true,
    proxy: { "^/(api|livez|readyz|metrics)(/|$|\\?)": { target, changeOrigin: false } },
  },
});
await web.listen();
say(`Development server: ${address}`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);

async function restart() {
  await stopServer();
  copyServerFiles(`${folder}/server`);
  const started = spawn(process.execPath, ["--enable-source-maps", `${folder}/server/main.js`], {
    cwd: root,
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(serverPort), PUBLIC_URL: address },
    stdio: "inherit",
  });
  started.once("exit", (code) => {
    if (server === started && code) say("The server ended; it starts again at the next change.");
  });
  server = started;
}

async function stopServer() {
  const old = server;
  server = undefined;
  if (!old || old.exitCode !== null || old.signalCode !== null) return;
  const exited = once(old, "exit");
  old.kill("SIGTERM");
  const tooLong = setTimeout(() => old.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(tooLong);
}

async function stop() {
  await Promise.all([turn.then(stopServer), bundler.dispose(), web.close()]);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

async function freePort() {
  const probe = createSocketServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const found = probe.address();
  probe.close();
  return found && typeof found === "object" ? found.port : port + 1;
}
