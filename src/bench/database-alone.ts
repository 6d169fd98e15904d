import { openDatabase } from "#server/db/open-database.ts";

/** Opens the embedded database and asks it one thing: the floor of a start. */
const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? "" });
await database.query("select count(*) from leads");
process.stdout.write("ready\n");
process.on("SIGTERM", async () => {
  await database.close();
  process.exit(0);
});
