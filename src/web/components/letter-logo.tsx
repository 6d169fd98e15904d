import clsx from "clsx";
import { hueInk, hueOfName } from "./hue.ts";

const sizes = {
  18: "size-4.5 rounded-xs text-2xs",
  20: "size-5 rounded-xs text-2xs",
  32: "size-8 rounded-sm text-lg",
};

/** A square with the first letter of an organisation, in the hue of its name. Silent: the name stands beside it. */
export function LetterLogo({ name, size = 18 }: { name: string; size?: keyof typeof sizes }) {
  const letter = [...name.trim()].find((char) => /[\p{L}\p{N}]/u.test(char)) ?? "?";
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-flex flex-none items-center justify-center font-semibold",
        sizes[size],
        hueInk(hueOfName(name)),
      )}
    >
      {letter.toUpperCase()}
    </span>
  );
}
