import { openPage, settled, visit } from "./browser-page.ts";
import { makeCompany } from "./companies.ts";
import { absoluteLine, type Line, ratioLine } from "./line.ts";
import { placeOf, timeTo } from "./paint-lines.ts";
import { inTurn, percentile } from "./samples.ts";
import { type Side, screens } from "./screens.ts";
import type { World } from "./world.ts";

const TURNS = 240;
/** About fifteen rows a turn of the wheel. */
const PIXELS = 600;

interface Scrolled {
  /** Milliseconds between frames. */
  frames: number[];
  mostRows: number;
  furthest: number;
}

/** P9: a list of 10,000 leads, scrolled with the wheel as fast as a person can. */
export async function scrollLines(world: World): Promise<Line[]> {
  const many = await makeCompany(world.database, { leads: 10_000, fields: 7 });
  const few = await makeCompany(world.database, { leads: 25, fields: 7 });
  const first = await inTurn(5, {
    ours: () => timeTo(world, "ours", "list", { cpu: 4, key: many.key }),
    floor: () => timeTo(world, "ours", "list", { cpu: 4, key: few.key }),
  });
  const { frames, mostRows, furthest } = await scroll(world, "ours", many.key);
  // A page that has nothing to scroll, under the same wheel: what the machine itself leaves out.
  const still = await scroll(world, "floor");
  return [
    ratioLine("P9", "first row, 10,000 leads over 25 leads, 4x CPU", first, "ms", { most: 1.2 }),
    absoluteLine("P9", "  most rows in the page while scrolling", mostRows, "", { most: 100 }),
    absoluteLine(
      "P9",
      `  % of ${frames.length} frames over 25 ms (p99 ${percentile(frames, 0.99).toFixed(0)} ms)`,
      late(frames),
      "",
      { most: 3 },
      late(still.frames),
    ),
    absoluteLine("P9", "  furthest row reached", furthest, ""),
  ];
}

function late(frames: number[]) {
  return (frames.filter((time) => time > 25).length / frames.length) * 100;
}

async function scroll(world: World, side: Side, key?: string): Promise<Scrolled> {
  const { list, row } = screens[side];
  const place = await placeOf(world, side, list, key);
  const measured = await openPage(await world.browser(), place);
  const { page } = measured;
  try {
    await visit(measured, place.url, "row", row);
    await settled(measured);
    await page.evaluate(watchFrames, row);
    await page.mouse.move(700, 500);
    for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, PIXELS);
    return await page.evaluate(() => (window as unknown as { benchFrames: () => Scrolled }).benchFrames());
  } finally {
    await measured.close();
  }
}

/** Runs in the page: notes the time of each frame, and now and then how many rows there are. */
function watchFrames(row: string) {
  const seen: Scrolled = { frames: [], mostRows: 0, furthest: 0 };
  let last = performance.now();
  const frame = (now: number) => {
    seen.frames.push(now - last);
    last = now;
    if (seen.frames.length % 5 === 0) {
      const rows = document.querySelectorAll<HTMLElement>(row);
      seen.mostRows = Math.max(seen.mostRows, rows.length);
      seen.furthest = Math.max(seen.furthest, Number(rows[rows.length - 1]?.dataset.index ?? 0) + 1);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  (window as unknown as { benchFrames: () => Scrolled }).benchFrames = () => seen;
}
