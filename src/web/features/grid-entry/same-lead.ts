import type { GridRow } from "./grid-row.ts";

/**
 * What makes two leads of one partner the same to the server: the e-mail; without one, company name and digits of the
 * phone. Undefined for a row that says too little.
 */
export function sameLeadKey({ cells }: Pick<GridRow, "cells">): string | undefined {
  const email = folded(cells.email);
  if (email !== "") return `email ${email}`;
  const company = folded(cells.company_name);
  const digits = (cells.phone_number ?? "").replace(/\D/g, "");
  return company !== "" && digits !== "" ? `phone ${company} ${digits}` : undefined;
}

function folded(text = "") {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
}

/**
 * Rows that repeat an earlier one, by id, each with the number of that earlier row (0 for one saved from this grid
 * before). The first of several is no duplicate: it is the one to save.
 */
export function duplicatesWithin(
  rows: readonly Pick<GridRow, "id" | "cells">[],
  saved: readonly (string | undefined)[],
): Map<string, number> {
  const first = new Map<string, number>();
  for (const key of saved) if (key !== undefined) first.set(key, 0);
  const repeated = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = sameLeadKey(row);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index + 1);
    else repeated.set(row.id, before);
  });
  return repeated;
}
