/**
 * A process of its own on an embedded database, for tests that kill it. Usage: `hold <dir>` opens and waits for
 * its input to end; `write <dir>` commits pairs of rows until it is killed. Says what happened line by line.
 */
import fs from "node:fs";
import { openDatabase } from "#server/db/open-database.ts";

/** Written at once: what a killed process said must have been said. */
function say(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

async function main(command: string, dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir });
  say("open");
  if (command === "write") {
    await database.query(
      "CREATE TABLE IF NOT EXISTS halves (pair bigint, half int, PRIMARY KEY (pair, half))",
    );
    const [last] = await database.query<{ pair: number }>(
      "SELECT coalesce(max(pair), 0) AS pair FROM halves",
    );
    for (let pair = (last?.pair ?? 0) + 1; ; pair += 1) {
      await database.transaction(async (tx) => {
        await tx.query("INSERT INTO halves VALUES ($1, 1)", [pair]);
        await tx.query("INSERT INTO halves VALUES ($1, 2)", [pair]);
      });
      say(`saved ${pair}`);
    }
  }
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once("end", resolve));
  const [row] = await database.query<{ one: number }>("SELECT 1 AS one");
  await database.close();
  say(row?.one === 1 ? "closed" : "broken");
}

const [command = "", dataDir = ""] = process.argv.slice(2);
main(command, dataDir).catch((error: unknown) => {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
