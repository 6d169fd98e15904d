// The words of the app are English, so dates are too, whatever the browser's language: one look for one sentence.
const locale = "en-GB";
const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });

type Moment = Date | string | number;

function startOfDay(date: Date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A plain date ("2026-03-10") is that day everywhere; only moments move with the time zone. */
function asDate(moment: Moment) {
  if (typeof moment === "string" && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return new Date(`${moment}T00:00:00`);
  return new Date(moment);
}

/** "10 Mar", and "10 Mar 2025" when the year is not this one. */
export function formatDay(moment: Moment, now: number = Date.now()) {
  const date = asDate(moment);
  if (Number.isNaN(date.getTime())) return "";
  return (date.getFullYear() === new Date(now).getFullYear() ? day : dayAndYear).format(date);
}

/** "10 Mar 2026" */
export function formatDate(moment: Moment) {
  const date = asDate(moment);
  return Number.isNaN(date.getTime()) ? "" : dayAndYear.format(date);
}

/** "10 Mar 2026, 14:30" in the reader's own time zone. */
export function formatMoment(moment: Moment) {
  const date = asDate(moment);
  return Number.isNaN(date.getTime()) ? "" : `${dayAndYear.format(date)}, ${time.format(date)}`;
}

/** "Now", "2 min", "3 h" within the day, then "Yesterday", then "10 Mar". A clock that runs ahead reads "Now". */
export function formatRelative(moment: Moment, now: number = Date.now()) {
  const date = asDate(moment);
  if (Number.isNaN(date.getTime())) return "";
  const minutes = Math.floor((now - date.getTime()) / 60_000);
  if (minutes < -1) return formatDay(date, now);
  if (minutes < 1) return "Now";
  if (minutes < 60) return `${minutes} min`;
  const days = Math.round((startOfDay(new Date(now)) - startOfDay(date)) / 86_400_000);
  if (days === 0) return `${Math.floor(minutes / 60)} h`;
  return days === 1 ? "Yesterday" : formatDay(date, now);
}

/** A date and a time as typed, in the reader's time zone, as an ISO moment; undefined while the date is missing. */
export function toMoment(dateText: string, timeText = "") {
  if (dateText === "") return undefined;
  const date = new Date(`${dateText}T${timeText || "00:00"}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The other way: what the date and the time input show for a moment. */
export function fromMoment(moment: Moment) {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return { date: "", time: "" };
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    date: `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}
