import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import type { ArticleWalk } from "../../src/store/walk-articles.ts";
import { articleId } from "../../src/url/article-id.ts";
import type { Finding } from "../../src/verify/finding.ts";
import { verify } from "../../src/verify/verify.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";
import { damage, flipLetter } from "../store/damage.ts";
import { snapshot } from "../store/snapshot.ts";

const BRIDGE = "https://news.example.com/bridge";
const FERRY = "https://news.example.com/ferry";
const FERRY_ALIAS = "https://news.example.com/f1";
const ID = articleId(BRIDGE);
const FOLDER = `articles/news.example.com/${ID}`;
const ALL = { host: null, after: null };
/** Words of the text; changing a letter keeps the JSON valid. */
const WORD = "bridge over the Arn";

let store: ObjectStore;
let whole: Record<string, string>;

/** Two articles, one of them edited once, and a URL that failed. */
beforeEach(async () => {
  const edited = ARTICLE_HTML.replace("on Friday morning", "on Sunday evening");
  store = memoryObjectStore();
  const ferry = ARTICLE_HTML.replaceAll("bridge", "ferry");
  const canonical = `<link rel="canonical" href="${FERRY}"><title>`;
  const web = { [BRIDGE]: ARTICLE_HTML, [FERRY]: ferry, [FERRY_ALIAS]: ferry.replace("<title>", canonical) };
  const ports = { ...portsFor(web), store };
  await ingest(requestFor(BRIDGE), ports);
  await ingest(requestFor(FERRY), ports);
  await ingest(requestFor(FERRY_ALIAS), ports);
  await ingest(requestFor("https://news.example.com/gone"), ports);
  await ingest(requestFor(BRIDGE), { ...ports, fetcher: { ...portsFor({ [BRIDGE]: edited }).fetcher } });
  whole = await snapshot(store);
});

async function findings(repair: boolean): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const step of verify(ALL, store, repair)) found.push(...step.findings);
  return found;
}

test("an undamaged bucket has no findings, and a repair changes nothing", async () => {
  expect((await findByUrl(BRIDGE, store))?.version.number).toBe(2);
  expect(await findings(true)).toEqual([]);
  expect(await snapshot(store)).toEqual(whole);
});

test("an article without a record of its own URL has no findings", async () => {
  await store.delete(`urls/${ID}.json`);
  expect(await findings(false)).toEqual([]);
});

const version = (number: number) => `${FOLDER}/versions/${number}.json`;

describe("damage that can be rebuilt is reported, and repaired to the same bytes", () => {
  const cases: readonly [string, () => Promise<void>, Finding][] = [
    [
      "a truncated article",
      () => damage(`${FOLDER}/article.json`, store),
      { key: `${FOLDER}/article.json`, problem: "damaged", cure: "its versions" },
    ],
    [
      "an article with a changed letter",
      () => flipLetter(`${FOLDER}/article.json`, WORD, store),
      { key: `${FOLDER}/article.json`, problem: "damaged", cure: "its versions" },
    ],
    [
      "a missing article",
      () => store.delete(`${FOLDER}/article.json`),
      { key: `${FOLDER}/article.json`, problem: "missing", cure: "its versions" },
    ],
    [
      "a truncated latest version",
      () => damage(version(2), store),
      { key: version(2), problem: "damaged", cure: "its article" },
    ],
    [
      "a missing latest version",
      () => store.delete(version(2)),
      { key: version(2), problem: "missing", cure: "its article" },
    ],
    [
      "an older version with a changed letter",
      () => flipLetter(version(1), WORD, store),
      { key: version(1), problem: "damaged", cure: "its page" },
    ],
    [
      "a truncated Markdown copy",
      () => damage(`${FOLDER}/article.md`, store),
      { key: `${FOLDER}/article.md`, problem: "outdated", cure: "its article" },
    ],
    [
      "a damaged URL record",
      () => damage(`urls/${ID}.json`, store),
      { key: `urls/${ID}.json`, problem: "damaged", cure: "its article" },
    ],
    [
      "a missing record of another URL",
      () => store.delete(`urls/${articleId(FERRY_ALIAS)}.json`),
      { key: `urls/${articleId(FERRY_ALIAS)}.json`, problem: "missing", cure: "its article" },
    ],
  ];
  test.each(cases)("%s", async (_what, harm, finding) => {
    await harm();
    const harmed = await snapshot(store);
    expect(await findings(false)).toContainEqual(finding);
    expect(await snapshot(store)).toEqual(harmed);
    expect(await findings(true)).toContainEqual(finding);
    expect(await findings(false)).toEqual([]);
    expect(await snapshot(store)).toEqual(whole);
  });

  test("an article and its only version, from the page", async () => {
    const folder = `articles/news.example.com/${articleId(FERRY)}`;
    const word = "ferry over the Arn";
    await flipLetter(`${folder}/article.json`, word, store);
    expect(await findings(true)).toEqual([{ key: `${folder}/article.json`, problem: "damaged", cure: "its page" }]);
    expect(await snapshot(store)).toEqual(whole);
  });
});

