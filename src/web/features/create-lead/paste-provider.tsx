import type { ReactNode } from "react";
import { PasteContext, usePaste } from "./use-paste.ts";

/** Lets the form be filled from pasted texts. A paste renders only what shows something about it. */
export function PasteProvider({ children }: { children: ReactNode }) {
  const desk = usePaste();
  return <PasteContext value={desk}>{children}</PasteContext>;
}
