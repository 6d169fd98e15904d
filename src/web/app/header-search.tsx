import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useSingleKeys } from "#web/components/preferences.ts";
import { paths } from "#web/paths.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { TextInput } from "#web/ui/text-field.tsx";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";

/** How long after the last letter the list is asked. In ms. */
const PAUSE = 200;

/** Searches the list while one types; from another screen, at Enter. The words live in the address as `q`. */
export function HeaderSearch() {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const atList = path === paths.leads();
  const asked = atList ? (new URLSearchParams(search).get("q") ?? "") : "";
  const [typed, setTyped] = useState(asked);
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ search, atList });
  latest.current = { search, atList };
  const timer = useRef(0);

  // The address changed by other means: a cleared filter, the back button.
  const sent = useRef(asked);
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setTyped(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (words: string) => {
    clearTimeout(timer.current);
    const params = new URLSearchParams(latest.current.atList ? latest.current.search : "");
    const text = words.trim();
    if (text) params.set("q", text);
    else params.delete("q");
    params.delete("peek");
    sent.current = text;
    navigate(paths.leads(params.toString()), { replace: latest.current.atList });
  };
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(timer.current);
    if (atList) timer.current = window.setTimeout(() => ask(words), PAUSE);
  };
  const open = () => {
    setShown(true);
    requestAnimationFrame(() => input.current?.select());
  };
  useHotkeys({ "/": open }, { singleKeys: useSingleKeys() });

  return (
    <search>
      <IconButton label="Search leads" icon={<Search />} className="sm:hidden" onClick={open} />
      <div
        className={
          shown
            ? "flex w-96 items-center gap-1 max-lg:w-64 max-sm:fixed max-sm:inset-x-0 max-sm:top-0 max-sm:z-20 max-sm:h-13 max-sm:w-full max-sm:bg-surface max-sm:px-2"
            : "w-96 max-lg:w-64 max-sm:hidden"
        }
      >
        <TextInput
          ref={input}
          type="search"
          size={32}
          aria-label="Search leads"
          placeholder="Search leads"
          className="bg-canvas"
          enterKeyHint="search"
          leading={<Search />}
          trailing={
            typed ? (
              <IconButton label="Clear search" icon={<X />} size={24} onClick={() => ask("")} />
            ) : (
              <span className="touch:hidden">
                <Kbd>/</Kbd>
              </span>
            )
          }
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={() => typed === "" && setShown(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") ask(typed);
            if (event.key === "Escape") {
              event.preventDefault();
              if (typed) type("");
              else event.currentTarget.blur();
            }
          }}
        />
        <IconButton label="Close search" icon={<X />} className="sm:hidden" onClick={() => setShown(false)} />
      </div>
    </search>
  );
}
