import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { fetchPages } from "../../src/ingest/fetch-pages.ts";
import { ARTICLES } from "./articles.ts";
import { crawlNewspaper, fetcherFor, fetchFromNewspaper } from "./fetch-from-newspaper.ts";
import { asGolden, type Golden, readGolden, writeGolden } from "./golden.ts";
import { REFUSALS } from "./refusals.ts";
import { type Newspaper, startNewspaper } from "./server.ts";

const UPDATE = process.env.UPDATE_GOLDEN === "1";
if (UPDATE && process.env.CI) throw new Error("Goldens are reviewed and written by people, never in CI.");

let newspaper: Newspaper;
beforeAll(async () => {
  newspaper = await startNewspaper();
});
afterAll(() => newspaper.close());

async function extract(path: string): Promise<Golden> {
  const fetchAll = () => fetchPages(newspaper.url + path, fetcherFor(newspaper));
  const [page, ...further] = await fetchAll().catch((error: unknown) => {
    // The first fetch of one page gets Retry-After.
    if (error instanceof IngestError && error.code === "server-busy") return fetchAll();
    throw error;
  });
  return asGolden(extractArticle(page, further), page);
}

describe.each(ARTICLES.map((article) => [article.slug, article] as const))("%s", (slug, article) => {
  let found: Golden;
  beforeAll(async () => {
    found = await extract(article.path);
    if (UPDATE) writeGolden(slug, newspaper.url, found);
  });

  test("has every word of the article and no other", () => {
    expect(found.text).toBe(readGolden(slug, newspaper.url).text);
  });

  test("retains its structure in Markdown", () => {
    expect(found.markdown).toBe(readGolden(slug, newspaper.url).markdown);
  });

  test("has the metadata that the page states", () => {
    expect(found.metadata).toEqual(readGolden(slug, newspaper.url).metadata);
  });
});

test.each(REFUSALS.map((refusal) => [refusal.slug, refusal] as const))("%s is refused", async (_slug, refusal) => {
  const outcome = await crawlNewspaper(newspaper, refusal.path).then(
    (page) => extractArticle(page).outcome,
    (error: IngestError) => error.code,
  );
  expect(outcome).toBe(refusal.expected);
});

test.each(["/", "/news/", "/weekend/", "/editions/", "/lab/", "/lab/?page=2", "/archive/"])("%s lists articles and is not one", async (path) => {
  expect(extractArticle(await fetchFromNewspaper(newspaper, path)).outcome).toBe("not-an-article");
});

test("a redirect chain and an AMP page yield the same article URL", async () => {
  const short = await fetchFromNewspaper(newspaper, "/go/ferry");
  const amp = await fetchFromNewspaper(newspaper, "/news/night-ferry/amp/");
  expect(short.redirects.map((redirect) => redirect.statusCode)).toEqual([302, 301]);
  const addresses = [short, amp].map((page) => extractArticle(page).url);
  expect(addresses).toEqual([`${newspaper.url}/news/night-ferry/`, `${newspaper.url}/news/night-ferry/`]);
});

test.each(["2/", "3/"])("page %s of an article yields the whole article", async (page) => {
  const found = await extract(`/weekend/nine-benches/${page}`);
  expect(found).toEqual(readGolden("nine-benches", newspaper.url));
});

test("the next article of a magazine is not an additional page", async () => {
  expect(await fetchPages(`${newspaper.url}/weekend/oyster-beds/`, fetcherFor(newspaper))).toHaveLength(1);
});

test("a redirect loop ends", async () => {
  const fetching = fetchFromNewspaper(newspaper, "/go/round");
  await expect(fetching).rejects.toMatchObject({ code: "too-many-redirects" });
});

test("an edited page has the new text on its second fetch", async () => {
  await using own = await startOwn();
  const first = extractArticle(await fetchFromNewspaper(own, "/news/harbour-dues/"));
  const second = extractArticle(await fetchFromNewspaper(own, "/news/harbour-dues/"));
  expect(first.articleBody).toContain("£738 a year");
  expect(second.articleBody).toContain("£736 a year");
  expect(second.articleBody).toContain("Correction, 13 October");
  expect(second.url).toBe(first.url);
  expect(second.dateModified?.value).toBe("2026-10-13T10:25:00+01:00");
});

async function startOwn(): Promise<Newspaper & AsyncDisposable> {
  const own = await startNewspaper();
  return { ...own, [Symbol.asyncDispose]: () => own.close() };
}
