import fc from "fast-check";
import { expect, test } from "vitest";
import { addArticle, evidenceOf, type HostDigest, isDigest, NEW_DIGEST, WINDOW } from "../../src/host-digest/digest.ts";
import type { HostObservation } from "../../src/host-observation.ts";

const MINUTE_MS = 60_000;

/** An article with its headline and lead paragraph. */
const article = (name: string, texts: readonly string[] = []): HostObservation => ({
  article: [name, `lead of ${name}`],
  texts,
});
const articles = (count: number, texts: readonly string[] = [], name = "article"): HostObservation[] =>
  Array.from({ length: count }, (_, at) => article(`${name} ${at}`, texts));

/** @param spacing between articles, in milliseconds. */
function digestOf(observations: readonly HostObservation[], spacing = 0): HostDigest {
  return observations.reduce((digest, one, at) => addArticle(digest, one, at * spacing), NEW_DIGEST);
}

const evidenceAfter = (...observations: readonly HostObservation[]) => [...evidenceOf(digestOf(observations))];

test.each<[string, readonly HostObservation[], boolean]>([
  ["a text in two of five articles is evidence", [...articles(2, ["line"]), ...articles(3, [], "other")], true],
  ["a text in one of five articles is not", [...articles(1, ["line"]), ...articles(4, [], "other")], false],
  ["with four articles nothing is", articles(4, ["line"]), false],
  ["a text in a fifth of many articles is", [...articles(5, ["line"]), ...articles(20, [], "other")], true],
  ["a text in fewer is not", [...articles(5, ["line"]), ...articles(21, [], "other")], false],
])("%s", (_what, observations, isEvidence) => {
  expect(evidenceAfter(...observations)).toEqual(isEvidence ? ["line"] : []);
});

test.each([
  ["headline", { article: ["article 0", "another lead"], texts: ["line"] }],
  ["lead paragraph", { article: ["another headline", "lead of article 0"], texts: ["line"] }],
])("the same article under another URL, with the same %s, counts once", (_what, twin) => {
  const others = articles(5, [], "other");
  expect(evidenceAfter(...articles(1, ["line"]), ...others, twin)).toEqual([]);
  expect(digestOf([...articles(1, ["line"]), ...others, twin]).articles).toHaveLength(6);
});

test("after a redesign, the lines of the old template are dropped", () => {
  const digest = digestOf([...articles(WINDOW, ["old"]), ...articles(WINDOW, ["new"], "later")], 31 * MINUTE_MS);
  expect([...evidenceOf(digest)]).toEqual(["new"]);
});

test("pages published at once do not fill the digest", () => {
  const start = WINDOW * 31 * MINUTE_MS;
  let digest = digestOf(articles(WINDOW, ["line"]), 31 * MINUTE_MS);
  for (const [at, copy] of articles(200, ["victim's paragraph"], "copy").entries())
    digest = addArticle(digest, copy, start + at * 1_000);
  expect([...evidenceOf(digest)]).toEqual(["line"]);
  expect(digest.articles.filter(({ texts }) => texts.includes("victim's paragraph"))).toHaveLength(1);
});

test("a clock that was set back does not stop the digest", () => {
  const digest = digestOf(articles(WINDOW), 31 * MINUTE_MS);
  expect(addArticle(digest, article("later"), 0).articles.at(-1)).toEqual(article("later"));
});

test("a digest is bounded and survives JSON, whatever is added", () => {
  const text = fc.integer({ min: 0, max: 99 }).map((at) => `text ${at}`);
  const observation = fc.record({
    article: fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 }),
    texts: fc.uniqueArray(text, { maxLength: 32 }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(observation, fc.nat(1e8)), { maxLength: 80 }), (added) => {
      const digest = added.reduce((before, [one, at]) => addArticle(before, one, at), NEW_DIGEST);
      expect(digest.articles.length).toBeLessThanOrEqual(WINDOW);
      expect(evidenceOf(digest).size).toBeLessThanOrEqual(160);
      const copy: unknown = JSON.parse(JSON.stringify(digest));
      expect(isDigest(copy)).toBe(true);
      expect(copy).toEqual(digest);
    }),
    { numRuns: 50 },
  );
});
