import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

test("without any variable it is a demo on this machine", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: undefined,
    dataDir: `${process.cwd()}/data`,
    databaseUrl: undefined,
    adminKey: undefined,
    demo: true,
    rateLimitPerMinute: 600,
    trustProxy: false,
    logLevel: "info",
  });
});

test("on PostgreSQL there is no demo unless it is asked for", () => {
  const DATABASE_URL = "postgres://u:p@db/waggle";
  expect(readSettings({ DATABASE_URL }).demo).toBe(false);
  expect(readSettings({ DATABASE_URL, WAGGLE_DEMO: "on" }).demo).toBe(true);
});

test("an empty variable counts as not set, and an address loses its last slash", () => {
  expect(readSettings({ PORT: "", PUBLIC_URL: "https://leads.example.com/" })).toMatchObject({
    port: 3000,
    publicUrl: "https://leads.example.com",
  });
});

test.each([
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PUBLIC_URL", "leads.example.com"],
  ["PUBLIC_URL", "https://example.com/waggle"],
  ["PUBLIC_URL", "ftp://example.com"],
  ["DATABASE_URL", "mysql://secret:word@db/waggle"],
  ["WAGGLE_DEMO", "maybe"],
  ["WAGGLE_ADMIN_KEY", "short"],
  ["WAGGLE_ADMIN_KEY", "two words in it"],
  ["RATE_LIMIT_PER_MINUTE", "1.5"],
  ["TRUST_PROXY", "loopback"],
  ["LOG_LEVEL", "loud"],
  ["JOURNEYBEE_URL", "https://app.journeybee.io"],
])("%s=%s stops the start with one sentence that names it", (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  expect(read).not.toThrow(/secret/);
});
