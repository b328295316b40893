import { describe, expect, test } from "vitest";
import { PAGE_KINDS } from "../../../src/article.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { chooseKind } from "../../../src/extract/kind/choose-kind.ts";
import { KIND_FEATURES } from "../../../src/extract/kind/kind-features.ts";
import { KIND_BIASES, KIND_WEIGHTS } from "../../../src/extract/kind/kind-weights.ts";
import { makePage } from "../make-page.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";

const ARTICLE = `<html><head><title>The bridge opens again on Friday</title><meta property="og:type" content="article">
  <meta name="author" content="Ada Obi"><meta property="article:published_time" content="2026-10-02T08:00:00Z"></head>
  <body class="single-post"><article><h1>The bridge opens again on Friday, after nine months</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(8)}</article></body></html>`;

const PRODUCT = `<html><head><title>Oilskin jacket</title><meta property="og:type" content="product">
  <script type="application/ld+json">{"@type":"Product","name":"Oilskin jacket","offers":{"@type":"Offer","price":"89"}}</script></head>
  <body class="single-product"><nav class="breadcrumb"><a href="/">Home</a> <a href="/shop/">Shop</a></nav>
  <div class="product"><h1>Oilskin jacket</h1><p class="price">£89.00</p><p>In stock</p><label>Size</label><label>Color</label>
  <form><input name="quantity" value="1"><button class="add-to-cart">Add to cart</button></form>
  <p>A jacket for wet days, waxed by hand, with a hood that folds away and two pockets that close.</p>
  <h2>Specifications</h2><p>Materials</p><h2>Customer reviews</h2><p>12 reviews</p><h2>You may also like</h2></div></body></html>`;

const CARD = `<li class="product grid-item"><a href="/products/mug"><img src="/mug.jpg"><h3>Enamel mug</h3></a>
  <span class="price">£9.50</span><button class="add-to-cart">Add to cart</button></li>`;
const COLLECTION = `<html><head><title>Mugs</title><meta property="og:type" content="website"></head><body class="template-collection">
  <h1>Mugs</h1><p>24 products</p><div class="filter-sort"><button>Filter</button><button>Sort by</button></div>
  <ul class="product-grid">${CARD.repeat(24)}</ul><div class="pagination"><a href="?page=2">Next</a></div></body></html>`;

const TEASER = `<li><h3><a href="/a">A headline that leads elsewhere</a></h3><p>Two words on what it says.</p></li>`;
const LISTING = `<html><head><title>Ferries</title><script type="application/ld+json">{"@type":"CollectionPage"}</script></head>
  <body class="archive category"><h1>Ferries</h1><ul>${TEASER.repeat(20)}</ul></body></html>`;

const POST = `<article class="post message"><div class="message-user"><span class="username">helm22</span> <span>Member</span>
  <span>Joined</span><span>Posts</span></div><p>I have the same engine in my boat, and I had to change the belt twice last year before it held.</p>
  <button>Reply</button><button>Quote</button></article>`;
const FORUM = `<html><head><title>Which belt for my engine?</title><meta name="generator" content="phpBB">
  <script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script></head>
  <body class="thread topic"><h1>Which belt for my engine?</h1><div class="thread">${POST.repeat(9)}</div></body></html>`;

const DOCUMENTATION = `<html><head><title>tide_table()</title><meta name="generator" content="Sphinx"></head><body class="docs">
  <aside class="toc"><p>On this page</p></aside><main class="docs-content"><h1>tide_table()</h1><p>${"Reads the table of a harbour with <code>tide_table()</code> and returns its rows in <code>time_of_day</code> order. ".repeat(2)}</p>
  ${`<h2>Parameters</h2><p>The <code>harbour_name</code> is the name of the harbour as it stands in the list that <code>list_all()</code> gives.</p><pre><code>tide_table("Leith")</code></pre><h3>Example</h3><p>Note</p>`.repeat(5)}</main></body></html>`;

const SERVICE = `<html><head><title>Hull cleaning</title><script type="application/ld+json">{"@type":"LocalBusiness","address":{"@type":"PostalAddress"}}</script></head>
  <body class="page-template"><section class="hero"><h1>Hull cleaning</h1><a class="cta">Get a free quote</a></section>
  <section><h2>Our services</h2><p>We clean your hull where your boat lies, and our divers send you pictures of what they have done.</p></section>
  <section class="testimonials"><h2>What our clients say</h2></section><section><h2>Frequently asked questions</h2><h3 class="accordion">How long does it take?</h3></section>
  <section><h2>Contact us</h2><form><input name="name"><input name="phone"><textarea></textarea><button>Get a quote</button></form></section></body></html>`;

