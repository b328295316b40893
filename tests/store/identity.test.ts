import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { Article } from "../../src/article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { urlKey } from "../../src/store/keys.ts";
import { findByUrl, readArticle } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { at, DISCOVERY, FULL_TEXT, sampleArticle, samplePage } from "./samples.ts";

const VICTIM = "https://victim.example.com/news/bridge";
const EVIL = "https://evil.example.net/page";
const FAKE = "Nothing of this is true, and the victim never wrote it.";

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

/** Stores a page received from `finalUrl`. */
function file(
  article: Partial<Article>,
  minute: number,
  finalUrl: string,
  from: Parameters<typeof samplePage>[1] = {},
) {
  const page = samplePage(minute, { requestedUrl: finalUrl, finalUrl, ...from });
  return storeArticle(sampleArticle({ url: finalUrl, ...article }), [page], DISCOVERY, store);
}

const victims = async () => (await findByUrl(VICTIM, store))?.articleBody ?? null;

test.each([
  ["another site", EVIL],
  ["another blog of the same service", "https://evil.blogspot.com/page"],
  ["another host of the same site", "https://readers.example.com/page"],
  ["a host that imitates an AMP cache", "https://www.google.evil.com/amp/s/victim.example.com/news/bridge"],
])("a page of %s is stored under its own host, whatever canonical URL it claims", async (_who, finalUrl) => {
  await file({}, 0, VICTIM);
  const { status, stored } = await file({ url: VICTIM, canonicalUrl: VICTIM, articleBody: FAKE }, 5, finalUrl);
  expect([status, stored.host]).toEqual(["new", articleHost(finalUrl)]);
  expect(stored.canonicalUrl).toBe(VICTIM);
  expect(await victims()).toBe(FULL_TEXT);
});

test("a false claim does not reserve the place: the real article is stored there later", async () => {
  await file({ canonicalUrl: VICTIM, articleBody: FAKE }, 0, EVIL);
  const { status } = await file({}, 5, VICTIM);
  expect(status).toBe("new");
  expect(await victims()).toBe(FULL_TEXT);
});

test("a URL that used to lead to another host's article and then has its own page belongs to that page", async () => {
  await file({}, 0, VICTIM, { requestedUrl: EVIL, redirects: [{ url: EVIL, statusCode: 302 }] });
  expect((await findByUrl(EVIL, store))?.url).toBe(VICTIM);
  const { status, stored } = await file({ articleBody: FAKE }, 5, EVIL);
  expect([status, stored.host]).toEqual(["new", "evil.example.net"]);
  expect(await victims()).toBe(FULL_TEXT);
  expect((await findByUrl(EVIL, store))?.articleBody).toBe(FAKE);
  expect((await file({ articleBody: `${FAKE} Nor this.` }, 6, EVIL)).stored.version.number).toBe(2);
});

test("an identical copy is recorded as an alias, without a second article or a change to the first", async () => {
  await file({}, 0, VICTIM);
  const { status, stored } = await file({ canonicalUrl: VICTIM }, 5, EVIL);
  expect(status).toBe("unchanged");
  expect(stored).toMatchObject({ id: articleId(VICTIM), aliases: [EVIL], version: { number: 1, lastChecked: at(0) } });
  const changed = await file({ canonicalUrl: VICTIM, articleBody: FAKE }, 9, EVIL);
  expect([changed.status, changed.stored.host]).toEqual(["new", "evil.example.net"]);
  expect(await victims()).toBe(FULL_TEXT);
});

test("an article that an attacker stored earlier does not establish a claim", async () => {
  const place = { host: "victim.example.com", id: articleId(VICTIM) };
  const { stored } = await file({ articleBody: FAKE }, 0, EVIL);
  await store.putIfAbsent(`articles/${place.host}/${place.id}/article.json`, jsonBytes({ ...stored, ...place }));
  await store.putIfAbsent(urlKey(place.id), jsonBytes({ ...place, url: VICTIM }));
  const { stored: again } = await file(
    { url: "https://evil.example.net/b", canonicalUrl: VICTIM, articleBody: FAKE },
    5,
    EVIL,
  );
  expect(again.host).toBe("evil.example.net");
});

test("an article that an earlier version stored under another host of the site stays readable", async () => {
  const { stored } = await file({}, 0, VICTIM);
  const other = "https://sport.example.com/bridge";
  await store.putIfAbsent(urlKey(articleId(other)), jsonBytes({ host: stored.host, id: stored.id, url: other }));
  expect((await readArticle(articleId(other), store))?.id).toBe(stored.id);
  expect((await file({ canonicalUrl: VICTIM }, 5, other)).stored.id).toBe(stored.id);
});

test.each([[[]], [{}], [{ host: "../..", id: "x", url: EVIL }], [{ host: "victim.example.com", id: "../x" }]])(
  "a URL record of valid JSON but wrong shape leads nowhere, and is rewritten: %j",
  async (record) => {
    await store.putIfAbsent(urlKey(articleId(EVIL)), jsonBytes(record));
    expect(await findByUrl(EVIL, store)).toBeNull();
    const { stored } = await file({}, 0, EVIL);
    expect(await findByUrl(EVIL, store)).toEqual(stored);
  },
);
