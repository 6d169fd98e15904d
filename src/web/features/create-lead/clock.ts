const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** The time of day: "14:31", or as the person's language writes it. */
export function formatClock(moment: string): string {
  return clock.format(new Date(moment));
}
