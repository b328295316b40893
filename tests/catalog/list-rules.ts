import assert from "node:assert/strict";
import type { PageKind } from "../../src/article.ts";
import { CursorError } from "../../src/catalog/cursor.ts";
import type { ArticleFilter } from "../../src/ports/catalog.ts";
import { parseRightsFilter } from "../../src/rights/rights-filter.ts";
import { ALL, type CatalogRule, dated, day, everyPage, FIRST, found, ids } from "./catalog-rule.ts";
import { makeFailure } from "./make-failure.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

/** Entries and their lists. */
export const listRules: readonly CatalogRule[] = [
  {
    rule: "a host and a source are listed alike, whether they have few of the articles or nearly all",
    async check(catalog) {
      const feed = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
      const one = (number: number, host: string) =>
        makeStored({ id: `${host}${number}`, host, datePublished: dated(day(number)), discovery: feed });
      const many = Array.from({ length: 9 }, (_, index) => one(index + 1, "many.test"));
      await catalog.indexArticles([...many, one(5, "few.test"), makeStored({ id: "other", host: "many.test" })]);
      for (const filter of [
        { ...ALL, host: "many.test", source: feed.source },
        { ...ALL, host: "few.test" },
      ]) {
        const all = ids(await catalog.listArticles(filter, FIRST));
        assert.deepEqual(await everyPage(1, (page) => catalog.listArticles(filter, page)), all);
        assert.equal(all.length, filter.host === "few.test" ? 1 : 9);
      }
      const late = { ...ALL, host: "many.test", from: day(8) };
      assert.deepEqual(ids(await catalog.listArticles(late, FIRST)), ["other", "many.test9", "many.test8"]);
    },
  },
  {
    rule: "lists and searches leave out what may not be used as wanted, and entries have the verdicts",
    async check(catalog) {
      const stating = (id: string, text: string) =>
        makeStored({
          id,
          rights: {
            robots: null,
            contentSignal: null,
            tdmReservation: null,
            xRobotsTag: null,
            statements: [{ kind: "usage-preferences", source: "robots.txt:content-signal", text }],
          },
        });
      await catalog.indexArticles([
        stating("a", "search=yes, ai-train=no"),
        stating("b", "search=yes, ai-train=yes"),
        stating("c", "ai-input=no"),
        makeStored({ id: "d" }),
      ]);
      const wanted = async (text: string) => {
        const filter = { ...ALL, rights: parseRightsFilter(text) };
        const listed = ids(await catalog.listArticles(filter, FIRST)).sort();
        assert.deepEqual(ids(await catalog.searchArticles("bridge", filter, FIRST)).sort(), listed);
        const days = await catalog.countMatches("bridge", filter);
        assert.equal(days[0]?.articles ?? 0, listed.length);
        return listed;
      };
      assert.deepEqual(await wanted("ai-train"), ["b", "c", "d"]);
      assert.deepEqual(await wanted("ai-train:stated"), ["b"]);
      assert.deepEqual(await wanted("ai-input,ai-train"), ["b", "d"]);
      assert.deepEqual(await wanted("search:stated,ai-train"), ["b"]);
      assert.deepEqual(await wanted("tdm:stated"), []);
      const { entries } = await catalog.listArticles({ ...ALL, rights: parseRightsFilter("ai-train:stated") }, FIRST);
      const uses = { search: "allowed", "ai-input": "unstated", "ai-train": "allowed", tdm: "unstated" };
      assert.deepEqual(entries[0]?.uses, uses);
    },
  },
  {
    rule: "an entry matches the article in the bucket",
    async check(catalog) {
      const stored = makeStored({
        headline: "橋が再び開く",
        description: null,
        authors: [{ name: "Ada Obi", url: null, kind: "Person" }],
        publisher: { name: "The Harbour Post", url: null, logo: null },
        datePublished: dated("2026-11-19T09:30:00+09:00"),
        inLanguage: "ja",
        dir: "ltr",
        removals: [{ rule: "remove-share-bars", reason: "", selector: "div", text: "Share" }],
        gone: { since: day(22) },
        discovery: { via: "feed", source: "https://news.test/feed", feedTitle: "News", feedDate: null },
        pageKind: { kind: "article", confidence: 0.98, signs: [] },
      });
      await catalog.indexArticles([stored]);
      const { entries, next } = await catalog.listArticles(ALL, FIRST);
      assert.equal(next, null);
      assert.deepEqual(entries, [
        {
          id: stored.id,
          host: "news.test",
          time: "2026-11-19T00:30:00.000Z",
          url: stored.url,
          type: "NewsArticle",
          kind: "article",
          headline: "橋が再び開く",
          description: null,
          authors: ["Ada Obi"],
          publisher: "The Harbour Post",
          datePublished: dated("2026-11-19T09:30:00+09:00"),
          inLanguage: "ja",
          dir: "ltr",
          image: null,
          wordCount: 4,
          removals: 1,
          quality: 1,
          outcome: "article",
          via: "feed",
          source: "https://news.test/feed",
          version: 1,
          contentHash: stored.version.contentHash,
          firstSeen: day(20),
          lastChecked: day(20),
          fetchedAt: day(20),
          extractor: "1.0.0",
          isGone: true,
          uses: { search: "unstated", "ai-input": "unstated", "ai-train": "unstated", tdm: "unstated" },
          goneSince: day(22),
          isRead: false,
          isArchived: false,
          labels: [],
        },
      ]);
    },
  },
  {
    rule: "indexing a version twice makes one entry, counted once",
    async check(catalog) {
      await catalog.indexArticles([makeStored()]);
      await catalog.indexArticles([makeStored(), makeStored()]);
      assert.equal((await catalog.listArticles(ALL, FIRST)).entries.length, 1);
      assert.equal((await catalog.listHosts(FIRST)).entries[0]?.articles, 1);
      assert.deepEqual(await found(catalog, "bridge"), [makeStored().id]);
    },
  },
  {
    rule: "an older version indexed late changes nothing, whatever the order",
    async check(catalog) {
      const first = makeStored({ headline: "The ferry stops", wordCount: 10 });
      const second = makeStored({ headline: "The tunnel floods", wordCount: 30, version: makeVersion(2, day(21)) });
      const checked = { ...second, version: makeVersion(2, day(21), day(23)) };
      for (const article of [first, checked, second, first]) await catalog.indexArticles([article]);
      const { entries } = await catalog.listArticles(ALL, FIRST);
      assert.deepEqual(
        entries.map(({ version, lastChecked }) => ({ version, lastChecked })),
        [{ version: 2, lastChecked: day(23) }],
      );
      assert.deepEqual(await found(catalog, "ferry"), []);
      assert.deepEqual(await found(catalog, "tunnel"), [first.id]);
      assert.equal((await catalog.listHosts(FIRST)).entries[0]?.words, 30);
    },
  },
  {
    rule: "lists are newest first, and their pages have no gaps or duplicates while articles arrive",
    async check(catalog) {
      const times = [3, 1, 2, 2, 5, 4, 2];
      const articles = times.map((time, index) => makeStored({ id: `a${index}`, datePublished: dated(day(time)) }));
      await catalog.indexArticles(articles);
      const expected = ["a4", "a5", "a0", "a6", "a3", "a2", "a1"];
      assert.deepEqual(ids(await catalog.listArticles(ALL, FIRST)), expected);
      let arrivals = 0;
      const paged = await everyPage(2, async (page) => {
        const answer = await catalog.listArticles(ALL, page);
        await catalog.indexArticles([makeStored({ id: `late${arrivals++}`, datePublished: dated(day(19)) })]);
        return answer;
      });
      assert.deepEqual(paged, expected);
    },
  },
  {
    rule: "lists can be filtered by kind, and articles stored before kinds existed have none",
    async check(catalog) {
      const kind = (name: PageKind) => ({ kind: name, confidence: 0.9, signs: [] });
      const article = makeStored({ id: "a".repeat(32), pageKind: kind("article") });
      const thread = makeStored({ id: "b".repeat(32), pageKind: kind("forum") });
      const older = makeStored({ id: "c".repeat(32) });
      await catalog.indexArticles([article, thread, older]);
      const listed = async (name: PageKind | null) => ids(await catalog.listArticles({ ...ALL, kind: name }, FIRST));
      assert.deepEqual(await listed("forum"), [thread.id]);
      assert.deepEqual(await listed("product"), []);
      assert.equal((await listed(null)).length, 3);
      const { entries } = await catalog.searchArticles("bridge", { ...ALL, kind: "article" }, FIRST);
      assert.deepEqual(
        entries.map(({ id, kind }) => [id, kind]),
        [[article.id, "article"]],
      );
      const [before] = (await catalog.listArticles({ ...ALL }, FIRST)).entries.filter(({ id }) => id === older.id);
      assert.equal(before?.kind, null);
    },
  },
  {
    rule: "lists can be filtered by host, source, language and time, combined and with a cursor",
    async check(catalog) {
      const source = "https://news.test/feed";
      const discovery = { via: "feed", source, feedTitle: null, feedDate: null } as const;
      await catalog.indexArticles([
        makeStored({ id: "a", datePublished: dated(day(1)), inLanguage: "en-GB" }),
        makeStored({ id: "b", datePublished: dated(day(2)), discovery, inLanguage: "eng" }),
        makeStored({ id: "c", datePublished: dated(day(3)), discovery }),
        makeStored({ id: "d", datePublished: dated(day(4)), host: "post.test", inLanguage: null }),
      ]);
      const list = async (filter: Partial<ArticleFilter>) =>
        ids(await catalog.listArticles({ ...ALL, ...filter }, FIRST));
      assert.deepEqual(await list({ host: "news.test" }), ["c", "b", "a"]);
      assert.deepEqual(await list({ source }), ["c", "b"]);
      assert.deepEqual(await list({ language: "en" }), ["c", "a"]);
      assert.deepEqual(await list({ from: "2026-11-02", until: "2026-11-04" }), ["c", "b"]);
      assert.deepEqual(await list({ host: "news.test", source, until: day(3) }), ["b"]);
      const paged = await everyPage(1, (page) => catalog.listArticles({ ...ALL, host: "news.test" }, page));
      assert.deepEqual(paged, ["c", "b", "a"]);
    },
  },
  {
    rule: "an article without a date, or with a future one, is sorted by when it was first seen",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "a" }),
        makeStored({ id: "b", datePublished: dated("2031-01-01") }),
      ]);
      const { entries } = await catalog.listArticles(ALL, FIRST);
      assert.deepEqual(
        entries.map(({ time }) => time),
        [day(20), day(20)],
      );
    },
  },
  {
    rule: "a cursor that the list did not issue is refused",
    async check(catalog) {
      for (const cursor of ["x", "", "%", btoa('["a"]'), btoa("[1,2]"), btoa("{}")]) {
        await assert.rejects(catalog.listArticles(ALL, { cursor, limit: 1 }), CursorError, cursor);
      }
    },
  },
  {
    rule: "clear empties lists, figures and search",
    async check(catalog) {
      await catalog.indexArticles([makeStored()]);
      await catalog.recordFailures([makeFailure()]);
      await catalog.clear();
      assert.deepEqual(await found(catalog, "bridge"), []);
      const lists = [catalog.listArticles(ALL, FIRST), catalog.listFailures(null, FIRST), catalog.listHosts(FIRST)];
      for (const page of await Promise.all(lists)) assert.deepEqual(page, { entries: [], next: null });
      await catalog.indexArticles([makeStored()]);
      assert.deepEqual(await found(catalog, "bridge"), [makeStored().id]);
    },
  },
];
