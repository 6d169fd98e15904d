import { CircleAlert, CircleDashed, Info } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { sendsCopy } from "./create-lead-body.ts";
import { type DraftState, useDraftState } from "./draft-watch.ts";
import { DuplicateList } from "./duplicate-list.tsx";
import { emptyFields, type Fault, NEEDED } from "./find-faults.ts";

export type ChecksPanelProps = {
  /** Saving was tried and refused: what is wrong is then called so. */
  refused: boolean;
  onGo: (input: string) => void;
};

/** One line of what is left to do. */
export interface LeftToDo {
  input: string;
  label: string;
  note: string;
  state: "wrong" | "needed" | "optional";
}

/** What is still missing or wrong, in the order of the form; last what the partner would miss on their copy. */
export function leftToDo({ draft, definitions, faults }: DraftState): LeftToDo[] {
  const optional = sendsCopy(draft) ? emptyFields("partnerCustom", definitions.partner, draft, false) : [];
  return [
    ...faults.map(
      (fault): LeftToDo => ({
        input: fault.input,
        label: fault.label,
        note: noteOf(fault),
        state: fault.missing ? "needed" : "wrong",
      }),
    ),
    ...optional.map(
      ({ input, label }): LeftToDo => ({
        input,
        label: `Partner’s copy: ${label}`,
        note: "Optional",
        state: "optional",
      }),
    ),
  ];
}

function noteOf({ input, message, missing }: Fault) {
  return missing && input !== "company_name" ? NEEDED : message;
}

/** What is left before the lead can be saved, each with the way there. */
export function ChecksPanel({ refused, onGo }: ChecksPanelProps) {
  const items = leftToDo(useDraftState());
  return (
    <>
      <DuplicateList />
      <h2 className="font-semibold text-base">{refused ? "To fix before saving" : "Still missing"}</h2>
      {items.length === 0 ? (
        <p className="mt-2 text-ink-2">Nothing. This lead can be saved.</p>
      ) : (
        <ul className="mt-2 rounded-md border border-line-2 bg-surface">
          {items.map((item) => (
            <li
              key={item.input}
              className="flex items-center gap-2.5 border-line px-3 py-2 not-first:border-t"
            >
              <Mark state={refused && item.state === "needed" ? "wrong" : item.state} />
              <span className="min-w-0 flex-1">
                <span className="block break-words font-medium">{item.label}</span>
                <span className="block text-ink-3 text-xs">{item.note}</span>
              </span>
              <Button
                variant={item.state === "optional" ? "ghost" : "secondary"}
                size={28}
                aria-label={`Go to ${item.label}`}
                onClick={() => onGo(item.input)}
              >
                Go
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 flex gap-2 text-ink-3 text-xs">
        <Info className="mt-px size-3.5" />
        <span>
          A new lead starts as <b className="font-semibold text-ink-2">New</b>, with nobody assigned. Assign
          it from the message that follows the save.
        </span>
      </p>
    </>
  );
}

function Mark({ state }: Pick<LeftToDo, "state">) {
  if (state === "wrong") return <CircleAlert className="text-danger" />;
  return <CircleDashed className={state === "needed" ? "text-warn" : "text-ink-3"} />;
}
