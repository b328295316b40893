const SAMPLE_EVERY = 20; // Milliseconds.

/** Times the stages of a long work, as multiples of the first, and watches their memory. */
export class StageClock {
  /** CPU milliseconds of an article in the first stage. */
  private unit: number | null = null;

  constructor(articles: number) {
    console.log(`${articles} articles`);
    console.log("  stage                     an article  memory at most  at its end  results");
  }

  async stage(name: string, articles: number, work: (tick: (kind: string) => void) => Promise<void>): Promise<void> {
    const counts = new Map<string, number>();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLE_EVERY);
    const before = process.cpuUsage();
    await work((kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    const { user, system } = process.cpuUsage(before);
    clearInterval(watch);
    const each = (user + system) / 1_000 / articles;
    this.unit ??= each;
    const results = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
    const end = process.memoryUsage.rss();
    const columns = [
      name.padEnd(26),
      `${(each / this.unit).toFixed(3)}`.padStart(10),
      megabytes(Math.max(peak, end)).padStart(16),
      megabytes(end).padStart(12),
    ];
    console.log(`  ${columns.join("")}  ${results}`);
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
