/** Milliseconds of processor time: shorter times are dominated by the clock, the compiler and the garbage collector. */
const MIN_MEASURABLE_MS = 40;
/** Attempts to bring the ratio under the bound: other work on the machine only ever makes a run slower. */
const MAX_ROUNDS = 8;

/** Between 4 (linear) and 16 (quadratic) for four times the input, on a logarithmic scale. */
export const MAX_GROWTH = 8;

/**
 * How many times longer `run` takes for four times `size`: 4 is linear, 16 quadratic. The shortest of several runs
 * counts, in processor time of this process, so that a busy machine does not decide; 1 where four times the size is too
 * fast to measure.
 */
export function timeGrowth(run: (size: number) => void, size: number): number {
  const shortest = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  let growth = Number.POSITIVE_INFINITY;
  for (let rounds = 0; growth > MAX_GROWTH && rounds < MAX_ROUNDS; rounds++) {
    shortest.large = Math.min(shortest.large, processorTime(run, 4 * size));
    if (shortest.large < MIN_MEASURABLE_MS) return 1;
    shortest.small = Math.min(shortest.small, processorTime(run, size));
    growth = shortest.large / Math.max(shortest.small, MIN_MEASURABLE_MS / 4);
  }
  return growth;
}

/** Milliseconds. */
function processorTime(run: (size: number) => void, size: number): number {
  const before = process.cpuUsage();
  run(size);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
