import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { handOverPaste } from "#web/components/pasted-text.ts";
import { paths } from "#web/paths.ts";

/** A text pasted outside of any input opens a new lead with it. Reads the paste itself, so nobody is asked for leave. */
export function usePasteAnywhere(enabled: boolean) {
  const [path, navigate] = useLocation();
  const latest = useRef({ path, navigate });
  latest.current = { path, navigate };
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest("input, textarea, select, [contenteditable]")) return;
      // The grid reads pastes itself.
      if (latest.current.path === paths.manyLeads() || document.querySelector("dialog:modal")) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      event.preventDefault();
      handOverPaste(text);
      if (latest.current.path !== paths.newLead()) latest.current.navigate(paths.newLead());
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [enabled]);
}
