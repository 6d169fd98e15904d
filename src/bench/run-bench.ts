import { type Line, table } from "./line.ts";
import { paintLines } from "./paint-lines.ts";
import { saveLines } from "./save-lines.ts";
import { scrollLines } from "./scroll-lines.ts";
import { serverLines } from "./server-lines.ts";
import { sizeLines } from "./size-lines.ts";
import { startLines } from "./start-lines.ts";
import { typingLines } from "./typing-lines.ts";
import { openWorld, type Tools, type World } from "./world.ts";

export type Wanted = (id: string) => boolean;

/** In the order they run: what fills the database comes last. */
const groups: { ids: string[]; measure: (world: World, wanted: Wanted) => Promise<Line[]> }[] = [
  { ids: ["P1", "P2"], measure: sizeLines },
  { ids: ["P3", "P4", "P5", "P6"], measure: paintLines },
  { ids: ["P7"], measure: typingLines },
  { ids: ["P8"], measure: saveLines },
  { ids: ["P9"], measure: scrollLines },
  { ids: ["P14"], measure: startLines },
  { ids: ["P10", "P11"], measure: serverLines },
];

/**
 * Measures the wanted lines (all, if none is named), prints the table, and tells whether every goal is met. A line that
 * could not be measured is printed as not met, with the reason.
 */
export async function runBench(tools: Tools, names: readonly string[]): Promise<boolean> {
  const known = groups.flatMap((group) => group.ids);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}. Lines: ${known.join(" ")}`);
  const wanted: Wanted = (id) => names.length === 0 || names.includes(id);
  const started = performance.now();
  const world = await openWorld(tools);
  const lines: Line[] = [];
  try {
    for (const { ids, measure } of groups) {
      const here = ids.filter(wanted);
      if (here.length === 0) continue;
      tools.say(`${here.join(" ")}…`);
      lines.push(
        ...(await measure(world, wanted).catch((error: unknown) => here.map((id) => failed(id, error)))),
      );
    }
  } finally {
    await world.close();
  }
  lines.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  process.stdout.write(`${table(lines)}\n\n`);
  process.stdout.write(
    `Medians; a ratio is ours over the floor's, "best" that of the quickest of each. ${Math.round((performance.now() - started) / 1000)} s.\n`,
  );
  return lines.every((line) => line.met !== false);
}

function failed(id: string, error: unknown): Line {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return {
    id,
    figure: `could not be measured: ${reason}`,
    ours: "",
    floor: "",
    ratio: "",
    goal: "",
    met: false,
  };
}
