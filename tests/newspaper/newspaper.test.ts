import { afterAll, beforeAll, expect, test } from "vitest";
import { ARTICLES } from "./articles.ts";
import { type Newspaper, startNewspaper } from "./server.ts";

let newspaper: Newspaper;
beforeAll(async () => {
  newspaper = await startNewspaper();
});
afterAll(() => newspaper.close());

test.each(["/feed.xml", "/atom.xml", "/feed.json", "/sitemap-articles.xml"])("%s lists every article", async (path) => {
  const text = await (await fetch(newspaper.url + path)).text();
  for (const article of ARTICLES.filter((one) => !one.path.startsWith("/private/"))) {
    expect(text).toContain(newspaper.url + article.path);
  }
});

test("the front page links to every article and has no placeholder left", async () => {
  const text = await (await fetch(newspaper.url)).text();
  for (const article of ARTICLES.filter((one) => !one.path.startsWith("/private/"))) {
    expect(text).toContain(`href="${article.path}"`);
  }
  expect(text).not.toContain("{{");
});

test.each(ARTICLES.map((article) => [article.path, article] as const))("%s is served in its charset", async (path) => {
  let response = await fetch(newspaper.url + path);
  if (response.status === 503) response = await fetch(newspaper.url + path);
  expect(response.status).toBe(200);
  const article = ARTICLES.find((one) => one.path === path);
  const html = new TextDecoder(article?.charset, { fatal: true }).decode(await response.arrayBuffer());
  expect(html).toMatch(/<html[^>]* lang=|<html>/);
  expect(html).not.toContain("{{");
});

test("a redirect chain ends at the article, with tracking parameters", async () => {
  const response = await fetch(`${newspaper.url}/go/ferry`);
  expect(response.url).toBe(`${newspaper.url}/news/night-ferry/?utm_source=short&utm_campaign=autumn`);
});

test("a page that has not changed answers 304 to its own ETag", async () => {
  const first = await fetch(`${newspaper.url}/news/night-ferry/`);
  const etag = first.headers.get("etag") ?? "";
  const second = await fetch(first.url, { headers: { "if-none-match": etag } });
  expect(second.status).toBe(304);
});
