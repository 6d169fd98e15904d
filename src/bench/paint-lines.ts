import { openPage, SLOW_CPU, visit } from "./browser-page.ts";
import { type Line, ratioLine } from "./line.ts";
import type { Wanted } from "./run-bench.ts";
import { inTurn } from "./samples.ts";
import { firstInput, type Side, screens } from "./screens.ts";
import type { World } from "./world.ts";

const ROUNDS = 7;

type Aim = "list" | "form";

/** P3 to P6: how long, and how much work, until the list or the form can be used. Empty cache every time. */
export async function paintLines(world: World, wanted: Wanted): Promise<Line[]> {
  const slow = { cpu: SLOW_CPU };
  const lines: Line[] = [];
  const time = (aim: Aim, options: { cpu: number; slow4g?: boolean }, rounds = ROUNDS) =>
    inTurn(
      rounds,
      sides((side) => timeTo(world, side, aim, options)),
    );
  const cpu = (aim: Aim) =>
    inTurn(
      ROUNDS,
      sides((side) => workTo(world, side, aim)),
    );
  if (wanted("P3")) {
    lines.push(
      ratioLine("P3", "first row of the list, 4x CPU", await time("list", slow), "ms", { most: 1.3 }),
    );
  }
  if (wanted("P4")) {
    const pairs = await time("list", { ...slow, slow4g: true }, 5);
    lines.push(ratioLine("P4", "first row, slow 4G and 4x CPU", pairs, "ms", { most: 1 }));
  }
  if (wanted("P5")) {
    const pairs = await time("form", slow);
    lines.push(ratioLine("P5", "form's first input takes typing, 4x CPU", pairs, "ms", { most: 1.4 }));
  }
  if (wanted("P6")) {
    lines.push(
      ratioLine("P6", "main-thread CPU to the list", await cpu("list"), "ms", { most: 1.6 }),
      ratioLine("P6", "  to the form", await cpu("form"), "ms", { most: 1.6 }),
    );
  }
  return lines;
}

export function sides<T>(measure: (side: Side) => Promise<T>) {
  return { floor: () => measure("floor"), ours: () => measure("ours") };
}

export function placeOf(world: World, side: Side, path: string, key?: string) {
  return side === "ours" ? world.place(path, key) : Promise.resolve(world.floorPlace(path));
}

/** Milliseconds from the start of the navigation. */
export async function timeTo(
  world: World,
  side: Side,
  aim: Aim,
  options: { cpu?: number; slow4g?: boolean; key?: string },
): Promise<number> {
  const place = await placeOf(world, side, screens[side][aim], options.key);
  const measured = await openPage(await world.browser(), place, options);
  try {
    const { after } = await visit(measured, place.url, ...target(side, aim));
    return after;
  } finally {
    await measured.close();
  }
}

/** Milliseconds of the page's main thread, at full speed, until the aim is reached and there is a moment of rest. */
async function workTo(world: World, side: Side, aim: Aim): Promise<number> {
  const place = await placeOf(world, side, screens[side][aim]);
  const measured = await openPage(await world.browser(), place);
  try {
    // A page of the same origin first: its process stays, so its counters can be subtracted.
    await measured.page.goto(new URL(screens[side].quiet, place.url).href);
    const before = await measured.metrics();
    await visit(measured, place.url, ...target(side, aim));
    await measured.page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
    const after = await measured.metrics();
    return ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000;
  } finally {
    await measured.close();
  }
}

function target(side: Side, aim: Aim): ["row" | "input", string] {
  return aim === "list" ? ["row", screens[side].row] : ["input", firstInput];
}
