import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { NO_SELECTORS } from "../../src/sites/site-rule.ts";
import { siteRuleKey } from "../../src/store/keys.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { listRuledHosts, readSiteRule, removeSiteRule, writeSiteRule } from "../../src/store/site-rules.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";

const NOTE = { changedAt: "2026-12-01T08:00:00.000Z", changedBy: "api" } as const;
const URL_OF_STORY = "https://www.news.example.com/story";

let store: ObjectStore;

beforeEach(() => {
  store = memoryObjectStore();
});

const set = (host: string, changes: Partial<typeof NO_SELECTORS>) =>
  writeSiteRule(host, { ...NO_SELECTORS, ...changes }, NOTE, store);

test("a rule applies to its host, and to subdomains without their own", async () => {
  await set("example.com", { title: "h1" });
  expect(await readSiteRule(URL_OF_STORY, store)).toMatchObject({ host: "example.com", version: 1, title: "h1" });
  await set("news.example.com", { title: "h2" });
  expect((await set("news.example.com", { title: "h3" })).version).toBe(2);
  expect(await readSiteRule(URL_OF_STORY, store)).toMatchObject({ host: "news.example.com", title: "h3" });
  expect(await readSiteRule("https://example.org/", store)).toBeNull();
  expect(await readSiteRule("file:///page.html", store)).toBeNull();
  expect(await listRuledHosts(store)).toEqual(["example.com", "news.example.com"]);
  await removeSiteRule("news.example.com", store);
  expect(await readSiteRule(URL_OF_STORY, store)).toMatchObject({ host: "example.com" });
});

test("a rule of an earlier version renders no pages", async () => {
  const { render: _render, ...before } = await set("example.com", { title: "h1" });
  await removeSiteRule("example.com", store);
  await store.putIfAbsent(siteRuleKey("example.com"), new TextEncoder().encode(JSON.stringify(before)));
  expect(await readSiteRule(URL_OF_STORY, store)).toEqual({ ...before, render: false });
});

test("a damaged rule fails the extraction instead of being ignored", async () => {
  await store.putIfAbsent(siteRuleKey("example.com"), new TextEncoder().encode("{"));
  const outcome = await ingest(requestFor(URL_OF_STORY), { ...portsFor({ [URL_OF_STORY]: ARTICLE_HTML }), store });
  expect(outcome).toMatchObject({ status: "failed", error: { code: "storage-unavailable" } });
});

test("an ingest follows the rule, and a re-extraction applies a later one", async () => {
  const ports = { ...portsFor({ [URL_OF_STORY]: ARTICLE_HTML }), store };
  await ingest(requestFor(URL_OF_STORY), ports);
  await set("example.com", { author: "article p" });
  const settings = { markdown: false, clock: ports.clock };
  for await (const { results } of reExtract({ host: null, after: null }, store, settings))
    expect(results.map(({ kind }) => kind)).toEqual(["changed"]);
  const article = await findByUrl(URL_OF_STORY, store);
  expect(article?.extractor.siteRule).toEqual({ host: "example.com", version: 1 });
  expect(article?.provenance.authors?.source).toBe("site-rule:article p");
});

test("the rule's selector finds the next page, on the same host only and each page once", async () => {
  const pageOf = (name: string, link: string) =>
    ARTICLE_HTML.replace(/The bridge over/, `Part ${name}. The bridge over`).replace(
      "</article>",
      `</article><a class="on" href="${link}">Onwards</a>`,
    );
  const web = {
    [URL_OF_STORY]: pageOf("one", "/story-continued"),
    "https://www.news.example.com/story-continued": pageOf("two", "/story-ends"),
    "https://www.news.example.com/story-ends": pageOf("three", "/story"),
  };
  await set("example.com", { nextPage: "a.on" });
  const outcome = await ingest(requestFor(URL_OF_STORY), { ...portsFor(web), store });
  expect(outcome).toMatchObject({ status: "new" });
  const article = await findByUrl(URL_OF_STORY, store);
  expect(article?.furtherFetches?.map(({ finalUrl }) => new URL(finalUrl).pathname)).toEqual([
    "/story-continued",
    "/story-ends",
  ]);
  for (const name of ["one", "two", "three"]) expect(article?.articleBody).toContain(`Part ${name}.`);
});
