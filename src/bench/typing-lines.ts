import type { Page } from "@playwright/test";
import { openPage, SLOW_CPU, settled, visit } from "./browser-page.ts";
import { makeCompany } from "./companies.ts";
import { absoluteLine, type Line, ratioLine } from "./line.ts";
import { watchLongTasks } from "./long-tasks.ts";
import { placeOf, sides } from "./paint-lines.ts";
import { each, inTurn } from "./samples.ts";
import { firstInput, type Side, screens } from "./screens.ts";
import type { World } from "./world.ts";

const FIELDS = 40;
const TOUCHES = 20;
const TEXT = "Harbour and Pine Logistics of the North East";

interface Typed {
  script: number;
  task: number;
  longTasks: number[];
}

/** P7: what a letter costs in the largest form anyone should have. */
export async function typingLines(world: World): Promise<Line[]> {
  const company = await makeCompany(world.database, { fields: FIELDS });
  const pairs = await inTurn(
    3,
    sides((side) => type(world, side, company)),
  );
  return [
    ratioLine(
      "P7",
      "script per letter, 40 custom fields and 20 touches, 4x CPU",
      each(pairs, (one) => one.script),
      "ms",
      {
        most: 1.3,
      },
    ),
    ratioLine(
      "P7",
      "  whole main-thread work per letter",
      each(pairs, (one) => one.task),
      "ms",
    ),
    absoluteLine(
      "P7",
      "  long tasks while typing, all rounds",
      pairs.ours.flatMap((one) => one.longTasks).length,
      "",
      { most: 0 },
      pairs.floor.flatMap((one) => one.longTasks).length,
    ),
  ];
}

async function type(world: World, side: Side, company: { id: number; key: string }): Promise<Typed> {
  const { form, addTouch, touchRow, customInput } = screens[side];
  const path = side === "ours" ? form : `${form}?company=${company.id}`;
  const place = await placeOf(world, side, path, company.key);
  const measured = await openPage(await world.browser(), place);
  const { page, session } = measured;
  try {
    await visit(measured, place.url, "input", firstInput);
    await settled(measured);
    await page.waitForFunction(({ selector, count }) => document.querySelectorAll(selector).length >= count, {
      selector: customInput,
      count: FIELDS,
    });
    for (let touch = 1; touch <= TOUCHES; touch += 1) {
      await page.click(addTouch);
      await page.waitForFunction(
        ({ selector, count }) => document.querySelectorAll(selector).length >= count,
        { selector: touchRow, count: touch },
      );
    }
    await page.click(firstInput);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
    // The first letters may still pay for what comes late; the rest is what a person feels.
    await page.keyboard.type("Warm up ", { delay: 30 });
    await atRest(page);
    const longTasks = await watchLongTasks(page);
    const before = await measured.metrics();
    await page.keyboard.type(TEXT, { delay: 30 });
    const after = await measured.metrics();
    const per = (name: string) => (((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / TEXT.length;
    return { script: per("ScriptDuration"), task: per("TaskDuration"), longTasks: await longTasks() };
  } finally {
    await measured.close();
  }
}

function atRest(page: Page) {
  return page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}
