import clsx from "clsx";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Keys } from "#web/ui/kbd.tsx";
import { Spinner } from "#web/ui/spinner.tsx";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  /** Height in px with a mouse; a finger always gets 44. */
  size?: 28 | 32 | 36;
};

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    icon?: ReactNode;
    /** On a phone only the icon is seen; the words stay for screen readers. */
    collapses?: boolean;
    /** Keycaps shown at the right. They only tell; binding the keys is the screen's business. */
    keys?: readonly string[];
    /** The verb in progress ("Saving"). While set, presses are ignored, yet the button keeps focus and width. */
    busy?: string | false | undefined;
  };

/** The classes of a button, for the rare element that only looks like one. */
export function buttonClass({ variant = "secondary", size = 32 }: ButtonLook, className?: string) {
  return clsx("btn", `btn-${variant}`, size !== 32 && `btn-${size}`, className);
}

/** A push button. `type` is "button" unless said otherwise, so a stray button never submits a form. */
export function Button({
  variant,
  size,
  icon,
  collapses,
  keys,
  busy,
  className,
  children,
  ...props
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else props.onClick?.(event);
  };
  return (
    <button
      type="button"
      {...props}
      onClick={press}
      aria-disabled={busy ? true : props["aria-disabled"]}
      className={buttonClass({ variant, size }, clsx(collapses && "max-sm:w-11 max-sm:px-0", className))}
    >
      {/* Both labels share one cell, so the wider of the two holds the width. */}
      <span className="grid items-center justify-items-center">
        <span className={clsx("col-start-1 row-start-1 inline-flex items-center gap-2", busy && "invisible")}>
          {icon}
          {collapses ? <span className="max-sm:sr-only">{children}</span> : children}
          {keys ? <Keys keys={keys} /> : null}
        </span>
        {busy ? (
          <span className="col-start-1 row-start-1 inline-flex items-center gap-2">
            <Spinner />
            {busy}
          </span>
        ) : null}
      </span>
    </button>
  );
}

export type ButtonLinkProps = ComponentProps<"a"> &
  ButtonLook & { icon?: ReactNode; keys?: readonly string[] };

/** A link with the look of a button, for what leads somewhere. A router's link may wrap it. */
export function ButtonLink({ variant, size, icon, keys, className, children, ...props }: ButtonLinkProps) {
  return (
    <a {...props} className={buttonClass({ variant, size }, className)}>
      {icon}
      {children}
      {keys ? <Keys keys={keys} /> : null}
    </a>
  );
}
