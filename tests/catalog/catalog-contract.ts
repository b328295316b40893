import assert from "node:assert/strict";
import { CursorError } from "../../src/catalog/cursor.ts";
import type { ArticleFilter, CatalogPage, PageRequest } from "../../src/catalog/entries.ts";
import type { Catalog } from "../../src/ports.ts";
import type { FailureRecord } from "../../src/store/failures.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

/** One rule of the port. The catalog is empty when a check begins. */
export interface CatalogRule {
  readonly rule: string;
  check(catalog: Catalog): Promise<void>;
}

const ALL: ArticleFilter = { host: null, source: null, language: null, from: null, until: null };
const FIRST: PageRequest = { cursor: null, limit: 100 };

const ids = (page: CatalogPage<{ readonly id: string }>) => page.entries.map(({ id }) => id);
const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T08:00:00.000Z`;
const dated = (value: string) => ({ value, precision: "second" as const, raw: value });

async function found(catalog: Catalog, typed: string, filter: Partial<ArticleFilter> = {}): Promise<string[]> {
  return ids(await catalog.searchArticles(typed, { ...ALL, ...filter }, FIRST)).sort();
}

async function everyPage(limit: number, read: (page: PageRequest) => Promise<CatalogPage<{ readonly id: string }>>) {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CatalogPage<{ readonly id: string }> = await read({ cursor, limit });
    assert.ok(
      page.entries.length <= limit && page.entries.length > 0,
      "a page has entries, and not more than asked for",
    );
    all.push(...ids(page));
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

function makeFailure(changes: Partial<FailureRecord> = {}): FailureRecord {
  return {
    schemaVersion: 1,
    id: "f1",
    host: "news.test",
    url: "https://news.test/broken",
    discovery: { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null },
    code: "page-timeout",
    message: "GET https://news.test/broken took longer than 20 s",
    retryable: true,
    tries: 1,
    firstAt: day(1),
    lastAt: day(1),
    ...changes,
  };
}

/** What every Catalog does, as data, so that it runs in Node and inside a worker alike. */
export const catalogContract: readonly CatalogRule[] = [
  {
    rule: "an entry says of the article what the bucket says",
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
          goneSince: day(22),
        },
      ]);
    },
  },
  {
    rule: "the same version twice is one entry and counts once",
    async check(catalog) {
      await catalog.indexArticles([makeStored()]);
      await catalog.indexArticles([makeStored(), makeStored()]);
      assert.equal((await catalog.listArticles(ALL, FIRST)).entries.length, 1);
      assert.equal((await catalog.listHosts(FIRST)).entries[0]?.articles, 1);
      assert.deepEqual(await found(catalog, "bridge"), [makeStored().id]);
    },
  },
  {
    rule: "an older version that comes late changes nothing, whatever order they come in",
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
    rule: "lists run from the newest to the oldest, and pages join without gap or double while articles arrive",
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
    rule: "lists are filtered by host, source, language and time, together and with a cursor",
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
    rule: "an article without a date, or with one in the future, stands where it was first seen",
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
    rule: "a search folds case and diacritics, wants every word, and knows phrases and exclusions",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "a", headline: "Émile Zola à l’École", articleBody: "Le café ferme." }),
        makeStored({ id: "b", headline: "The café of the old school", articleBody: "It closes. School is old." }),
        makeStored({ id: "c", headline: "Žižkov", description: "Příliš žluťoučký kůň", articleBody: "Αθήνα, Москва" }),
      ]);
      assert.deepEqual(await found(catalog, "CAFE"), ["a", "b"]);
      assert.deepEqual(await found(catalog, "ecole zola"), ["a"]);
      assert.deepEqual(await found(catalog, '"old school"'), ["b"]);
      assert.deepEqual(await found(catalog, '"school old"'), []);
      assert.deepEqual(await found(catalog, "cafe -closes"), ["a"]);
      assert.deepEqual(await found(catalog, "zluťoučky kun"), ["c"]);
      assert.deepEqual(await found(catalog, "αθήνα МОСКВА"), ["c"]);
    },
  },
  {
    rule: "words of scripts without spaces are found inside a sentence, two characters long and shown as written",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "zh", headline: "北京大学宣布新计划", articleBody: "清华大学也将参加。" }),
        makeStored({ id: "ja", headline: null, articleBody: "東京タワーは港区にある。" }),
        makeStored({ id: "th", headline: null, articleBody: "สะพานเปิดอีกครั้งวันศุกร์" }),
        makeStored({ id: "ko", headline: null, articleBody: "다리가 금요일에 다시 열립니다." }),
      ]);
      assert.deepEqual(await found(catalog, "大学"), ["zh"]);
      assert.deepEqual(await found(catalog, "学大"), []);
      assert.deepEqual(await found(catalog, "タワー"), ["ja"]);
      assert.deepEqual(await found(catalog, "วันศุกร์"), ["th"]);
      assert.deepEqual(await found(catalog, "금요일에"), ["ko"]);
      const { entries } = await catalog.searchArticles("東京", ALL, FIRST);
      assert.deepEqual(entries[0]?.snippet, [
        { text: "東京", isMatch: true },
        { text: "タワーは港区にある。", isMatch: false },
      ]);
    },
  },
  {
    rule: "the syntax of the index is only text to a search",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "a", headline: "AND or NEAR", articleBody: "headline: bridge* (x" }),
      ]);
      const typed = [
        '"',
        '""',
        "-",
        "-bridge",
        "*",
        "(",
        "headline:",
        "AND",
        "NEAR(a b)",
        "a^b",
        "' OR 1=1 --",
        "\0",
        "!",
      ];
      for (const text of typed) await catalog.searchArticles(text, ALL, FIRST);
      assert.deepEqual(await found(catalog, "AND"), ["a"]);
      assert.deepEqual(await found(catalog, "headline:bridge"), ["a"]);
      assert.deepEqual(await found(catalog, "!"), []);
    },
  },
  {
    rule: "a word of the headline outweighs one of the text, and the snippet shows the match",
    async check(catalog) {
      const filler = "The council met for a long time and voted on the budget of the year. ".repeat(20);
      await catalog.indexArticles([
        makeStored({ id: "body", headline: "A vote", articleBody: `${filler}Then a harbour was named. ${filler}` }),
        makeStored({ id: "head", headline: "The harbour opens", articleBody: filler }),
      ]);
      const { entries } = await catalog.searchArticles("HARBOUR", ALL, FIRST);
      assert.deepEqual(
        entries.map(({ id }) => id),
        ["head", "body"],
      );
      const snippet = entries[1]?.snippet ?? [];
      assert.deepEqual(
        snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text),
        ["harbour"],
      );
      assert.ok(snippet.map(({ text }) => text).join("").length < 400, "a snippet is short");
    },
  },
  {
    rule: "a search is filtered and paged",
    async check(catalog) {
      const articles = Array.from({ length: 7 }, (_, index) =>
        makeStored({
          id: `a${index}`,
          host: index % 2 ? "post.test" : "news.test",
          datePublished: dated(day(index + 1)),
        }),
      );
      await catalog.indexArticles(articles);
      assert.deepEqual(await found(catalog, "bridge", { host: "post.test", from: day(3) }), ["a3", "a5"]);
      const paged = await everyPage(2, (page) => catalog.searchArticles("bridge", ALL, page));
      assert.deepEqual([...paged].sort(), ["a0", "a1", "a2", "a3", "a4", "a5", "a6"]);
    },
  },
  {
    rule: "the figures of a host follow edits",
    async check(catalog) {
      const author = { name: "Ada Obi", url: null, kind: "Person" } as const;
      await catalog.indexArticles([
        makeStored({ id: "a", authors: [author], wordCount: 100 }),
        makeStored({ id: "b", datePublished: dated(day(2)), wordCount: 50, outcome: "paywalled" }),
        makeStored({ id: "c", host: "post.test" }),
      ]);
      const edited = makeStored({ id: "a", wordCount: 70, version: makeVersion(2, day(21)) });
      await catalog.indexArticles([{ ...edited, gone: { since: day(22) } }]);
      await catalog.recordFailures([makeFailure()]);
      const { entries } = await catalog.listHosts(FIRST);
      assert.deepEqual(entries[0], {
        host: "news.test",
        articles: 2,
        words: 120,
        withAuthors: 0,
        withDate: 1,
        withImage: 0,
        paywalled: 1,
        gone: 1,
        failures: 1,
        newest: day(21),
      });
      assert.deepEqual(
        entries.map(({ host }) => host),
        ["news.test", "post.test"],
      );
    },
  },
  {
    rule: "sources count the articles that they named, and one that names none any more is gone",
    async check(catalog) {
      const feed = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
      const sitemap = { via: "sitemap", source: "https://news.test/map.xml", feedTitle: null, feedDate: null } as const;
      await catalog.indexArticles([
        makeStored({ id: "a", discovery: feed, datePublished: dated(day(2)) }),
        makeStored({ id: "b", discovery: feed, datePublished: dated(day(1)) }),
        makeStored({ id: "c" }),
      ]);
      const one = { url: feed.source, via: "feed", articles: 2, newest: day(2) };
      assert.deepEqual((await catalog.listSources(FIRST)).entries, [one]);
      const moved = { discovery: sitemap, version: makeVersion(2, day(21)) };
      await catalog.indexArticles([makeStored({ id: "a", ...moved }), makeStored({ id: "b", ...moved })]);
      const two = { url: sitemap.source, via: "sitemap", articles: 2, newest: day(21) };
      assert.deepEqual((await catalog.listSources(FIRST)).entries, [two]);
    },
  },
  {
    rule: "failures are listed, the last first, until they are cleared; a record that comes late changes nothing",
    async check(catalog) {
      await catalog.recordFailures([
        makeFailure({ id: "f1", lastAt: day(3), tries: 2 }),
        makeFailure({ id: "f2", lastAt: day(4), host: "post.test" }),
      ]);
      await catalog.recordFailures([makeFailure({ id: "f1", lastAt: day(1), tries: 1 })]);
      assert.deepEqual(await everyPage(1, (page) => catalog.listFailures(null, page)), ["f2", "f1"]);
      const { entries } = await catalog.listFailures("news.test", FIRST);
      assert.deepEqual(
        entries.map(({ id, tries }) => ({ id, tries })),
        [{ id: "f1", tries: 2 }],
      );
      await catalog.clearFailure("f1");
      await catalog.clearFailure("f1");
      assert.deepEqual(ids(await catalog.listFailures(null, FIRST)), ["f2"]);
      assert.deepEqual(
        (await catalog.listHosts(FIRST)).entries.map(({ host, failures }) => [host, failures]),
        [["post.test", 1]],
      );
    },
  },
  {
    rule: "a cursor that the list did not give out is refused",
    async check(catalog) {
      for (const cursor of ["x", "", "%", btoa('["a"]'), btoa("[1,2]"), btoa("{}")]) {
        await assert.rejects(catalog.listArticles(ALL, { cursor, limit: 1 }), CursorError, cursor);
      }
    },
  },
  {
    rule: "an article of one word, repeated to the bounds of a page, is taken and found",
    async check(catalog) {
      const text = "橋".repeat(500_000);
      await catalog.indexArticles([makeStored({ id: "a", headline: text, description: text, articleBody: text })]);
      await catalog.indexArticles([makeStored({ id: "b", articleBody: "harbour ".repeat(60_000) })]);
      assert.deepEqual(await found(catalog, "橋橋"), ["a"]);
      assert.deepEqual(await found(catalog, "harbour"), ["b"]);
    },
  },
  {
    rule: "what is cleared is forgotten by lists, figures and search",
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
