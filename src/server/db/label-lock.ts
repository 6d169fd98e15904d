import type { Transaction } from "./database.ts";

/**
 * Makes everyone who adds a label to this company wait until this transaction ends, so that two of them cannot
 * both find a label free. Leads being written do not wait: their reference to the company needs a weaker lock.
 */
export async function lockLabels(tx: Transaction, companyId: number): Promise<void> {
  await tx.query("select id from companies where id = $1 for no key update", [companyId]);
}
