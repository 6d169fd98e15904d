import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { paths } from "#web/paths.ts";
import { Banner } from "#web/ui/banner.tsx";
import { buttonClass } from "#web/ui/button.tsx";
import type { SaveProblem } from "./save-problem.ts";

const SHOWN = 6;

export type ProblemBannerProps = {
  problem: SaveProblem;
  onGo: (input: string) => void;
};

/** Why the lead was not saved, on top of the form, with a way to each input concerned. It takes the focus. */
export function ProblemBanner({ problem, onGo }: ProblemBannerProps) {
  const ref = useRef<HTMLDivElement>(null);
  // Every refusal is a new one, also the second of the same kind.
  useEffect(() => {
    if (problem) ref.current?.focus();
  }, [problem]);
  const { title, text, faults, existingId } = problem;
  const [all, setAll] = useState(false);
  const shown = all ? faults : faults.slice(0, SHOWN);
  const rest = faults.length - shown.length;
  return (
    <Banner
      ref={ref}
      tabIndex={-1}
      tone={existingId === undefined ? "danger" : "warn"}
      title={title}
      className="mt-4 outline-offset-2"
      actions={
        existingId === undefined ? null : (
          <Link href={paths.lead(existingId)} className={buttonClass({ size: 28 })}>
            Open
          </Link>
        )
      }
    >
      <span className="block">{text}</span>
      {shown.length > 0 ? (
        <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {shown.map(({ input, label, message }) => (
            <button key={input} type="button" className="link" onClick={() => onGo(input)}>
              {label}: {brief(message)}
            </button>
          ))}
          {rest > 0 ? (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {rest} more
            </button>
          ) : null}
        </span>
      ) : null}
    </Banner>
  );
}

/** "This address has no ending such as .de or .com." -> "this address has no ending such as .de or .com" */
function brief(message: string) {
  return (message.charAt(0).toLowerCase() + message.slice(1)).replace(/\.$/, "");
}
