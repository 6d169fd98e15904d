import type { Browser, CDPSession, Page } from "@playwright/test";

/** Cookies of someone signed in, or nothing for the floor. */
export type SignedIn = Awaited<ReturnType<import("@playwright/test").APIRequestContext["storageState"]>>;

/** Where something is measured. */
export interface Place {
  url: string;
  signedIn: SignedIn | undefined;
}

/** How many times slower than this machine: what the goals call "4x CPU". */
export const SLOW_CPU = 4;

/** What Lighthouse and others call slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms until an answer begins. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** A request as the browser sent it. */
export interface SentRequest {
  url: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A page with an empty cache, and the protocol session that measures it. */
export interface MeasuredPage {
  page: Page;
  session: CDPSession;
  /** Each address once for each time it was asked for. */
  requests: SentRequest[];
  /** Numbers of the browser about this page since it began, by their names. */
  metrics(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  place: Place,
  options: { cpu?: number; slow4g?: boolean } = {},
): Promise<MeasuredPage> {
  const context = await browser.newContext({
    ...(place.signedIn && { storageState: place.signedIn }),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  const requests: SentRequest[] = [];
  session.on("Network.requestWillBeSent", ({ request, wallTime }) => {
    if (request.url.startsWith("http")) requests.push({ url: request.url, at: wallTime * 1000 });
  });
  await session.send("Network.enable");
  // Thread time: what the page's main thread itself computed, whatever else the machine did meanwhile.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  if (options.slow4g) await session.send("Network.emulateNetworkConditions", SLOW_4G);
  if (options.cpu) await session.send("Emulation.setCPUThrottlingRate", { rate: options.cpu });
  return {
    page,
    session,
    requests,
    async metrics() {
      const { metrics } = await session.send("Performance.getMetrics");
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    },
    close: () => context.close(),
  };
}

/** When a page was ready. */
export interface Ready {
  /** Milliseconds since the navigation began. */
  after: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Opens the place and says when it could be used: with "row" once an element of this kind was painted; with "input"
 * once it kept a letter that was typed into it.
 */
export async function visit(
  measured: MeasuredPage,
  url: string,
  kind: "row" | "input",
  selector: string,
): Promise<Ready> {
  const { page } = measured;
  let tell: (ready: Ready) => void = () => {};
  const ready = new Promise<Ready>((resolve, reject) => {
    tell = resolve;
    setTimeout(() => reject(new Error(`${url} did not show ${selector} within a minute`)), 60_000).unref();
  });
  await page.exposeFunction("benchReady", tell);
  await page.addInitScript(watchInPage, { kind, selector });
  const [answer] = await Promise.all([ready, page.goto(url, { waitUntil: "commit" })]);
  return answer;
}

/** Runs in the page, before its own scripts. */
function watchInPage({ kind, selector }: { kind: "row" | "input"; selector: string }) {
  const tell = (window as unknown as { benchReady: (ready: { after: number; at: number }) => void })
    .benchReady;
  // A message comes after the frame has been drawn; the frame request itself comes before.
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(undefined);
    });
  const done = () => {
    const after = performance.now();
    tell({ after, at: performance.timeOrigin + after });
  };
  const type = () => {
    const input = document.querySelector<HTMLInputElement>(selector);
    if (!input || input.disabled) return void requestAnimationFrame(type);
    input.focus();
    document.execCommand("insertText", false, "a");
    afterPaint(() => {
      if (document.querySelector<HTMLInputElement>(selector)?.value.endsWith("a")) done();
      else type();
    });
  };
  const observer = new MutationObserver(() => {
    const found = document.querySelector(selector);
    if (!found) return;
    observer.disconnect();
    if (kind === "row") afterPaint(done);
    else type();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Waits until the page asks for nothing any more. */
export async function settled(measured: MeasuredPage) {
  await measured.page.waitForLoadState("networkidle");
}
