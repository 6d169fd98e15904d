import { openPage, SLOW_CPU, settled, visit } from "./browser-page.ts";
import { makeCompany } from "./companies.ts";
import { absoluteLine, type Line, ratioLine } from "./line.ts";
import { watchLongTasks } from "./long-tasks.ts";
import { placeOf, sides } from "./paint-lines.ts";
import { each, inTurn } from "./samples.ts";
import { emailInput, firstInput, type Side, saveButton, screens } from "./screens.ts";
import type { World } from "./world.ts";

interface Saved {
  /** From the press on Save until the new row is painted. */
  shown: number;
  /** Until it is painted and the server has answered. */
  confirmed: number;
  longTasks: number[];
}

let saved = 0;

/** P8: from the press on Save to the new lead in the list, both sides with the list seen before. */
export async function saveLines(world: World): Promise<Line[]> {
  const company = await makeCompany(world.database, { leads: 25 });
  const pairs = await inTurn(
    5,
    sides((side) => save(world, side, company)),
  );
  const ours = (pick: (one: Saved) => number) => ({
    ours: pairs.ours.map(pick),
    floor: each(pairs, (one) => one.confirmed).floor,
  });
  return [
    ratioLine(
      "P8",
      "Save to the new row shown, 4x CPU",
      ours((one) => one.shown),
      "ms",
      { most: 0.6 },
    ),
    ratioLine(
      "P8",
      "  to the row confirmed by the server",
      ours((one) => one.confirmed),
      "ms",
      { most: 1.5 },
    ),
    absoluteLine(
      "P8",
      "  long tasks meanwhile, all rounds",
      pairs.ours.flatMap((one) => one.longTasks).length,
      "",
      { most: 0 },
      pairs.floor.flatMap((one) => one.longTasks).length,
    ),
  ];
}

async function save(world: World, side: Side, company: { id: number; key: string }): Promise<Saved> {
  const { list, row, newLead } = screens[side];
  const path = side === "ours" ? list : `${list}?company=${company.id}`;
  const place = await placeOf(world, side, path, company.key);
  const measured = await openPage(await world.browser(), place);
  const { page, session } = measured;
  saved += 1;
  const name = `Saved by bench ${saved}`;
  try {
    await visit(measured, place.url, "row", row);
    await settled(measured);
    await page.click(newLead);
    await page.fill(firstInput, name);
    await page.fill(emailInput, `bench${saved}@saved-${saved}.example`);
    if (side === "ours") {
      await page.fill("#partner", "Partner nobody knows");
      await page.keyboard.press("Enter");
    }
    await settled(measured);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
    const longTasks = await watchLongTasks(page);
    await page.evaluate(watchForRow, { row, name });
    await page.click(saveButton);
    const { shown, confirmed } = await page.evaluate(
      () => (window as unknown as { benchSaved: Promise<{ shown: number; confirmed: number }> }).benchSaved,
    );
    return { shown, confirmed, longTasks: await longTasks() };
  } finally {
    await measured.close();
  }
}

/** Runs in the page: from the press until a row with the name is painted, and until the POST has been answered too. */
function watchForRow({ row, name }: { row: string; name: string }) {
  const afterPaint = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      }),
    );
  const pressed = new Promise<number>((resolve) => {
    addEventListener("click", (event) => resolve(event.timeStamp), { capture: true, once: true });
  });
  const answered = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        if (entry.initiatorType === "fetch" && /\/leads$/.test(entry.name)) resolve(entry.responseEnd);
      }
    }).observe({ type: "resource" });
  });
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      if (![...document.querySelectorAll(row)].some((found) => found.textContent?.includes(name))) return;
      observer.disconnect();
      afterPaint().then(resolve);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
  (window as unknown as { benchSaved: unknown }).benchSaved = Promise.all([pressed, shown, answered]).then(
    ([from, at, answer]) => ({ shown: at - from, confirmed: Math.max(at, answer) - from }),
  );
}
