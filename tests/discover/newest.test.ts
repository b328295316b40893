import { expect, test } from "vitest";
import { withoutListPages } from "../../src/discover/list-pages.ts";
import { newestFirst } from "../../src/discover/newest-first.ts";
import { newestSitemaps } from "../../src/discover/sitemap-index.ts";

const HOST = "https://news.example.com";
const dated = (url: string, date: string | null) => ({ url, date });
const child = (path: string, lastModified: string | null) => ({ url: HOST + path, lastModified, news: null });
const pathsOf = (entries: readonly { readonly url: string }[]) => entries.map(({ url }) => url.replace(HOST, ""));

test("entries are newest first, whatever their UTC offset, and undated ones last", () => {
  const entries = [
    dated("a", "2026-11-22"),
    dated("b", null),
    dated("c", "2026-11-23T08:00:00+09:00"),
    dated("d", "2026-11-23T00:00:00Z"),
  ];
  expect(newestFirst(entries).map(({ url }) => url)).toEqual(["d", "c", "a", "b"]);
});

test("an undated list is read from both ends, each entry once", () => {
  const entries = ["a", "b", "c", "d", "e"].map((url) => dated(url, null));
  expect(newestFirst(entries).map(({ url }) => url)).toEqual(["a", "e", "b", "d", "c"]);
});

test("the most recently changed sitemaps of an index are followed", () => {
  const entries = [1, 2, 3, 4, 5, 6].map((day) => child(`/s/${day}.xml`, `2026-11-0${day}`));
  expect(newestSitemaps(entries)).toEqual([6, 5, 4, 3].map((day) => `${HOST}/s/${day}.xml`));
});

test("in an undated index, sitemaps with the highest numbers are followed", () => {
  const entries = [8, 9, 10, 11, 12].map((number) => child(`/posts-${number}.xml`, null));
  expect(newestSitemaps(entries)).toEqual([12, 11, 10, 9].map((number) => `${HOST}/posts-${number}.xml`));
});

test("in an undated index, the news sitemap is followed first", () => {
  const entries = [8, 9, 10, 11].map((number) => child(`/posts-${number}.xml`, null));
  const [firstUrl] = newestSitemaps([...entries, child("/news-sitemap.xml", null)]);
  expect(firstUrl).toBe(`${HOST}/news-sitemap.xml`);
});

test("category and author sitemaps are followed only if there are no others", () => {
  const others = [child("/category-sitemap.xml", "2026-11-23"), child("/wp-sitemap-users-1.xml", "2026-11-22")];
  expect(newestSitemaps([...others, child("/post-sitemap.xml", "2026-11-21")])).toEqual([`${HOST}/post-sitemap.xml`]);
  expect(newestSitemaps(others)).toHaveLength(2);
});

test("the front page and sections are excluded, but not an article with two subpages", () => {
  const sections = ["/", "/news/", "/world"];
  const news = ["/news/a/", "/news/a/amp/", "/news/a/gallery/", "/news/b/", "/news/c/", "/news?id=7"];
  const world = ["/world/asia/a", "/world/asia/b", "/world/europe/a"];
  const paths = [...sections, ...news, ...world];
  const entries = paths.map((path) => ({ url: HOST + path }));
  expect(pathsOf(withoutListPages(entries))).toEqual([...news, ...world]);
});

test("a page several levels above others is not a section", () => {
  const pages = ["1", "2", "3"].map((name) => ({ url: `${HOST}/a/b/c/d/e/f/${name}` }));
  expect(pathsOf(withoutListPages([{ url: `${HOST}/a` }, { url: `${HOST}/a/b` }, ...pages]))).toEqual([
    "/a",
    ...pathsOf(pages),
  ]);
});
