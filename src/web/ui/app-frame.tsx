import clsx from "clsx";
import { type ComponentProps, createContext, type ReactNode } from "react";
import { tooltipBelow } from "#web/ui/tooltip.tsx";

/** What every page's header bar carries in its middle. The frame is told once; pages need not know. */
export const HeaderSearchContext = createContext<ReactNode>(null);

export type AppFrameProps = {
  /** Top left, 48 px: the mark, and where one is signed in. */
  brand: ReactNode;
  /** `NavItem`s. */
  nav: ReactNode;
  /** Below the items: a second list, such as saved views. Not shown on the narrow rail. */
  navMore?: ReactNode;
  /** Bottom left. */
  foot?: ReactNode;
  /** `TabBarItem`s of the bar that stands for the navigation on a phone. */
  tabBar: ReactNode;
  /** In the middle of every header bar. */
  search?: ReactNode;
  /** Screens; each renders a `Page`. */
  children: ReactNode;
};

/** Navigation beside the work: 216 px from 1152 up, a rail of 52 from 640 up, a bar at the lower edge below that. */
export function AppFrame({ brand, nav, navMore, foot, tabBar, search, children }: AppFrameProps) {
  return (
    <div className="frame flex h-dvh min-h-0 overflow-hidden bg-canvas max-sm:flex-col">
      <a href="#main" className="btn btn-primary skip-link">
        Skip to the content
      </a>
      <nav
        aria-label="Main"
        className="flex w-13 flex-none flex-col border-line border-e max-sm:hidden lg:w-54"
      >
        <div className="flex min-h-12 flex-none items-center lg:px-2">{brand}</div>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-2">
          <ul className="flex flex-col gap-px">{nav}</ul>
          {navMore ? <div className="mt-4 hidden lg:block">{navMore}</div> : null}
        </div>
        {foot ? <div className="flex-none border-line border-t px-2 py-2">{foot}</div> : null}
      </nav>
      <HeaderSearchContext value={search}>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">{children}</div>
      </HeaderSearchContext>
      {/* Only children are named in the condition: a looser one makes every change of the page restyle all of it. */}
      <nav
        aria-label="Main"
        className="hidden min-h-15 flex-none border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] [.frame:has(>*>[data-focused])>&]:hidden max-sm:block"
      >
        <ul className="flex h-full">{tabBar}</ul>
      </nav>
    </div>
  );
}

export type NavItemProps = Omit<ComponentProps<"a">, "children"> & {
  icon: ReactNode;
  label: string;
  count?: string | undefined;
  current?: boolean;
};

/** One place to go. On the narrow rail only its icon is seen, and its name in a tooltip. A router's link may wrap it. */
export function NavItem({ icon, label, count, current = false, className, ...props }: NavItemProps) {
  return (
    <li className="relative">
      {current ? (
        <span className="absolute inset-y-1 -left-2 w-0.75 bg-honey-line forced-colors:bg-[Highlight]" />
      ) : null}
      <a
        {...props}
        aria-current={current ? "page" : undefined}
        {...tooltipBelow("72rem", label)}
        className={clsx(
          "flex min-h-7 items-center gap-2.5 rounded-sm px-2 font-medium text-ink-2 max-lg:min-h-9 max-lg:justify-center max-lg:px-0",
          current ? "bg-pressed text-ink" : "hover:bg-pressed",
          className,
        )}
      >
        {icon}
        <span className="min-w-0 flex-1 truncate max-lg:sr-only">{label}</span>
        {count ? (
          <span className="font-normal text-2xs text-ink-3 tabular-nums max-lg:hidden">{count}</span>
        ) : null}
      </a>
    </li>
  );
}

function tabBarLook(current: boolean, className?: string) {
  return clsx(
    "relative flex min-h-15 flex-1 flex-col items-center justify-center gap-1 font-medium text-2xs",
    current ? "text-ink" : "text-ink-2",
    className,
  );
}

function TabBarContent({ icon, label, current }: { icon: ReactNode; label: string; current: boolean }) {
  return (
    <>
      {current ? (
        <span className="absolute top-0 h-0.5 w-6 bg-honey-line forced-colors:bg-[Highlight]" />
      ) : null}
      <span className="flex [&_svg]:size-5">{icon}</span>
      {label}
    </>
  );
}

/** The same on the bar of a phone. */
export function TabBarItem({
  icon,
  label,
  current = false,
  className,
  ...props
}: Omit<NavItemProps, "count">) {
  return (
    <li className="flex flex-1">
      <a {...props} aria-current={current ? "page" : undefined} className={tabBarLook(current, className)}>
        <TabBarContent {...{ icon, label, current }} />
      </a>
    </li>
  );
}

export type TabBarButtonProps = Omit<ComponentProps<"button">, "children"> &
  Pick<NavItemProps, "icon" | "label">;

/** A place on that bar that opens something instead of leading somewhere: "More". */
export function TabBarButton({ icon, label, className, ...props }: TabBarButtonProps) {
  return (
    <li className="flex flex-1">
      <button type="button" {...props} className={tabBarLook(false, className)}>
        <TabBarContent icon={icon} label={label} current={false} />
      </button>
    </li>
  );
}
