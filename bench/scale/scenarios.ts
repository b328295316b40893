import { World, type WorldOptions } from "./world.ts";
import { wranglerQueues } from "./wrangler-queues.ts";

/** The result of a scenario, as text and for the summary line. */
export interface ScenarioResult {
  readonly lines: readonly string[];
  readonly world: World;
}

export interface ScenarioSettings {
  readonly seed: number;
  /** Runs a tenth of each scenario or less, for a quick check. */
  readonly isQuick: boolean;
}

const BASE = {
  hosts: 1_000,
  entries: 20,
  skew: 1,
  slowHosts: 0,
  slowMs: 20_000,
  subrequests: 10_000,
  isIngestIdeal: false,
} as const;

function worldOf(options: Partial<WorldOptions> & Pick<WorldOptions, "sources" | "rate" | "seed">): World {
  return new World({ ...BASE, queues: wranglerQueues(), ...options });
}

/** Many sources for a week, with articles stored immediately: is every source polled when due? */
export async function week({ seed, isQuick }: ScenarioSettings): Promise<ScenarioResult> {
  const hours = isQuick ? 12 : 7 * 24;
  const world = worldOf({ sources: isQuick ? 2_000 : 10_000, rate: isQuick ? 0.1 : 0.5, seed, isIngestIdeal: true });
  await world.run(hours);
  const { starved } = world.endOfRun();
  const { figures } = world;
  const readings = figures.of("readings");
  const each = (name: string) => (figures.of(name) / Math.max(1, readings)).toFixed(2);
  return {
    world,
    lines: [
      `${hours} h, ${readings} readings, ${figures.of("stored")} articles`,
      `minutes late: ${figures.spread("late", 1)}; sources that starve: ${starved}`,
      `a reading: ${each("R2 A")} class A, ${each("R2 B")} class B, ${each("gate calls")} calls of gates`,
      `messages of the crawl: ${figures.of("crawl invocations")}, cut ${figures.of("crawl invocations that were cut")}; seconds ${figures.spread("crawl seconds")}; most subrequests ${figures.of("crawl subrequests, most")}`,
      `turns: ${figures.of("turn invocations")}, cut ${figures.of("turns that were cut")}; seconds ${figures.spread("turn seconds")}; most subrequests ${figures.of("turn subrequests, most")}`,
      `published to stored, minutes: ${figures.spread("published to stored")}`,
    ],
  };
}

/** Fifty articles a second from a thousand hosts: does the queue keep up? */
export async function busy({ seed, isQuick }: ScenarioSettings): Promise<ScenarioResult> {
  const world = worldOf({ sources: 10_000, rate: 50, skew: 0.5, seed });
  await world.settlePaces();
  await world.run(0.5);
  const before = world.figures.of("stored");
  const hours = isQuick ? 0.25 : 1;
  await world.run(hours);
  world.endOfRun();
  const { figures } = world;
  const perSecond = (figures.of("stored") - before) / (hours * 3_600);
  figures.add("stored a second", perSecond);
  return {
    world,
    lines: [
      `${perSecond.toFixed(1)} articles a second are stored, ${world.ingestQueue.backlog} messages are ready at the end`,
      ...queueLines(world),
      `minutes late: ${figures.spread("late", 1)}`,
    ],
  };
}

/** One host with thousands of URLs queued together, among other hosts: how long do the others wait? */
export async function largeHost({ seed, isQuick }: ScenarioSettings): Promise<ScenarioResult> {
  const world = worldOf({ sources: 2_000, rate: 5, seed });
  const count = isQuick ? 1_000 : 5_000;
  const urls = Array.from({ length: count }, (_, index) => `https://news1.example.com/2026/11/archive-${index}`);
  await world.run(1);
  for (let index = 0; index < count; index += 100) world.post(urls.slice(index, index + 100));
  await world.run(isQuick ? 1 : 3);
  return { world, lines: [`${count} URLs of one host`, ...queueLines(world)] };
}

/** Hosts that take twenty seconds to respond, among others. */
export async function slowHosts({ seed, isQuick }: ScenarioSettings): Promise<ScenarioResult> {
  const world = worldOf({ sources: 2_000, rate: 10, seed, slowHosts: 50 });
  await world.run(isQuick ? 1 : 2);
  return { world, lines: ["50 of 1,000 hosts take 20 s for an answer", ...queueLines(world)] };
}

function queueLines({ figures }: World): string[] {
  const stored = Math.max(1, figures.of("stored"));
  return [
    `bounces an article ${(figures.of("bounces") / stored).toFixed(3)}, duplicates ${(100 * shareOfDuplicates(figures)).toFixed(2)} %, fetched in vain ${figures.of("fetched in vain")}`,
    `queued to stored, seconds: ${figures.spread("queued to stored of others")}; of the large host ${figures.spread("queued to stored of the large host")}; of slow hosts ${figures.spread("queued to stored of slow hosts")}`,
    `a batch, seconds: ${figures.spread("ingest seconds", 1)}; calls of gates an article ${(figures.of("gate calls") / stored).toFixed(1)}`,
    `asked twice at once ${figures.of("asked twice at once")}, too soon ${figures.of("asked too soon")}`,
  ];
}

export function shareOfDuplicates(figures: World["figures"]): number {
  return figures.of("duplicates") / Math.max(1, figures.of("messages"));
}
