import { expect, test } from "vitest";
import type { PolitePageFetcherOptions } from "../../src/adapters/polite-page-fetcher.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { fetchPages } from "../../src/ingest/fetch-pages.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import { addressOf, FIRST, storyPage } from "../extract/pages/paged-story.ts";
import { sampleWeb } from "./sample-web.ts";

const ROBOTS = new URL("/robots.txt", FIRST).href;

function storyWeb(robots: string, options: Partial<PolitePageFetcherOptions> = {}) {
  const pages = [1, 2, 3].map((number) => [addressOf(number), storyPage(number).html] as const);
  return sampleWeb({ [ROBOTS]: robots, ...Object.fromEntries(pages) }, options);
}

test("additional pages of an article respect the host's delay", async () => {
  const web = storyWeb("");
  expect(await fetchPages(FIRST, web.fetcher)).toHaveLength(3);
  const times = web.requests.filter(([url]) => url !== ROBOTS).map(([, seconds]) => seconds);
  for (const [index, time] of times.entries()) if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThan(3);
});

test("with too long a delay only the first page is fetched, and the article notes what is missing", async () => {
  const web = storyWeb("User-agent: *\nCrawl-delay: 120\n");
  const pages = await fetchPages(FIRST, web.fetcher);
  expect(pages.map(({ finalUrl }) => finalUrl)).toEqual([FIRST]);
  expect(extractArticle(pages[0]).quality.reasons.join()).toContain("page 2");
});

test("an additional page that never gets a lease fails the attempt", async () => {
  const web = storyWeb("");
  let isFirst = true;
  const gate: HostGate = {
    ...web.gate,
    async acquire(origin) {
      const answer = await web.gate.acquire(origin);
      if (isFirst) {
        isFirst = false;
        return answer;
      }
      return { isAdmitted: false, wait: 500, isClosed: false, robots: answer.robots };
    },
  };
  const { fetcher } = storyWeb("", { gate });
  await expect(fetchPages(FIRST, fetcher)).rejects.toMatchObject({ code: "page-timeout", retryable: true });
});
