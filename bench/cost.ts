import type { D1Database } from "@cloudflare/workers-types";
import { getPlatformProxy } from "wrangler";
import { OPERATIONS, type Operations } from "../src/ports/ledger.ts";
import type { Discovery } from "../src/stored-article.ts";
import { addOperations, timesOperations } from "../src/usage/operation.ts";
import { costsOf, LIST_PRICES, totalCost } from "../src/usage/price-list.ts";
import { fileTables } from "../workers/file-tables.ts";
import { countingRows } from "./cost/counting-rows.ts";
import { crawlMonth, SOURCES_SETTING } from "./cost/crawl-month.ts";
import { HOSTS, NO_ARTICLE, storyHtml, storyUrl } from "./cost/pages.ts";
import { CountedWorld } from "./cost/world.ts";

/**
 * The cost of articles and sources in operations and dollars: the real consumer, journey, store and crawl on ports that
 * count, with D1 in workerd.
 * node bench/cost.ts [messages of each kind]
 */
const MESSAGES = Number(process.argv[2] ?? 100);
const WARM_UP = 20;
/** Between pages of a host that come alone: its gate is evicted meanwhile. */
const QUIET_MS = 600_000;
const CRAWLED_SOURCES = 10_000;
/** Longer than changes take to settle, and than the host gate recognises a queued page. */
const TABLES_AFTER_MS = 2 * 3_600_000;
const CONFIG = new URL("cost/wrangler.toml", import.meta.url).pathname;

const html = (body: string) => new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });
const numberOf = (url: string) => Number(/number-(\d+)-/.exec(url)?.[1] ?? 0);
const DISCOVERY: Discovery = {
  via: "feed",
  source: "https://feeds.example.com/all.xml",
  feedTitle: "All",
  feedDate: null,
};
/** A URL sent by a caller is always fetched; one that the crawl lists again is not. */
const SENT: Discovery = { ...DISCOVERY, via: "queue" };

const proxy = await getPlatformProxy<{ CATALOG: D1Database }>({ configPath: CONFIG, persist: false });
try {
  const world = new CountedWorld(proxy.env.CATALOG);
  const messagesOf = (discovery: Discovery) =>
    Array.from({ length: MESSAGES }, (_, index) => ({ url: storyUrl(index), discovery }));
  // Warms up robots.txt of every host, the catalog's tables, and compiled code.
  const first = Array.from({ length: WARM_UP }, (_, index) => ({
    url: storyUrl(1_000_000 + index),
    discovery: DISCOVERY,
  }));
  world.answer = (url) => html(storyHtml(numberOf(url), 0));
  await world.during(() => world.deliver(first));

  console.log(`Operations of one message, and dollars a million, at the list prices of ${LIST_PRICES.asOf}.`);
  console.log(`R2 A/B, D1 rows written/read, queue, DO requests/rows, CPU ms, invocations, logs: $ a million`);
  const perMessage = async (
    name: string,
    answer: (url: string) => Response,
    discovery = SENT,
    calculated: Partial<Operations> = {},
  ): Promise<number> => {
    world.answer = answer;
    const counted = await world.during(() => world.deliver(messagesOf(discovery)));
    const operations = addOperations(timesOperations(counted, 1 / MESSAGES), calculated);
    return tell(name, operations, 1_000_000, world.countingShare);
  };
  const page = (url: string) => html(storyHtml(numberOf(url), 0));
  const d1RowsWritten = countingRows();
  console.log(`New includes ${d1RowsWritten.toFixed(2)} rows for counting 10,000 sources on 1,000 hosts, calculated.`);
  const added = await perMessage("new", page, DISCOVERY, { d1RowsWritten });
  world.advance(TABLES_AFTER_MS);
  const lone = await world.during(async () => {
    for (let first = 0; first < MESSAGES; first += HOSTS) {
      world.advance(QUIET_MS);
      world.evictGates();
      const urls = Array.from({ length: HOSTS }, (_, host) => storyUrl(MESSAGES + first + host));
      await world.deliver(urls.map((url) => ({ url, discovery: DISCOVERY })));
    }
  });
  const each = addOperations(timesOperations(lone, 1 / MESSAGES), { d1RowsWritten });
  tell("new, alone of its host", each, 1_000_000, world.countingShare);
  const withTables = { ...world.worker, config: { ...world.worker.config, storeTables: true } };
  const filed = await world.during(() => fileTables(withTables));
  tell("filed in tables", timesOperations(filed, 1 / (WARM_UP + 2 * MESSAGES)), 1_000_000, world.countingShare);
  await perMessage("named by the crawl again", (url) => html(storyHtml(numberOf(url), 0)), DISCOVERY);
  const unchanged = await perMessage("unchanged", (url) => html(storyHtml(numberOf(url), 0)));
  world.advance(8 * 24 * 3_600_000);
  await perMessage("unchanged, a week later", (url) => html(storyHtml(numberOf(url), 0)));
  await perMessage("edited", (url) => html(storyHtml(numberOf(url), 2)));
  await perMessage("refused", () => html(NO_ARTICLE));

  const crawled = new CountedWorld(proxy.env.CATALOG, { SOURCES: SOURCES_SETTING });
  const month = await crawlMonth(crawled, CRAWLED_SOURCES);
  const { readingsPerSourceDay, newPerReading } = month;
  console.log(
    `\nA month of the crawl of ${CRAWLED_SOURCES.toLocaleString("en")} sources, their articles apart: ` +
      `${readingsPerSourceDay.toFixed(1)} readings a source and day, ${newPerReading.toFixed(2)} new URLs a reading`,
  );
  const crawl = tell("crawl", month.operations, 1, crawled.countingShare);
  console.log(JSON.stringify({ new: rounded(added), unchanged: rounded(unchanged), crawl10000: rounded(crawl) }));
} finally {
  await proxy.dispose();
}

/** Prints a row and the cost of each kind of operation. @param share of the cost that is spent on counting it. */
function tell(name: string, operations: Operations, times: number, share: number): number {
  const total = totalCost(operations) * times;
  const costs = costsOf(operations);
  const amounts = OPERATIONS.map((operation) => brief(operations[operation])).join("  ");
  const parts = OPERATIONS.filter((operation) => costs[operation] * times >= 0.005)
    .map((operation) => `${operation} ${(costs[operation] * times).toFixed(2)}`)
    .join(", ");
  console.log(
    `${name.padEnd(24)} ${amounts}: $${total.toFixed(2)}\n${"".padEnd(24)} ${parts}; counting ${(share * 100).toFixed(1)} %`,
  );
  return total;
}

function brief(amount: number): string {
  return amount >= 1_000 ? amount.toExponential(2) : String(Math.round(amount * 100) / 100);
}

function rounded(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
