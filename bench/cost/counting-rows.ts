import { MAX_UNCOUNTED } from "../../src/catalog/figures-sql.ts";

const SOURCES = 10_000;
const HOSTS = 1_000;
/** Scale at which the logistic distribution approximates the normal one. */
const NEARLY_NORMAL = 1.702;

/**
 * Rows per article that are written when articles are counted by host and source: one for each that is among those
 * counted together. Too few messages are measured to reach that, so it is calculated, for 10,000 sources on 1,000 hosts
 * with log-normal numbers of articles, as in `crawl-month.ts`.
 */
export function countingRows(): number {
  const weights = Array.from({ length: SOURCES }, (_, source) => {
    const share = (source + 0.5) / SOURCES;
    return (share / (1 - share)) ** (1 / NEARLY_NORMAL);
  });
  const byHost = Array.from({ length: HOSTS }, (_, host) =>
    sum(weights.filter((_, source) => source % HOSTS === host)),
  );
  return (distinctAmong(MAX_UNCOUNTED, weights) + distinctAmong(MAX_UNCOUNTED, byHost)) / MAX_UNCOUNTED;
}

/** How many different ones are expected in this many draws. */
function distinctAmong(draws: number, weights: readonly number[]): number {
  const total = sum(weights);
  return sum(weights.map((weight) => 1 - (1 - weight / total) ** draws));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
