import type { ComponentProps } from "react";

const onMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const macNames: Record<string, string> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/** One keycap. "Ctrl", "Alt" and "Shift" turn into the signs that Apple keyboards carry. */
export function Kbd({ children, ...props }: ComponentProps<"kbd"> & { children: string }) {
  return (
    <kbd {...props} className="kbd">
      {onMac ? (macNames[children] ?? children) : children}
    </kbd>
  );
}

/**
 * Several keycaps, pressed together or after one another. Hidden from screen readers,
 * since the control names itself, and where there is no keyboard.
 */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="touch:hidden inline-flex gap-0.5" aria-hidden="true">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}

export type KeyHint = { keys: readonly string[]; label: string };

/** The row of keys at the foot of a screen. Not shown where there is no keyboard. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  return (
    <ul
      data-key-hints=""
      className="touch:hidden flex min-w-0 flex-1 items-center gap-5 overflow-hidden text-ink-2 text-xs"
    >
      {hints.map((hint) => (
        <li key={hint.label} className="flex flex-none items-center gap-2 last:ms-auto">
          <span className="inline-flex gap-1">
            {hint.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
          {hint.label}
        </li>
      ))}
    </ul>
  );
}
