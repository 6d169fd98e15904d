// zod would try to compile its checks with `new Function`, which the content security policy forbids and reports. It
// keeps its settings here; they are set without loading it, because the first screen does without.
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
