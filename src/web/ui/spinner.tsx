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
      strokeWidth="1.75"
      strokeLinecap="round"
    >
      <path d="M8 2.5a5.5 5.5 0 1 0 5.5 5.5" />
    </svg>
  );
}
