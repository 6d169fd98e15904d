import type { Page } from "@playwright/test";

/** Counts tasks over 50 ms on the page's main thread from now on; the answer tells how long each has been. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
    (window as unknown as { benchLongTasks: number[] }).benchLongTasks = tasks;
  });
  return () =>
    page.evaluate(async () => {
      // Entries are handed out at the next moment of rest.
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
      return (window as unknown as { benchLongTasks: number[] }).benchLongTasks;
    });
}
