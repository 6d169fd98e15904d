import clsx from "clsx";

/** A turning ring beside the word that says what is going on. Never alone, so it is silent to screen readers. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={clsx("spin size-4 flex-none", className)}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    >
      <path d="M10.6 3.1A5.5 5.5 0 1 0 13.5 8" />
    </svg>
  );
}
