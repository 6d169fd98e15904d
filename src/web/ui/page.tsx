import clsx from "clsx";
import { PanelRight, X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { HeaderSearchContext } from "#web/ui/app-frame.tsx";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";

const OpenRailContext = createContext<() => void>(() => {});

/** Inside a page: what shows its rail where there is no room for it beside the work. */
export function useOpenRail() {
  return use(OpenRailContext);
}

export type PageRail = {
  label: string;
  /** On the button that opens it where there is no room for it. */
  count?: number;
  /** 344 beside a form, 400 beside a record, 360 in settings. */
  width?: 344 | 360 | 400;
  content: ReactNode;
};

export type PageProps = {
  /** Plain text: the heading, and the window's title. */
  title: string;
  /** The window's title where it says more than the heading. */
  windowTitle?: string;
  /** Before the title: a link back, with its arrow. */
  before?: ReactNode;
  /** After the title: a number, a state. */
  after?: ReactNode;
  /** Right end of the header bar. */
  actions?: ReactNode;
  rail?: PageRail;
  /** The bar below: keys on a list, the buttons that save on a form. */
  footer?: ReactNode;
  /** One job, done and left: no tab bar and no search on a phone. */
  focused?: boolean;
  /** Padding and scrolling are the screen's own business when false, as a table that scrolls by itself wants. */
  scrolls?: boolean;
  children: ReactNode;
};

const railWidths = { 344: "lg:w-86", 360: "lg:w-90", 400: "lg:w-100" };

/** A screen inside the frame: header bar, work, right rail, footer. */
export function Page({
  title,
  windowTitle,
  before,
  after,
  actions,
  rail,
  footer,
  focused,
  scrolls = true,
  children,
}: PageProps) {
  const search = use(HeaderSearchContext);
  const [railOpen, setRailOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const openRail = useCallback(() => setRailOpen(true), []);
  const closeRail = () => {
    setRailOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (railOpen) closer.current?.focus();
  }, [railOpen]);
  useEffect(() => {
    document.title = windowTitle ?? title;
  }, [title, windowTitle]);
  return (
    <>
      <header
        data-focused={focused ? "" : undefined}
        className="flex min-h-12 flex-none items-center gap-3 border-line border-b px-4 max-sm:min-h-13 lg:pe-3"
      >
        <div className="flex min-w-0 flex-1 items-center gap-2">
          {before}
          <h1 className="max-sm:text-lg truncate font-semibold text-base">{title}</h1>
          {after}
        </div>
        {search ? <div className={clsx("flex-none", focused && "max-sm:hidden")}>{search}</div> : null}
        <div className="flex min-w-0 items-center justify-end gap-1 sm:flex-1">
          {rail ? (
            <Button
              variant="ghost"
              className="lg:hidden"
              icon={<PanelRight />}
              ref={opener}
              aria-expanded={railOpen}
              onClick={() => setRailOpen(!railOpen)}
            >
              <span className="max-sm:sr-only">{rail.label}</span>
              {rail.count ? <Badge tone="warn">{rail.count}</Badge> : null}
            </Button>
          ) : null}
          {actions}
        </div>
      </header>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id="main"
            tabIndex={-1}
            className={clsx("relative min-h-0 flex-1", scrolls ? "overflow-y-auto" : "flex flex-col")}
          >
            <OpenRailContext value={openRail}>{children}</OpenRailContext>
          </main>
        </div>
        {rail ? (
          <aside
            aria-label={rail.label}
            className={clsx(
              "flex-none flex-col overflow-y-auto border-line border-s bg-canvas lg:flex",
              railWidths[rail.width ?? 344],
              railOpen
                ? "panel max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-30 max-lg:flex max-lg:w-90 max-lg:shadow-e3 max-sm:w-full"
                : "max-lg:hidden",
            )}
            // It lies over the work only as long as it is worked with: a "Go" inside leads out and closes it.
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!relatedTarget || relatedTarget === opener.current) return;
              if (!currentTarget.contains(relatedTarget)) setRailOpen(false);
            }}
            onKeyDown={(event) => {
              if (!railOpen || event.key !== "Escape" || event.defaultPrevented) return;
              event.preventDefault();
              closeRail();
            }}
          >
            <div className="flex justify-end p-2 lg:hidden">
              <IconButton ref={closer} label={`Close ${rail.label}`} icon={<X />} onClick={closeRail} />
            </div>
            {rail.content}
          </aside>
        ) : null}
      </div>
      {footer ? (
        <footer className="touch:has-[>[data-key-hints]:only-child]:hidden flex min-h-9 flex-none items-center border-line border-t bg-surface px-4">
          {footer}
        </footer>
      ) : null}
    </>
  );
}
