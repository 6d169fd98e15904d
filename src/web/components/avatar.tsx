import clsx from "clsx";
import { UserRoundPlus } from "lucide-react";
import { tooltip } from "#web/ui/tooltip.tsx";
import { hueInk, hueOfName, hueOfNumber } from "./hue.ts";

const sizes = {
  20: "size-5 text-[0.5625rem]",
  24: "size-6 text-[0.625rem]",
};

export type AvatarProps = {
  name: string;
  /** Gives the hue, so that two people of one name differ. */
  id?: number;
  size?: keyof typeof sizes;
  /** The name stands beside it: neither spoken nor shown on hover again. */
  silent?: boolean;
};

function initials(name: string) {
  const words = name
    .split(/[\s.]+/)
    .map((word) => [...word].find((char) => /[\p{L}\p{N}]/u.test(char)))
    .filter((letter) => letter !== undefined);
  const first = words.at(0) ?? "?";
  return (words.length > 1 ? first + words.at(-1) : first).toUpperCase();
}

/** A round with a person's initials. */
export function Avatar({ name, id, size = 20, silent = false }: AvatarProps) {
  const hue = id === undefined ? hueOfName(name) : hueOfNumber(id);
  return (
    <span
      {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": name, ...tooltip(name) })}
      className={clsx(
        "inline-flex flex-none items-center justify-center rounded-full font-semibold",
        sizes[size],
        hueInk(hue),
      )}
    >
      {initials(name)}
    </span>
  );
}

/** Up to three people; from four on two and a count. Never overlapping. Nobody is a dashed round. */
export function AvatarRow({ people }: { people: readonly { id?: number; name: string }[] }) {
  if (people.length === 0) {
    return (
      <span
        role="img"
        aria-label="Nobody assigned"
        {...tooltip("Nobody assigned")}
        className="inline-flex size-5 items-center justify-center rounded-full border border-line-control border-dashed text-ink-3"
      >
        <UserRoundPlus className="size-3" />
      </span>
    );
  }
  const shown = people.length > 3 ? people.slice(0, 2) : people;
  const rest = people.slice(shown.length);
  const others = rest.map((person) => person.name).join(", ");
  return (
    <span className="inline-flex items-center gap-0.5">
      {shown.map((person) => (
        <Avatar key={person.id ?? person.name} {...person} />
      ))}
      {rest.length > 0 ? (
        <span
          role="img"
          aria-label={`and ${others}`}
          {...tooltip(others)}
          className="inline-flex size-5 flex-none items-center justify-center rounded-full bg-pressed font-semibold text-[0.5625rem] text-ink-2"
        >
          +{rest.length}
        </span>
      ) : null}
    </span>
  );
}