describe("damage that cannot be rebuilt is reported and left unchanged", () => {
  const pageOf = async () => (await findByUrl(BRIDGE, store))?.fetch.rawKey ?? "";
  test.each([
    ["a truncated older version", async () => version(1), damage, "damaged"],
    ["a missing older version", async () => version(1), (key: string) => store.delete(key), "missing"],
    ["a truncated page", pageOf, damage, "damaged"],
    ["a missing page", pageOf, (key: string) => store.delete(key), "missing"],
  ])("%s", async (_what, keyOf, harm, problem) => {
    const key = await keyOf();
    await harm(key, store);
    const harmed = await snapshot(store);
    expect(await findings(true)).toEqual([{ key, problem, cure: null, url: BRIDGE }]);
    expect(await snapshot(store)).toEqual(harmed);
  });

  test("the only object of an article: its URL is in the record of the URL", async () => {
    const key = `articles/news.example.com/${articleId(FERRY)}/article.json`;
    const object = await store.get(key);
    await store.putIfUnchanged(key, new Uint8Array(9), object?.etag ?? "");
    expect(await findings(true)).toEqual([{ key, problem: "damaged", cure: null, url: FERRY }]);
    await store.delete(`urls/${articleId(FERRY)}.json`);
    expect(await findings(true)).toEqual([{ key, problem: "damaged", cure: null }]);
  });
});

test("a damaged failure record is reported; nothing depends on it", async () => {
  const [key = ""] = Object.keys(whole).filter((name) => name.startsWith("failures/"));
  await damage(key, store);
  expect(await findings(true)).toEqual([{ key, problem: "damaged", cure: "the next attempt" }]);
});

test("a damaged source state is reported; the next poll rewrites it", async () => {
  const key = "sources/0123456789abcdef0123456789abcdef.json";
  await store.putIfAbsent(key, new TextEncoder().encode("{"));
  expect(await findings(true)).toEqual([{ key, problem: "damaged", cure: "the next attempt" }]);
});

test("a run can be limited to one host, and an interrupted run resumes", async () => {
  await damage(`${FOLDER}/article.json`, store);
  const steps = async (walk: ArticleWalk) => {
    const keys: string[] = [];
    for await (const step of verify(walk, store, false)) keys.push(...step.findings.map(({ key }) => key));
    return keys;
  };
  expect(await steps({ host: "other.example", after: null })).toEqual([]);
  expect(await steps({ host: "news.example.com", after: null })).toEqual([`${FOLDER}/article.json`]);
  expect(await steps({ host: null, after: `${FOLDER}/versions/2.json` })).toEqual([]);
  await damage(`urls/${ID}.json`, store);
  expect(await steps({ host: null, after: "articles/zzz" })).toEqual([`urls/${ID}.json`]);
});

describe("misplaced objects are reported and left unchanged", () => {
  const place = { host: "victim.example.org", id: articleId("https://victim.example.org/story") };
  const key = (name: string, { host, id } = place) => `articles/${host}/${id}/${name}`;

  async function fileAt(host: string, id: string): Promise<void> {
    const stored = { ...(await findByUrl(FERRY, store)), host, id };
    await store.putIfAbsent(key("versions/1.json", { host, id }), jsonBytes(stored));
    await store.putIfAbsent(key("article.json", { host, id }), jsonBytes(stored));
    await store.putIfAbsent(`urls/${articleId(FERRY)}.json`, jsonBytes({ host, id, url: FERRY }));
  }

  test("an article with a page of another site", async () => {
    await fileAt(place.host, place.id);
    const before = await snapshot(store);
    expect(await findings(true)).toEqual([{ key: key("versions/1.json"), problem: "foreign", cure: null }]);
    expect(await snapshot(store)).toEqual(before);
  });

  test("an article with a page of another host of its site", async () => {
    await fileAt("sport.example.com", place.id);
    const problems = (await findings(false)).map(({ problem }) => problem);
    expect(problems).toEqual(["unproven"]);
  });

  test.each([
    ["a list", []],
    ["an empty object", {}],
    ["the article of another host", { host: "../../..", id: "x" }],
  ])("%s in place of an article", async (_what, value) => {
    await store.putIfAbsent(key("article.json"), jsonBytes(value));
    expect(await findings(true)).toEqual([{ key: key("article.json"), problem: "damaged", cure: null }]);
  });

  test("an object under an invalid article key", async () => {
    await store.putIfAbsent("articles/notes/today/article.json", jsonBytes({}));
    expect(await findings(true)).toEqual([
      { key: "articles/notes/today/article.json", problem: "foreign", cure: null },
    ]);
  });
});
