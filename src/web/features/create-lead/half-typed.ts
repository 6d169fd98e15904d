import type { Definitions } from "./create-lead-body.ts";
import type { Fault } from "./find-faults.ts";
import { FORM_ID } from "./focus-next.ts";
import { labelOfInput } from "./label-of-input.ts";

/** A day or a time of which only a part was typed reads as empty; the browser alone knows better. */
export function halfTypedFaults(definitions: Definitions): Fault[] {
  const form = document.getElementById(FORM_ID);
  const inputs = form?.querySelectorAll<HTMLInputElement>("input[type=date], input[type=time]") ?? [];
  return [...inputs]
    .filter((input) => input.validity.badInput)
    .map(({ name }) => ({
      input: name,
      label: labelOfInput(name, definitions),
      message: "Only a part of this is typed",
      missing: false,
    }));
}
