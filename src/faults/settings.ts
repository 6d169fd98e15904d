import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { Client } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { runToEnd, startServer } from "./waggle-server.ts";
import { ADMIN_KEY, makePlace, makeWorld, type RunOptions, type Tools } from "./world.ts";

/** Wrong settings stop the start with one sentence, right ones do what they say. */
export async function runSettings(tools: Tools, _: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  let checks = 0;
  const must = (holds: unknown, fault: string) => {
    checks += 1;
    if (!holds) faults.push(fault);
  };
  await wrongSettings(tools, must);
  await emptyCompany(tools, must);
  await rateLimit(tools, must);
  await keyCommand(tools, must);
  await oneTimeLink(tools, must);
  await behindProxy(tools, must);
  return { faults, line: `${checks} checks, ${faults.length} faults` };
}

type Must = (holds: unknown, fault: string) => void;

const wrong: readonly (readonly [name: string, value: string, secret?: string])[] = [
  ["PORT", "abc"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["PORT", "80.5"],
  ["PUBLIC_URL", "leads.example.com"],
  ["PUBLIC_URL", "ftp://leads.example.com"],
  ["PUBLIC_URL", "https://leads.example.com/path"],
  ["DATABASE_URL", "mysql://secret-word@host/db", "secret-word"],
  ["DATABASE_URL", "postgres://user:secret-word@127.0.0.1:1/waggle", "secret-word"],
  ["DATABASE_URL", "postgres://user:secret-word@no-such-host.invalid/waggle", "secret-word"],
  ["WAGGLE_ADMIN_KEY", "short"],
  ["WAGGLE_ADMIN_KEY", "with a space in it", "with a space in it"],
  ["WAGGLE_DEMO", "perhaps"],
  ["RATE_LIMIT_PER_MINUTE", "many"],
  ["RATE_LIMIT_PER_MINUTE", "-5"],
  ["TRUST_PROXY", "perhaps"],
  ["LOG_LEVEL", "loud"],
  ["JOURNEYBEE_URL", "https://app.journeybee.io"],
  ["HOST", "256.256.256.256"],
  ["DATA_DIR", "/proc/nowhere"],
];

async function wrongSettings(tools: Tools, must: Must): Promise<void> {
  for (const [name, value, secret] of wrong) {
    const env = { DATA_DIR: `${tools.folder}/wrong`, WAGGLE_DEMO: "off", [name]: value };
    const { code, err, out, ms } = await runToEnd(`${tools.server}/main.js`, env);
    const sentence = err.trim();
    must(code === 1, `${name}=${value} ended with ${code}`);
    must(
      sentence !== "" && !sentence.includes("\n") && /[.!?]$/.test(sentence),
      `${name}=${value} said: ${err}`,
    );
    must(!out.includes("Waggle is at"), `${name}=${value} started`);
    must(ms < 20_000 || name === "HOST", `${name}=${value} took ${Math.round(ms)} ms to say so`);
    if (secret) must(!err.includes(secret), `${name} is repeated with its secret: ${err}`);
    if (name !== "HOST" && name !== "DATA_DIR") must(err.includes(name), `${name} is not named: ${err}`);
  }
  const folder = `${tools.folder}/not-a-database`;
  mkdirSync(`${folder}/database`, { recursive: true });
  writeFileSync(`${folder}/database/letter.txt`, "Dear reader");
  const { code, err } = await runToEnd(`${tools.server}/main.js`, { DATA_DIR: folder });
  must(code === 1 && err.trim().split("\n").length === 1, `files that are no database: ${code} ${err}`);
  const file = `${tools.folder}/a-file`;
  writeFileSync(file, "");
  const asFile = await runToEnd(`${tools.server}/main.js`, { DATA_DIR: file });
  must(asFile.code === 1 && asFile.err.trim().split("\n").length === 1, `a file as directory: ${asFile.err}`);
}

/** WAGGLE_DEMO=off: one empty company, its admin has the given key, and everything works for them. */
async function emptyCompany(tools: Tools, must: Must): Promise<void> {
  const place = await makePlace(tools, "pglite");
  const env = { ...place.env, WAGGLE_DEMO: "off", WAGGLE_ADMIN_KEY: "chosen-key-1234", LOG_LEVEL: "error" };
  let server = await startServer(tools.server, env);
  const client = new Client(server.url, "chosen-key-1234");
  const me = (await client.send("GET", "/api/v1/me")).body;
  must(me?.permissions?.admin === true, "WAGGLE_ADMIN_KEY is no admin's key");
  for (const list of ["leads", "tags", "partnerships", "custom-fields", "campaigns"]) {
    const { status, body } = await client.send("GET", `/api/v1/${list}`);
    must(status === 200 && body.length === 0, `an empty company has ${list}: ${status} ${body?.length}`);
  }
  const lead = {
    company_name: "First",
    associationType: "referral",
    partnershipLead: { partners_company_name: "Somebody" },
  };
  must(
    (await client.send("POST", "/api/v1/leads", { body: lead })).status === 201,
    "an empty company takes no lead",
  );
  await server.stop();
  server = await startServer(tools.server, {
    ...env,
    WAGGLE_ADMIN_KEY: "another-key-5678",
    WAGGLE_DEMO: "on",
  });
  client.urls[0] = server.url;
  must((await client.send("GET", "/api/v1/leads")).body?.length === 1, "the lead is gone after a restart");
  const second = await client.send("GET", "/api/v1/me", { key: "another-key-5678" });
  must(second.status === 401, "WAGGLE_ADMIN_KEY made a key in a database that was not empty");
  const inUse = server.output().includes("chosen-key-1234") || server.output().includes("another-key-5678");
  must(!inUse, "the admin key is in the output");
  await server.stop();
  await place.remove();
}

async function rateLimit(tools: Tools, must: Must): Promise<void> {
  const world = await makeWorld(tools, "pglite", { RATE_LIMIT_PER_MINUTE: "20", LOG_LEVEL: "error" });
  try {
    const { client, partner } = world;
    const statuses: number[] = [];
    for (let at = 1; at <= 25; at += 1) {
      const { status, headers, body } = await client.send("GET", "/api/v1/me");
      statuses.push(status);
      must(headers["ratelimit-limit"] === "20", `call ${at}: RateLimit-Limit ${headers["ratelimit-limit"]}`);
      must(
        headers["ratelimit-remaining"] === String(Math.max(0, 20 - at)),
        `call ${at}: ${headers["ratelimit-remaining"]} left`,
      );
      must(
        Number(headers["ratelimit-reset"]) <= 60 && Number(headers["ratelimit-reset"]) > 0,
        `call ${at}: reset`,
      );
      if (status !== 429) continue;
      must(body.error === "Rate limit exceeded", `429 says ${body.error}`);
      must(
        Number(headers["retry-after"]) >= 1 && Number(headers["retry-after"]) <= 60,
        "429 without Retry-After",
      );
    }
    must(statuses.join() === [...Array(20).fill(200), ...Array(5).fill(429)].join(), `statuses ${statuses}`);
    must((await partner.send("GET", "/api/v1/me")).status === 200, "another key is limited too");
    // A write that is refused for its number leaves nothing, and comes before permission and body.
    const refused = await client.send("POST", "/api/v1/leads", { body: "{" });
    must(refused.status === 429, `a write beyond the limit is ${refused.status}`);
    const wrongKeys: number[] = [];
    for (let at = 0; at < 110; at += 1) {
      wrongKeys.push((await client.send("GET", "/api/v1/me", { key: `guess-${at}` })).status);
    }
    must(wrongKeys.at(0) === 401 && wrongKeys.at(-1) === 429, `110 guesses end with ${wrongKeys.at(-1)}`);
    must((await partner.send("GET", "/api/v1/me")).status === 200, "a right key is locked out by guesses");
  } finally {
    await world.close();
  }
}

async function keyCommand(tools: Tools, must: Must): Promise<void> {
  const world = await makeWorld(tools, "postgres", { LOG_LEVEL: "error" });
  const program = `${tools.server}/key.js`;
  try {
    const args = ["--company", "123", "--label", "CI", "--read", "--write"];
    const { code, out } = await runToEnd(program, world.place.env, { args });
    const lines = out.trimEnd().split("\n");
    const key = lines.at(-1) ?? "";
    must(code === 0 && /^\S{20,}$/.test(key), `the key command: ${code} ${out}`);
    const me = await world.client.send("GET", "/api/v1/me", { key });
    must(
      me.body?.company?.id === 123 && me.body?.permissions?.write === true,
      `its key is answered ${me.text}`,
    );
    const list = (await world.client.send("GET", "/api/v1/api-keys")).body as {
      label: string;
      prefix: string;
    }[];
    must(
      list.some(({ label, prefix }) => label === "CI" && key.startsWith(prefix)),
      "the list does not know it",
    );
    const readOnly = await runToEnd(program, world.place.env, { args: ["--company", "123", "--read"] });
    const reader = readOnly.out.trimEnd().split("\n").at(-1) ?? "";
    must(
      (await world.client.send("POST", "/api/v1/leads", { key: reader, body: {} })).status === 403,
      "--read may write",
    );
    for (const bad of [
      [],
      ["--company", "abc", "--read"],
      ["--company", "999999", "--read"],
      ["--nonsense"],
      ["--company"],
    ]) {
      const ended = await runToEnd(program, world.place.env, { args: bad });
      const fine = ended.code === 1 && ended.out === "" && ended.err.trim().split("\n").length === 1;
      must(fine, `key ${bad.join(" ")}: ${ended.code} ${ended.out} ${ended.err}`);
    }
  } finally {
    await world.close();
  }
}

async function oneTimeLink(tools: Tools, must: Must): Promise<void> {
  const world = await makeWorld(tools, "pglite", { LOG_LEVEL: "error" });
  try {
    const [server] = world.servers;
    const code = server?.signInLink.split("#code=")[1] ?? "";
    must(code.length >= 22, `the link has the code "${code}"`);
    const open = () => world.client.send("POST", "/api/v1/session", { key: null, body: { code } });
    const answers = await Promise.all([open(), open(), open(), open()]);
    const statuses = answers.map(({ status }) => status).sort();
    must(statuses.join() === "200,401,401,401", `one link four times at once: ${statuses}`);
    must((await open()).status === 401, "the link works again later");
  } finally {
    await world.close();
  }
}

/** Behind https the cookie is a `__Host-` one and Secure, HSTS is sent, and the page's own origin is the public one. */
async function behindProxy(tools: Tools, must: Must): Promise<void> {
  const origin = "https://leads.example.com";
  const place = await makePlace(tools, "pglite");
  const port = await freePort();
  const server = await startServer(tools.server, {
    ...place.env,
    ...{
      PORT: String(port),
      PUBLIC_URL: origin,
      TRUST_PROXY: "on",
      LOG_LEVEL: "error",
      WAGGLE_ADMIN_KEY: ADMIN_KEY,
    },
  });
  try {
    must(server.output().includes(`Waggle is at ${origin}\n`), "it prints another address");
    must(server.signInLink.startsWith(`${origin}/sign-in#code=`), "its link goes elsewhere");
    const client = new Client(`http://127.0.0.1:${port}`, null);
    const headers = { origin, "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9" };
    const signedIn = await client.send("POST", "/api/v1/session", { body: { key: ADMIN_KEY }, headers });
    const cookie = signedIn.headers["set-cookie"] ?? "";
    must(signedIn.status === 200, `sign-in from the public origin: ${signedIn.status} ${signedIn.text}`);
    must(/^__Host-\w+=\S+; Path=\/;/.test(cookie) && /; Secure/.test(cookie), `the cookie is ${cookie}`);
    must(!/domain=/i.test(cookie), "the cookie has a domain");
    must(signedIn.headers["strict-transport-security"], "no HSTS behind https");
    const pair = cookie.split(";")[0] ?? "";
    const write = { body: { label: "Behind" }, headers: { ...headers, cookie: pair } };
    must(
      (await client.send("POST", "/api/v1/attributions", write)).status === 201,
      "a write from the public origin",
    );
    const foreign = { ...write, headers: { ...write.headers, origin: "http://leads.example.com" } };
    must(
      (await client.send("POST", "/api/v1/attributions", foreign)).status === 403,
      "http is another origin",
    );
  } finally {
    await server.stop();
    await place.remove();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
