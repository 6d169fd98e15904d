import { formatCount } from "#web/ui/format-number.ts";
import type { Paste } from "./use-paste.ts";

/** "Filled 6 fields. One line was not used: “Met Ana at the Lisbon booth”" */
export function filledWords(paste: Pick<Paste, "fields" | "unused" | "more">): string {
  const filled = paste.fields.filter(({ taken }) => taken).length;
  const [line] = paste.unused;
  return [
    filled > 0 ? `Filled ${formatCount(filled, "field")}.` : "Nothing filled: you had typed it all.",
    line === undefined
      ? ""
      : paste.unused.length === 1
        ? `One line was not used: “${line}”`
        : `${paste.unused.length} lines were not used.`,
    paste.more > 0 ? `This is the first of ${paste.more + 1} rows; ${paste.more} more were not used.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The same where there is little room. */
export function filledBriefly({ fields, unused, more }: Pick<Paste, "fields" | "unused" | "more">): string {
  const filled = `Filled ${formatCount(fields.filter(({ taken }) => taken).length, "field")}`;
  if (more > 0) return `${filled} from row 1 of ${more + 1}`;
  return unused.length > 0 ? `${filled}, ${formatCount(unused.length, "line")} not used` : filled;
}
