import { storedChoice } from "./stored-choice.ts";

/** Read by `public/theme.js` before the first paint. */
export const themeChoice = storedChoice("waggle.theme", ["system", "light", "dark"]);

/** Whether single letters work as keys; some people's tools press them by accident (WCAG 2.1.4). */
const singleKeysChoice = storedChoice("waggle.single-keys", ["on", "off"]);

/** To be passed on to `useHotkeys`. */
export function useSingleKeys(): boolean {
  return singleKeysChoice.use() === "on";
}

export function setSingleKeys(on: boolean) {
  singleKeysChoice.set(on ? "on" : "off");
}

/** Stores the theme and shows it. */
export function setTheme(theme: "system" | "light" | "dark") {
  themeChoice.set(theme);
  // theme.js listens for this event, which browsers send to the other tabs only.
  dispatchEvent(new StorageEvent("storage", { key: "waggle.theme" }));
}
