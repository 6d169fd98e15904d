import { formatDay, formatMoment } from "#web/ui/format-date.ts";

/** "09:12" in the reader's own time zone. */
export function clockTime(moment: string): string {
  return formatMoment(moment).split(", ")[1] ?? "";
}

/** "3 Mar, 09:12"; with the year when it is not this one. */
export function dayAndTime(moment: string): string {
  return `${formatDay(moment)}, ${clockTime(moment)}`;
}
