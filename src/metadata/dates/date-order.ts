const orders = new Map<string, readonly string[]>();

/** Whether a language writes the day before the month in numeric dates, according to CLDR. */
export function isDayFirst(language: string | null): boolean {
  const order = orderOf(language ?? "en");
  return order.indexOf("day") < order.indexOf("month");
}

/** Whether a language writes the year first in numeric dates. */
export function isYearFirst(language: string | null): boolean {
  return orderOf(language ?? "en")[0] === "year";
}

function orderOf(language: string): readonly string[] {
  let order = orders.get(language);
  if (order === undefined) {
    order = readOrder(language);
    orders.set(language, order);
  }
  return order;
}

function readOrder(language: string): string[] {
  try {
    const parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: "short" }).formatToParts(0);
    return parts.map(({ type }) => type).filter((type) => type !== "literal");
  } catch {
    return ["day", "month", "year"];
  }
}
