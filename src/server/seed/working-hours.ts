import type { SeededRandom } from "./seeded-random.ts";

const DAY_MS = 86_400_000;

/** A moment about `daysAgo` days before `now`, on a weekday between 7 and 18 o'clock UTC. */
export function workingMoment(random: SeededRandom, now: number, daysAgo: number): number {
  const midnight = Math.floor((now - daysAgo * DAY_MS) / DAY_MS) * DAY_MS;
  const weekday = new Date(midnight).getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return midnight - back * DAY_MS + random.whole(7 * 3600, 18 * 3600) * 1000 + random.whole(0, 999);
}
