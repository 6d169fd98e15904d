const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** "1,284" and "0.5": grouped, with every digit it has. */
export function formatNumber(value: number) {
  return plain.format(value);
}

// Making one takes longer than drawing a row. A currency nobody knows has none.
const money = new Map<string, Intl.NumberFormat | undefined>();

/** "$184,000"; cents only where there are some. An unknown currency code is written before the number. */
export function formatMoney(value: number, currency = "USD") {
  const fraction = Number.isInteger(value) ? 0 : 2;
  const kind = `${currency} ${fraction}`;
  if (!money.has(kind)) money.set(kind, moneyFormat(currency, fraction));
  return money.get(kind)?.format(value) ?? `${currency} ${plain.format(value)}`;
}

function moneyFormat(currency: string, fraction: number) {
  try {
    return new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    });
  } catch {
    return undefined;
  }
}

/** "1 lead", "1,284 leads". The plural is the singular with an s unless given. */
export function formatCount(count: number, one: string, many = `${one}s`) {
  return `${plain.format(count)} ${count === 1 ? one : many}`;
}

/**
 * A number as people type or paste it: "184,000", "184 000", "184.000,50", "$ 1,200.5", "-3". When both signs occur
 * the later one starts the fraction; a lone comma before exactly three digits groups. Empty is undefined, anything
 * that is no number is NaN, so that a form can say so instead of dropping it.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f'’_]/g, "")
    .replace(/^([-+−]?)[$€£]/, "$1")
    .replace("−", "-");
  if (bare === "") return undefined;
  const comma = bare.lastIndexOf(",");
  const dot = bare.lastIndexOf(".");
  let digits = bare;
  if (comma >= 0 && dot >= 0) {
    digits = comma > dot ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  } else if (comma >= 0) {
    const groups = /^[-+]?\d{1,3}(,\d{3})+$/.test(bare);
    digits = groups ? bare.replaceAll(",", "") : bare.replace(",", ".");
  } else if (/^[-+]?\d{1,3}(\.\d{3}){2,}$/.test(bare)) {
    digits = bare.replaceAll(".", "");
  }
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(digits) ? Number(digits) : Number.NaN;
}
