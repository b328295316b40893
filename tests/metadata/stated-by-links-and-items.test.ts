import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { readPageFacts } from "../../src/metadata/facts/page-facts.ts";
import { readMetadata } from "../../src/metadata/read-metadata.ts";
import { makePage } from "../extract/make-page.ts";

const read = (html: string) => readMetadata(readPageFacts(parsePage(html), makePage(html)));

test("an author without a URL gets that of a link with the name", () => {
  const { authors } = read(
    `<meta name="author" content="Ada Obi"><h1>The ferry</h1><p>By <a href="/authors/ada-obi">Ada Obi</a></p>`,
  );
  expect(authors).toEqual([{ name: "Ada Obi", url: "https://news.test/authors/ada-obi", kind: "Person" }]);
});

test("a link to another author is not used", () => {
  const { authors } = read(
    `<meta name="author" content="Ada Obi"><h1>The ferry</h1><p>Edited by <a href="/authors/bea-lind">Bea Lind</a></p>`,
  );
  expect(authors).toEqual([{ name: "Ada Obi", url: null, kind: "Person" }]);
});

test("publisher and lead image may be microdata items", () => {
  const { publisher, mainImage } = read(`<div itemscope itemtype="https://schema.org/NewsArticle"><h1>The ferry</h1>
    <span itemprop="publisher" itemscope><meta itemprop="name" content="The Courier"><meta itemprop="url" content="/"></span>
    <figure itemprop="image" itemscope><img itemprop="url" src="/ferry.jpg"></figure></div>`);
  expect(publisher).toEqual({ name: "The Courier", url: "https://news.test/", logo: null });
  expect(mainImage?.url).toBe("https://news.test/ferry.jpg");
});

test.each([
  ["/logo.png", "https://news.test/logo.png"],
  ["http://192.168.1.1/logo.png", null],
])("a microdata logo at %s is %s", (src, logo) => {
  const { publisher } = read(`<h1>The ferry</h1><span itemprop="publisher" itemscope>
    <meta itemprop="name" content="The Courier"><img itemprop="logo" src="${src}"></span>`);
  expect(publisher).toEqual({ name: "The Courier", url: null, logo });
});

test("a blog's tags and categories become keywords and sections", () => {
  const { keywords, articleSection } = read(
    `<h1>The ferry</h1><a rel="category tag" href="/c/harbour">Harbour</a><a rel="tag" href="/t/boats">boats</a>
    <a rel="tag" href="/t/bread">bread</a>`,
  );
  expect(keywords).toEqual(["boats", "bread"]);
  expect(articleSection).toEqual(["Harbour"]);
});

test("the image of an author in microdata is not the lead image", () => {
  const { mainImage } = read(`<h1>The ferry</h1><div itemscope itemtype="https://schema.org/Person">
    <img itemprop="image" src="/ada.jpg" width="96"></div><p>It sails.</p><img src="/ferry.jpg" width="900">`);
  expect(mainImage?.url).toBe("https://news.test/ferry.jpg");
});

test("breadcrumbs may be a microdata list", () => {
  const step = (name: string, link: string) =>
    `<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="${link}"><span itemprop="name">${name}</span></a></li>`;
  const trail = (...steps: string[]) =>
    `<ol class="breadcrumbs" itemscope itemtype="https://schema.org/BreadcrumbList">${steps.join("")}</ol>`;
  const { breadcrumbs } = read(
    `${trail(step("Home", "/"), step("Harbour", "/harbour"))}<h1>The ferry</h1>${trail(step("Shop", "/shop"))}`,
  );
  expect(breadcrumbs).toEqual([
    { name: "Home", url: "https://news.test/" },
    { name: "Harbour", url: "https://news.test/harbour" },
  ]);
});
