import type { FaultDetail } from "#contract/problem.ts";
import { problemText } from "#contract/problem.ts";
import { ServiceError } from "#server/service-error.ts";

/** Collects what is wrong with a body, so that the caller hears all of it at once. */
export class Faults {
  readonly details: FaultDetail[] = [];

  add(field: string, message: string): void {
    this.details.push({ field, message });
  }

  /** Throws the documented 400 if anything was added. */
  check(text: string = problemText.invalidFields): void {
    if (this.details.length > 0) throw new ServiceError("invalid", text, { details: this.details });
  }
}
