/** Counts and durations by name. */
export class Figures {
  readonly counts = new Map<string, number>();
  readonly #lists = new Map<string, number[]>();

  add(name: string, count = 1): void {
    this.counts.set(name, this.of(name) + count);
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  most(name: string, value: number): void {
    if (value > this.of(name)) this.counts.set(name, value);
  }

  note(name: string, value: number): void {
    const list = this.#lists.get(name);
    if (list === undefined) this.#lists.set(name, [value]);
    else list.push(value);
  }

  /** The quantile of a list; 0 if it is empty. */
  quantile(name: string, part: number): number {
    const list = this.#lists.get(name) ?? [];
    const sorted = Float64Array.from(list).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  }

  /** `p50 1 · p99 20 · max 31` of a list. */
  spread(name: string, digits = 0): string {
    const [p50, p99, max] = [0.5, 0.99, 1].map((part) => this.quantile(name, part).toFixed(digits));
    return `p50 ${p50} · p99 ${p99} · max ${max}`;
  }
}
