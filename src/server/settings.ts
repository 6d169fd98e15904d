import { resolve } from "node:path";

/** Everything the environment decides, checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The origin people reach us under, if it is not host and port. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly adminKey: string | undefined;
  /** Fill an empty database with the demo company. */
  readonly demo: boolean;
  readonly rateLimitPerMinute: number;
  readonly trustProxy: boolean;
  readonly logLevel: string;
}

/** A setting that cannot be used, as one sentence for the person who set it. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings once, at start. Throws {@link SettingsError}. An empty variable counts as not set. */
export function readSettings(environment: Environment): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  if (given("JOURNEYBEE_URL")) {
    throw new SettingsError(
      "JOURNEYBEE_URL is set, but this version cannot run in front of Journeybee yet; unset it to start on a database of your own.",
    );
  }
  const databaseUrl = readDatabaseUrl(given("DATABASE_URL"));
  return {
    port: readWhole("PORT", given("PORT"), 3000, 65_535),
    host: given("HOST") ?? "127.0.0.1",
    publicUrl: readOrigin(given("PUBLIC_URL")),
    dataDir: resolve(given("DATA_DIR") ?? "data"),
    databaseUrl,
    adminKey: readAdminKey(given("WAGGLE_ADMIN_KEY")),
    demo: readSwitch("WAGGLE_DEMO", given("WAGGLE_DEMO"), databaseUrl === undefined),
    rateLimitPerMinute: readWhole("RATE_LIMIT_PER_MINUTE", given("RATE_LIMIT_PER_MINUTE"), 600, 1_000_000),
    trustProxy: readSwitch("TRUST_PROXY", given("TRUST_PROXY"), false),
    logLevel: readLevel(given("LOG_LEVEL")),
  };
}

function readWhole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most))
    throw new SettingsError(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
  return value;
}

function readSwitch(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined) return otherwise;
  const word = text.toLowerCase();
  if (["on", "1", "true", "yes"].includes(word)) return true;
  if (["off", "0", "false", "no"].includes(word)) return false;
  throw new SettingsError(`${name} must be on or off, not "${text}".`);
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  if (!bare || !/^https?:$/.test(url.protocol)) {
    throw new SettingsError(
      `PUBLIC_URL must be an address such as https://leads.example.com, not "${text}".`,
    );
  }
  return url.origin;
}

/** The address may hold a password, so the sentence does not repeat it. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new SettingsError(
      "DATABASE_URL must be an address such as postgres://user:password@host:5432/waggle.",
    );
  }
  return text;
}

function readAdminKey(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[\x21-\x7e]{8,500}$/.test(text)) {
    throw new SettingsError("WAGGLE_ADMIN_KEY must have 8 to 500 letters, digits or signs and no spaces.");
  }
  return text;
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

function readLevel(text: string | undefined): string {
  const level = text?.toLowerCase() ?? "info";
  if (!levels.includes(level))
    throw new SettingsError(`LOG_LEVEL must be one of ${levels.join(", ")}, not "${text}".`);
  return level;
}