describe("the kind of a page", () => {
  test.each([
    ["article", "https://news.test/2026/10/the-bridge-opens-again-on-friday/", ARTICLE],
    ["product", "https://store.test/products/oilskin-jacket", PRODUCT],
    ["collection", "https://store.test/collections/mugs", COLLECTION],
    ["listing", "https://boats.test/news/topics/ferries/", LISTING],
    ["forum", "https://forum.boats.test/viewtopic.php?t=4711", FORUM],
    ["documentation", "https://docs.tides.test/api/reference/tide_table.html", DOCUMENTATION],
    ["service", "https://divers.test/services/hull-cleaning/", SERVICE],
  ])("is detected: %s", (kind, url, html) => {
    const { pageKind } = extractArticle(makePage(html, url));
    expect(pageKind?.kind).toBe(kind);
    expect(pageKind?.confidence).toBeGreaterThan(0.5);
    expect(pageKind?.signs.length).toBeGreaterThan(0);
  });

  test("in doubt is article when a page has much prose, and the likeliest kind when it has next to none", () => {
    const probabilities = PAGE_KINDS.map((kind) => ({ article: 0.3, service: 0.7 })[kind as string] ?? 0);
    expect(chooseKind(probabilities, 2_000)).toEqual({ kind: "article", confidence: 0.3 });
    expect(chooseKind(probabilities, 100)).toEqual({ kind: "service", confidence: 0.7 });
  });
});

const PROSE = `<p>${SENTENCE.repeat(3)}</p>`.repeat(6);
const BYLINE =
  '<p class="byline">By <a rel="author" href="/people/ada-obi">Ada Obi</a>, <time datetime="2026-10-02">2 October 2026</time></p>';
const CARDS = `<ul class="product-grid">${CARD.repeat(6)}</ul>`;

const SHOP_REVIEW = `<html><head><title>The best oilskin jackets we have worn | Quay Store</title><meta property="og:type" content="website">
  </head><body class="template-article"><nav><a href="/collections/jackets">Jackets</a><a href="/cart" class="cart">Cart</a></nav>
  <main><h1>The best oilskin jackets we have worn</h1>${BYLINE}${PROSE}<h2>Worn for a winter</h2>${PROSE}</main>${CARDS}</body></html>`;

const CASE_STUDY = `<html><head><title>How a ferry company cut its fuel bill</title></head><body class="page-template">
  <section class="hero"><h1>How a ferry company cut its fuel bill</h1><a class="cta">Book a demo</a></section>${BYLINE}
  <section>${PROSE}</section><section class="testimonial"><blockquote>${SENTENCE}</blockquote></section><section>${PROSE}</section>
  <section class="cta"><h2>Contact us</h2><form><input name="name"><textarea></textarea><button>Get a quote</button></form></section></body></html>`;

describe("stored kinds", () => {
  test.each([
    ["a review in a shop", "https://quaystore.test/blogs/gear/best-oilskin-jackets", SHOP_REVIEW],
    ["a case study of a company", "https://hulls.test/customers/how-a-ferry-company-cut-its-fuel-bill", CASE_STUDY],
    [
      "an article among four hundred buttons",
      "https://news.test/bridge",
      ARTICLE.replace("</body>", `${"<button>Like</button>".repeat(400)}</body>`),
    ],
  ])("include %s", (_what, url, html) => {
    const { outcome, pageKind } = extractArticle(makePage(html, url));
    expect([outcome, pageKind?.kind]).toEqual(["article", "article"]);
  });

  test("include a headline with three short paragraphs", () => {
    const text = "<p>We went to the lake on Sunday, and it was cold.</p><p>Nobody swam, but the dog did, twice.</p>";
    const html = `<title>To the lake</title><h1>To the lake</h1>${text}<p>We ate cheese, and went home by bus.</p>`;
    expect(extractArticle(makePage(html, "https://ann.example.org/lake.html")).outcome).toBe("article");
  });

  test("exclude products, unless the owner includes them", () => {
    const page = makePage(COLLECTION, "https://store.test/collections/mugs");
    const refused = extractArticle(page);
    expect(refused.outcome).toBe("not-an-article");
    expect(refused.quality.reasons[0]).toMatch(/^The page is taken for a collection of products\. /);
    expect(extractArticle(page, [], ["article", "collection"]).outcome).toBe("article");
  });

  test("include threads and documentation, unless the owner allows articles only", () => {
    const page = makePage(FORUM, "https://forum.boats.test/viewtopic.php?t=4711");
    expect(extractArticle(page).outcome).toBe("article");
    expect(extractArticle(page, [], ["article"]).outcome).toBe("not-an-article");
  });
});

test("every feature has its weights in the same order, and every kind its own", () => {
  expect(KIND_WEIGHTS.map(([name]) => name)).toEqual(KIND_FEATURES.map(({ name }) => name));
  expect(new Set(KIND_FEATURES.map(({ name }) => name)).size).toBe(KIND_FEATURES.length);
  for (const [, , deviation, weights] of KIND_WEIGHTS) {
    expect(weights).toHaveLength(PAGE_KINDS.length);
    expect(deviation).toBeGreaterThan(0);
  }
  expect(KIND_BIASES).toHaveLength(PAGE_KINDS.length);
});
