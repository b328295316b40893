import type { Operations } from "../../src/ports/ledger.ts";
import { addOperations, timesOperations } from "../../src/usage/operation.ts";
import { queueDueSources } from "../../workers/queue-due-sources.ts";
import { randomNumbers } from "../synthetic-article.ts";
import { storyHtml } from "./pages.ts";
import type { CountedWorld } from "./world.ts";

const SOURCES = 20;
/** Days until the crawl has learned how often each source has news; later days are counted. */
const LEARNING_DAYS = 3;
const COUNTED_DAYS = 2;
const TURNS_A_DAY = 96;
const TURN_MS = 900_000;
const DAY_MS = 24 * 3_600_000;
/** Entries that a feed lists. */
const LISTED = 30;
/** Mean per source, as in the week of `bench -- scale`: an article a second for 10,000. */
const STORIES_A_DAY = 8.64;
/** Scale at which the logistic distribution approximates the normal one. */
const NEARLY_NORMAL = 1.702;

const MEAN_WEIGHT =
  Array.from({ length: SOURCES }, (_, source) => weightOf(source)).reduce((a, b) => a + b, 0) / SOURCES;

export interface CrawlMonth {
  /** Operations of a month for this many sources, without those of their articles. */
  readonly operations: Operations;
  readonly readingsPerSourceDay: number;
  readonly newPerReading: number;
}

/** Simulates five days of crawling some feeds, and extrapolates a month of many from the last two. */
export async function crawlMonth(world: CountedWorld, sources: number): Promise<CrawlMonth> {
  const random = randomNumbers(7);
  const began = world.now;
  const phases = Array.from({ length: SOURCES }, () => random());
  let readings = 0;
  world.answer = (url) => {
    const source = Number(/feed(\d+)\./.exec(url)?.[1] ?? 0);
    if (!url.endsWith("/feed.xml")) return htmlAnswer(storyHtml(1, 0).replaceAll(/https:\/\/news\d+[^"]*/g, url));
    readings++;
    return feedAnswer(source, storiesBy(world.now - began, source, phases[source] ?? 0));
  };
  await world.during(async () => void (await playDays(world, LEARNING_DAYS)));
  readings = 0;
  let queued = 0;
  const operations = await world.during(async () => {
    queued = await playDays(world, COUNTED_DAYS);
  });
  // A run is one invocation with one log line, however many sources there are.
  const turns = COUNTED_DAYS * TURNS_A_DAY;
  const ofReadings = addOperations(operations, { invocations: -turns, logEvents: -turns });
  const aMonth = 30 / COUNTED_DAYS;
  const ofTurns = { invocations: turns * aMonth, logEvents: turns * aMonth };
  return {
    operations: addOperations(timesOperations(ofReadings, (sources / SOURCES) * aMonth), ofTurns),
    readingsPerSourceDay: readings / SOURCES / COUNTED_DAYS,
    newPerReading: queued / Math.max(1, readings),
  };
}

/** The crawl runs of some days. What they queue is stored immediately and not counted. */
async function playDays(world: CountedWorld, days: number): Promise<number> {
  const began = world.now;
  let articles = 0;
  for (let turn = 0; turn < days * TURNS_A_DAY; turn++) {
    const next = began + (turn + 1) * TURN_MS;
    world.count("invocations", 1);
    await queueDueSources(world.worker);
    while (world.queued.length > 0) {
      const messages = world.queued.splice(0);
      const isArticle = (body: unknown) =>
        typeof body === "object" && body !== null && "url" in body && "discovery" in body;
      articles += messages.filter(isArticle).length;
      await world.uncounted(() => world.file(messages.filter(isArticle)));
      await world.deliverCrawls(messages.filter((message) => !isArticle(message)));
    }
    world.advance(Math.max(0, next - world.now));
  }
  return articles;
}

function storiesBy(elapsed: number, source: number, phase: number): number {
  const aDay = (STORIES_A_DAY * weightOf(source)) / MEAN_WEIGHT;
  return LISTED + Math.floor((elapsed / DAY_MS + phase) * aDay);
}

/** Log-normal, like the sources of `bench -- scale`: few have most of the news. */
function weightOf(source: number): number {
  const share = (source + 0.5) / SOURCES;
  return (share / (1 - share)) ** (1 / NEARLY_NORMAL);
}

function feedAnswer(source: number, newest: number): Response {
  const items = Array.from({ length: LISTED }, (_, index) => {
    const link = `https://feed${source}.example.com/2026/story-number-${newest - index}-about-the-harbour`;
    return `<item><title>Story ${newest - index}</title><link>${link}</link></item>`;
  });
  const body = `<rss version="2.0"><channel><title>Feed ${source}</title>${items.join("")}</channel></rss>`;
  return new Response(body, { headers: { "content-type": "application/rss+xml" } });
}

function htmlAnswer(html: string): Response {
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

export const SOURCES_SETTING = Array.from(
  { length: SOURCES },
  (_, source) => `https://feed${source}.example.com/feed.xml`,
).join(",");
