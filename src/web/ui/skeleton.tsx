import clsx from "clsx";
import type { ComponentProps } from "react";

/** A grey bar in the place of words to come; give it the size of what it stands for. Unseen for the first 200 ms. */
export function Skeleton({ className, ...props }: ComponentProps<"span">) {
  return (
    <span {...props} aria-hidden="true" className={clsx("after-a-moment block flex-none", className)}>
      <span className="skeleton h-full min-h-2 w-full" />
    </span>
  );
}
