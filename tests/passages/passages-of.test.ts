import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_PASSAGE_CHARS } from "../../src/passages/passage-size.ts";
import { passagesOf } from "../../src/passages/passages-of.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";
import { articleOf, PAGE_URL, paragraphs, range, wordsOf } from "./text-of.ts";

const textsOf = (html: string) => passagesOf(articleOf(html)).map(({ text }) => text);
const rowsOf = (count: number) => range(count).map((row) => `<tr><td>${wordsOf(row, 3)}</td><td>${row}</td></tr>`);

describe("the passages of an article", () => {
  test("a short article is one passage", () => {
    const [passage, ...others] = passagesOf(articleOf("<p>The bridge reopens.</p><p>Work ends.</p>"));
    expect(others).toEqual([]);
    expect(passage).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      start: 0,
      end: 31,
      text: "The bridge reopens.\n\nWork ends.",
      headings: [],
      url: `${PAGE_URL}#:~:text=The%20bridge%20reopens.`,
    });
  });

  test("an article without text has none", () => {
    expect(passagesOf(articleOf(""))).toEqual([]);
  });

  test("a heading starts a passage, and its path is that of the headings above", () => {
    const html = `<p>Lead.</p><h2>Costs</h2><p>Much.</p><h3>Tolls</h3><p>None.</p><h2>Dates</h2><p>Friday.</p>`;
    expect(passagesOf(articleOf(html)).map(({ text, headings }) => [text, headings])).toEqual([
      ["Lead.", []],
      ["Costs\n\nMuch.", ["Costs"]],
      ["Tolls\n\nNone.", ["Costs", "Tolls"]],
      ["Dates\n\nFriday.", ["Dates"]],
    ]);
  });

  test("a heading directly below a higher one is with it, but not one of the same level", () => {
    expect(textsOf("<h2>A</h2><h3>B</h3><p>Text.</p>")).toEqual(["A\n\nB\n\nText."]);
    expect(textsOf("<h2>A</h2><h2>B</h2><p>Text.</p>")).toEqual(["A", "B\n\nText."]);
  });

  test.each([
    [
      "a list",
      `<ul>${range(20)
        .map((item) => `<li>${wordsOf(item, 8)}</li>`)
        .join("")}</ul>`,
    ],
    ["a table", `<table>${rowsOf(40).join("")}</table>`],
    [
      "code",
      `<pre>${range(20)
        .map((line) => wordsOf(line, 8))
        .join("\n\n")}</pre>`,
    ],
  ])("%s that fits is whole", (_what, html) => {
    const whole = articleOf(html).articleBody;
    const texts = textsOf(paragraphs(range(12)) + html + paragraphs(range(12, 50)));
    expect(texts.filter((text) => text.includes(whole))).toHaveLength(1);
  });

  test("a list that does not fit is divided between its items", () => {
    const items = range(100).map((item) => `- ${wordsOf(item, 8)}`);
    const texts = textsOf(`<ul>${items.map((item) => `<li>${item.slice(2)}</li>`).join("")}</ul>`);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.flatMap((text) => text.split("\n"))).toEqual(items);
  });

  test("a long paragraph is divided between its sentences", () => {
    const sentences = range(60).map((seed) => wordsOf(seed, 12));
    const texts = textsOf(`<p>${sentences.join(" ")}</p>`);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join(" ")).toBe(sentences.join(" "));
    expect(texts.every((text) => text.endsWith("."))).toBe(true);
  });

  test("text that the sanitised HTML lacks is in a passage too", () => {
    const article = articleOf("<h2>Costs</h2><p>Much.</p>");
    const articleBody = `Formula: E = mc²\n\n${article.articleBody}\n\nSee below.`;
    expect(passagesOf({ ...article, articleBody }).map(({ text }) => text)).toEqual([
      "Formula: E = mc²",
      "Costs\n\nMuch.\n\nSee below.",
    ]);
  });

  test("repeated texts have ids of their own", () => {
    const ids = passagesOf(articleOf("<h2>A</h2><p>Same.</p>".repeat(3))).map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`]);
  });
});

const block = fc.oneof(
  fc.string({ minLength: 1, maxLength: 3_000 }).map((text) => `<p>${text.replace(/[<>&]/g, "")}</p>`),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 300 })).map(([seed, words]) => `<p>${wordsOf(seed, words)}</p>`),
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.nat())
    .map(([level, seed]) => `<h${level}>${wordsOf(seed, 4)}</h${level}>`),
  fc.integer({ min: 1, max: 90 }).map((count) => `<table>${rowsOf(count).join("")}</table>`),
);

test("passages are the whole text, in order, each within the limit and with its own id", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const article = articleOf(blocks.join(""));
      const passages = passagesOf(article);
      let end = 0;
      for (const passage of passages) {
        expect(article.articleBody.slice(end, passage.start).trim()).toBe("");
        expect(article.articleBody.slice(passage.start, passage.end)).toBe(passage.text);
        expect(passage.text.length).toBeGreaterThan(0);
        expect(passage.text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARS);
        end = passage.end;
      }
      expect(article.articleBody.slice(end).trim()).toBe("");
      expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    }),
    { numRuns: 60 },
  );
});

describe("an edit of one paragraph", () => {
  const lengths = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 8, max: 120 })), { minLength: 3, maxLength: 60 });
  const edit = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    kind: fc.constantFrom("replace", "insert", "delete"),
    text: fc.tuple(fc.nat(), fc.integer({ min: 8, max: 120 })),
  });

  test("changes at most three passages", () => {
    fc.assert(
      fc.property(lengths, edit, (parts, { at, kind, text }) => {
        const before = parts.map(([seed, count]) => wordsOf(seed, count));
        const after = [...before];
        const added = kind === "delete" ? [] : [wordsOf(text[0], text[1])];
        after.splice(Math.floor(at * after.length), kind === "insert" ? 0 : 1, ...added);
        const [old, now] = [before, after].map(
          (all) => new Set(passagesOf(articleOf(all.map((one) => `<p>${one}</p>`).join(""))).map(({ id }) => id)),
        );
        expect([...(old ?? [])].filter((id) => !now?.has(id)).length).toBeLessThanOrEqual(3);
        expect([...(now ?? [])].filter((id) => !old?.has(id)).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 400, seed: 17 },
    );
  });

  test("leaves the passages of other sections as they are", () => {
    const section = (number: number, html: string) => `<h2>Part ${number}</h2>${html}`;
    const html = (first: string) => section(1, first) + section(2, paragraphs(range(12, 100)));
    const [before, after] = [paragraphs(range(12)), paragraphs(range(11, 1))].map((first) =>
      passagesOf(articleOf(html(first))).filter(({ headings }) => headings[0] === "Part 2"),
    );
    expect(before?.length).toBeGreaterThan(1);
    expect(after?.map(({ id }) => id)).toEqual(before?.map(({ id }) => id));
  });

  test("white space and the form of Unicode do not count", () => {
    const idOf = (text: string) => passagesOf({ url: PAGE_URL, articleBody: text, articleBodyHtml: "" })[0]?.id;
    expect(idOf("caf\u00e9  on\nthe quay")).toBe(idOf("cafe\u0301 on the quay"));
  });
});

test.each<[string, (size: number) => string]>([
  ["paragraphs", (size) => paragraphs(range(size), 12)],
  ["the same paragraph", (size) => "<p>The same again.</p>".repeat(size)],
  ["headings", (size) => "<h2>A</h2><h3>B</h3>".repeat(size / 2)],
  ["one paragraph", (size) => `<p>${wordsOf(1, size * 20)}</p>`],
  ["one word", (size) => `<p>${"x".repeat(size * 100)}</p>`],
  ["white space in code", (size) => `<pre>x${" ".repeat(size * 100)}x</pre>`],
])("takes time in proportion to the size of %s", (_what, htmlOf) => {
  const run = (size: number) => {
    passagesOf(articleOf(htmlOf(size)));
  };
  expect(timeGrowth(run, 1_500)).toBeLessThanOrEqual(MAX_GROWTH);
});
