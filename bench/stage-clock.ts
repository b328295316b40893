const SAMPLE_INTERVAL_MS = 20;

/** Times the stages of a long run as multiples of the first, and samples memory. */
export class StageClock {
  /** Milliseconds per article in the first stage. */
  private unit: Time | null = null;

  constructor(articles: number) {
    console.log(`${articles} articles`);
    console.log("                                an article, in    memory at most, in the");
    console.log("  stage                      CPU time     time   first half  second half  results");
  }

  async stage(name: string, articles: number, work: (tick: (kind: string) => void) => Promise<void>): Promise<void> {
    const counts = new Map<string, number>();
    const samples: number[] = [];
    const sample = () => samples.push(process.memoryUsage.rss());
    const watch = setInterval(sample, SAMPLE_INTERVAL_MS);
    const before = { cpu: process.cpuUsage(), at: performance.now() };
    await work((kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    sample();
    clearInterval(watch);
    const { user, system } = process.cpuUsage(before.cpu);
    const each: Time = { cpu: (user + system) / 1_000 / articles, passed: (performance.now() - before.at) / articles };
    this.unit ??= each;
    const results = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
    const middle = Math.ceil(samples.length / 2);
    const columns = [
      name.padEnd(26),
      (each.cpu / this.unit.cpu).toFixed(3).padStart(9),
      (each.passed / this.unit.passed).toFixed(3).padStart(9),
      megabytes(samples.slice(0, middle)).padStart(13),
      megabytes(samples.slice(middle)).padStart(13),
    ];
    console.log(`  ${columns.join("")}  ${results}`);
  }
}

interface Time {
  readonly cpu: number;
  readonly passed: number;
}

function megabytes(samples: readonly number[]): string {
  const most = samples.reduce((peak, bytes) => Math.max(peak, bytes), 0);
  return most === 0 ? "–" : `${Math.round(most / 1e6)} MB`;
}
