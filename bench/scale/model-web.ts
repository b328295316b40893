import type { Figures } from "./figures.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Options of a model web. */
export interface WebOptions {
  readonly sources: number;
  readonly hosts: number;
  /** New articles per second, over all sources. */
  readonly rate: number;
  /** Number of entries in a feed. */
  readonly entries: number;
  /** Spread of the rates: standard deviation of their logarithm. */
  readonly skew: number;
  /** Number of hosts that take `slowMs` for each response. */
  readonly slowHosts: number;
  readonly slowMs: number;
}

/** An entry of a model feed. */
export interface ModelEntry {
  readonly url: string;
}

/** The response of a model feed; `null` if unchanged. */
export type ModelFeed = { readonly etag: string | null; readonly entries: readonly ModelEntry[] } | null;

interface ModelSource {
  readonly url: string;
  readonly host: string;
  readonly name: string;
  /** Articles per millisecond. */
  readonly rate: number;
  readonly hasValidators: boolean;
  /** Publication times of the newest articles. */
  readonly times: number[];
  /** Articles published and listed before the model began. */
  shown: number;
  published: number;
  next: number;
}

const ANSWER_MS = 400;
const MIN_DELAY_MS = 3_000;
/** Share of feeds with validators, as measured on real ones. */
const WITH_VALIDATORS = 0.6;

/** Feeds and articles on many hosts, with each host's view of our requests. Rates vary like those of real feeds. */
export class ModelWeb {
  readonly #clock: VirtualClock;
  readonly #figures: Figures;
  readonly #random: () => number;
  readonly #options: WebOptions;
  readonly #sources = new Map<string, ModelSource>();
  readonly sources: readonly string[];
  /** Publication times of articles not stored yet. */
  readonly published = new Map<string, number>();
  readonly #inFlight = new Map<string, number>();
  readonly #lastEnd = new Map<string, number>();
  /** Called with articles published before the model began, which count as stored. */
  readonly #isOld: (url: string) => void;

  constructor(
    options: WebOptions,
    clock: VirtualClock,
    random: () => number,
    figures: Figures,
    isOld: (url: string) => void,
  ) {
    this.#options = options;
    this.#clock = clock;
    this.#random = random;
    this.#figures = figures;
    this.#isOld = isOld;
    const weights = Array.from({ length: options.sources }, () => Math.exp(options.skew * this.#normal()));
    const sum = weights.reduce((all, one) => all + one, 0);
    for (const [index, weight] of weights.entries()) this.#addSource(index, ((weight / sum) * options.rate) / 1_000);
    this.sources = [...this.#sources.keys()];
  }

  /** One request to a host. @param isRobots for robots.txt, which its page follows without a delay. */
  async request<T>(url: string, isRobots: boolean, answer: () => T): Promise<T> {
    const { host } = new URL(url);
    const others = this.#inFlight.get(host) ?? 0;
    if (others > 0) this.#figures.add("asked twice at once");
    const rested = this.#clock.time - (this.#lastEnd.get(host) ?? Number.NEGATIVE_INFINITY);
    // Tolerates one clock tick on either side.
    if (rested < MIN_DELAY_MS - 20) this.#figures.add("asked too soon");
    this.#inFlight.set(host, others + 1);
    await this.#clock.sleep(this.#latencyOf(host));
    this.#inFlight.set(host, (this.#inFlight.get(host) ?? 1) - 1);
    if (!isRobots) this.#lastEnd.set(host, this.#clock.time);
    return answer();
  }

  feed(url: string, etag: string | null): ModelFeed {
    const source = this.#sources.get(url);
    if (source === undefined) throw new Error(`There is no ${url} in the model.`);
    this.#advance(source);
    const own = source.hasValidators ? `"${source.published}"` : null;
    if (own !== null && own === etag) return null;
    const first = source.published - source.times.length;
    const entries = source.times.map((time, index) => {
      const entry = `https://${source.host}/2026/11/${source.name}-${first + index}-a-story-of-today`;
      if (time < this.#clock.start && first + index >= source.shown) {
        this.#isOld(entry);
        source.shown = first + index + 1;
      }
      return { url: entry };
    });
    return { etag: own, entries: entries.reverse() };
  }

  #addSource(index: number, rate: number): void {
    const options = this.#options;
    const { hosts } = options;
    const host = `news${index % hosts}.example.com`;
    const name = `s${Math.floor(index / hosts)}`;
    const url = `https://${host}/${name}.xml`;
    const source: ModelSource = {
      url,
      host,
      name,
      rate,
      hasValidators: this.#random() < WITH_VALIDATORS,
      times: [],
      shown: 0,
      published: 0,
      next: this.#clock.start - Math.min(options.entries / rate, 30 * 86_400_000),
    };
    this.#sources.set(url, source);
    this.#advance(source);
  }

  #advance(source: ModelSource): void {
    while (source.next <= this.#clock.time) {
      source.times.push(source.next);
      if (source.next >= this.#clock.start) {
        const url = `https://${source.host}/2026/11/${source.name}-${source.published}-a-story-of-today`;
        this.published.set(url, source.next);
      }
      source.published++;
      if (source.times.length > this.#options.entries) source.times.shift();
      source.next += -Math.log(1 - this.#random()) / source.rate;
    }
  }

  isSlow(host: string): boolean {
    return Number(/^news(\d+)/.exec(host)?.[1]) < this.#options.slowHosts;
  }

  #latencyOf(host: string): number {
    return this.isSlow(host) ? this.#options.slowMs : ANSWER_MS * (0.5 + this.#random());
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
  }
}
