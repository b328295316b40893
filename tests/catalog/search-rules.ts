import assert from "node:assert/strict";
import { hostKey, KEY_MARK } from "../../src/catalog/article-keys.ts";
import { ALL, type CatalogRule, dated, day, everyPage, FIRST, found } from "./catalog-rule.ts";
import { makeStored } from "./make-stored.ts";

/** Search results and their order. */
export const searchRules: readonly CatalogRule[] = [
  {
    rule: "neither text nor queries that look like keys of the index find or list an article by them",
    async check(catalog) {
      const key = hostKey("post.test");
      await catalog.indexArticles([
        makeStored({ id: "a", articleBody: `The ${KEY_MARK}${key} and ${key}.` }),
        makeStored({ id: "b", host: "post.test" }),
      ]);
      assert.deepEqual(await found(catalog, key), ["a"]);
      assert.deepEqual(await found(catalog, `${KEY_MARK}${key}`), ["a"]);
      assert.deepEqual(await found(catalog, `${KEY_MARK}${key.slice(0, 5)}*`), ["a"]);
      assert.deepEqual(await found(catalog, "and", { ...ALL, host: "post.test" }), []);
      assert.deepEqual(await found(catalog, "friday", { ...ALL, host: "post.test" }), ["b"]);
    },
  },
  {
    rule: "a search folds case and diacritics, requires every word, and supports phrases and exclusions",
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
    rule: "a search supports alternatives and prefixes, alone, in phrases and with exclusions",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "a", headline: "The harbour opens", articleBody: "A ferry calls." }),
        makeStored({ id: "b", headline: "Harbours of the north", articleBody: "No boat calls." }),
        makeStored({ id: "c", headline: "A port", articleBody: "The ferries are old." }),
        makeStored({ id: "zh", headline: "北京大学", articleBody: "清华大学" }),
      ]);
      assert.deepEqual(await found(catalog, "harbour OR port"), ["a", "c"]);
      assert.deepEqual(await found(catalog, "(harbour OR port) ferry"), ["a"]);
      assert.deepEqual(await found(catalog, "harb*"), ["a", "b"]);
      assert.deepEqual(await found(catalog, "ferr* -harbour"), ["c"]);
      assert.deepEqual(await found(catalog, "calls NOT ferr*"), ["b"]);
      assert.deepEqual(await found(catalog, '"ferry cal*" OR "the ferr"*'), ["a", "c"]);
      assert.deepEqual(await found(catalog, "大学* OR harbours"), ["b", "zh"]);
    },
  },
  {
    rule: "a search reports its total over all pages, and counts per publication day",
    async check(catalog) {
      await catalog.indexArticles(
        [1, 1, 2, 9, 9, 9].map((number, index) =>
          makeStored({
            id: `a${index}`,
            host: number === 2 ? "post.test" : "news.test",
            datePublished: dated(day(number)),
          }),
        ),
      );
      const page = await catalog.searchArticles("bridge", ALL, { cursor: null, limit: 2 });
      assert.equal(page.total, 6);
      assert.equal((await catalog.searchArticles("bridge", ALL, { cursor: page.next, limit: 2 })).total, 6);
      assert.equal((await catalog.searchArticles("absent", ALL, FIRST)).total, 0);
      assert.equal((await catalog.searchArticles("bridge", { ...ALL, host: "post.test" }, FIRST)).total, 1);
      assert.deepEqual(await catalog.countMatches("bridge", ALL), [
        { day: "2026-11-01", articles: 2 },
        { day: "2026-11-02", articles: 1 },
        { day: "2026-11-09", articles: 3 },
      ]);
      assert.deepEqual(await catalog.countMatches("bridge", { ...ALL, from: day(2), until: day(3) }), [
        { day: "2026-11-02", articles: 1 },
      ]);
      assert.deepEqual(await catalog.countMatches("!", ALL), []);
    },
  },
  {
    rule: "two-character words of unspaced scripts are found inside a sentence, and shown as written",
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
    rule: "index syntax is plain text in a search",
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
    rule: "a match in the headline outweighs one in the text, and the snippet shows the match",
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
    rule: "an article of one word repeated up to the page limit is indexed and found",
    async check(catalog) {
      const text = "橋".repeat(500_000);
      await catalog.indexArticles([makeStored({ id: "a", headline: text, description: text, articleBody: text })]);
      await catalog.indexArticles([makeStored({ id: "b", articleBody: "harbour ".repeat(60_000) })]);
      assert.deepEqual(await found(catalog, "橋橋"), ["a"]);
      assert.deepEqual(await found(catalog, "harbour"), ["b"]);
    },
  },
];
