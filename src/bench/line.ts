import { least, median, type Pairs } from "./samples.ts";

/** One line of the table. */
export interface Line {
  id: string;
  figure: string;
  ours: string;
  floor: string;
  ratio: string;
  goal: string;
  /** Undefined where there is no goal: the line only explains another. */
  met: boolean | undefined;
}

export type Unit = "ms" | "kB" | "/s" | "";

/** A goal as a limit of a number: `<=` for cost, `>=` for rates. */
export interface Goal {
  most?: number;
  least?: number;
}

/** A line that compares a figure with its own limit; `floor` is only shown beside it. */
export function absoluteLine(
  id: string,
  figure: string,
  value: number,
  unit: Unit,
  goal?: Goal,
  floor?: number,
): Line {
  return {
    id,
    figure,
    ours: amount(value, unit),
    floor: floor === undefined ? "" : amount(floor, unit),
    ratio: "",
    goal: goal ? goalText(goal, unit) : "",
    met: goal && reaches(value, goal),
  };
}

/**
 * A line that compares us with the floor: medians, and the ratio of the medians. Behind it the ratio of the best of
 * each side, which other work on the machine disturbs least.
 */
export function ratioLine(id: string, figure: string, pairs: Pairs<number>, unit: Unit, goal?: Goal): Line {
  const best = unit === "/s" ? (values: number[]) => Math.max(...values) : least;
  const ratio = median(pairs.ours) / median(pairs.floor);
  return {
    id,
    figure,
    ours: amount(median(pairs.ours), unit),
    floor: amount(median(pairs.floor), unit),
    ratio: `${ratio.toFixed(2)} (best ${(best(pairs.ours) / best(pairs.floor)).toFixed(2)})`,
    goal: goal ? goalText(goal, "") : "",
    met: goal && reaches(ratio, goal),
  };
}

export function reaches(value: number, goal: Goal): boolean {
  return (
    value <= (goal.most ?? Number.POSITIVE_INFINITY) && value >= (goal.least ?? Number.NEGATIVE_INFINITY)
  );
}

function goalText({ most, least: fewest }: Goal, unit: Unit): string {
  const text = most === undefined ? `>= ${fewest}` : `<= ${most}`;
  return unit ? `${text} ${unit}` : text;
}

function amount(value: number, unit: Unit): string {
  const digits =
    Math.abs(value) >= 100 || (unit === "" && Number.isInteger(value)) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === "/s" ? "" : " "}${unit}`.trim();
}

/** The lines as a table of plain text. */
export function table(lines: readonly Line[]): string {
  const head = ["id", "figure", "ours", "floor", "ratio", "goal", "met"];
  const rows = lines.map(({ id, figure, ours, floor, ratio, goal, met }) => [
    id,
    figure,
    ours,
    floor,
    ratio,
    goal,
    met === undefined ? "" : met ? "met" : "NOT MET",
  ]);
  const widths = head.map((word, column) =>
    Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [print(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(print)].join("\n");
}
