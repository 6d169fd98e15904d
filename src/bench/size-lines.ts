import { get } from "node:http";
import { openPage, type Place, settled, visit } from "./browser-page.ts";
import { absoluteLine, type Line } from "./line.ts";
import type { Wanted } from "./run-bench.ts";
import { firstInput, screens } from "./screens.ts";
import type { World } from "./world.ts";

/** What one visit loaded: by the time the screen could be used, and until it asked for nothing more. */
interface Loaded {
  first: string[];
  all: string[];
}

/** P1 and P2: what a browser with an empty cache really asks for, and how large it is on the wire. */
export async function sizeLines(world: World, wanted: Wanted): Promise<Line[]> {
  const { ours } = screens;
  const list = await load(world, ours.list, "row", ours.row);
  const lines: Line[] = [];
  if (wanted("P1")) {
    const form = await load(world, ours.form, "input", firstInput);
    const sizes = new Map<string, number>();
    for (const url of new Set([...list.all, ...form.all])) {
      if (/\.(js|css)$/.test(new URL(url).pathname)) sizes.set(url, await wireSize(url));
    }
    const kilobytes = (urls: Iterable<string>) =>
      [...new Set(urls)].reduce((sum, url) => sum + (sizes.get(url) ?? 0), 0) / 1000;
    const beyondList = (urls: string[]) => urls.filter((url) => !list.first.includes(url));
    lines.push(
      absoluteLine("P1", "JS + CSS, brotli: shell and list", kilobytes(list.first), "kB", { most: 96 }),
      absoluteLine(
        "P1",
        "  more for the form's first usable section",
        kilobytes(beyondList(form.first)),
        "kB",
        { most: 40 },
      ),
      absoluteLine("P1", "  more for the whole form", kilobytes(beyondList(form.all)), "kB", { most: 110 }),
      absoluteLine("P1", "  fetched ahead once the list is shown", kilobytes(beyondList(list.all)), "kB"),
    );
  }
  if (wanted("P2")) {
    lines.push(
      absoluteLine("P2", "requests until the first row of the list", list.first.length, "", { most: 5 }),
    );
  }
  return lines;
}

async function load(world: World, path: string, kind: "row" | "input", selector: string): Promise<Loaded> {
  const place: Place = await world.place(path);
  const measured = await openPage(await world.browser(), place);
  try {
    const ready = await visit(measured, place.url, kind, selector);
    await settled(measured);
    const urls = (requests: typeof measured.requests) => [...new Set(requests.map(({ url }) => url))];
    return {
      first: urls(measured.requests.filter(({ at }) => at <= ready.at)),
      all: urls(measured.requests),
    };
  } finally {
    await measured.close();
  }
}

/** Bytes of a file's body as it travels. */
function wireSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br, gzip" } }, async (response) => {
      let bytes = 0;
      for await (const chunk of response) bytes += chunk.length;
      if (response.statusCode === 200) resolve(bytes);
      else reject(new Error(`${url} was answered with ${response.statusCode}`));
    }).on("error", reject);
  });
}
