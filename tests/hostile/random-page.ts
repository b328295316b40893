/** Numbers from 0 to 1, reproducible by seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TAGS = (
  "div p span a b i em strong u h1 h2 h3 ul ol li dl dt dd table thead tbody tr td th caption article section main aside " +
  "header footer nav figure figcaption img picture source br hr blockquote pre code form input button select option " +
  "textarea label iframe object embed video audio svg math foreignObject mi template noscript script style title meta " +
  "link base body html head frameset frame plaintext marquee font center details summary time address dialog slot"
).split(" ");

const NAMES = (
  "class id href src srcset alt title style rel itemprop itemscope itemtype property name content datetime dir lang " +
  "onclick onerror width height colspan rowspan role aria-label hidden type value data-src action http-equiv"
).split(" ");

const VALUES = [
  "share-bar",
  "byline author",
  "related read-next",
  "newsletter",
  "article-body entry-content",
  "caption credit",
  "comments",
  "display:none",
  "/news/ferry",
  "javascript:alert(1)",
  "JaVa\tScript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//[::1]/",
  "http://%00/",
  "https://example.com/?a=b&amp;c",
  "a.jpg 1x, b.jpg 2x",
  "og:title",
  "author",
  "article:published_time",
  "2026-11-23T08:00:00Z",
  "NewsArticle",
  "https://schema.org/NewsArticle",
  "rtl",
  "x\u0000y",
  "-1",
  "99999999999999999999",
  "\ud800",
  "",
];

const TEXTS = [
  "The ferry runs again, the harbour master said on Monday. ",
  "Read next: ",
  "Photo: Ada Obi / Agency",
  "By Ada Obi",
  "23 November 2026, 8:15",
  "Subscribe to our newsletter",
  "&amp;&lt;&#0;&#x110000;&notanentity;",
  "<script>alert(1)</script>",
  "<!-- --!> -->",
  "<![CDATA[ x ]]>",
  "<?xml version='1.0'?>",
  "</p></div></body></html>",
  "\u00a0\u00a0\u200b\u202e",
  "港の町に新しい橋がかかった。",
  "افتتح الجسر الجديد",
  "\u0000\ud83d",
  "# * _ [x](y) `z` | --- ",
  "\n\n\t\t",
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":{"name":["A",{}]},"datePublished":7}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":["Article",null],"@id":"#a","author":{"@id":"#a"}}]</script>',
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<table><tr><td><table>",
  "<a href=x><a href=y>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
];

/** A random page with unclosed and misplaced tags. */
export function randomPage(seed: number): string {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const attributes = () =>
    Array.from({ length: below(4) }, () => {
      const value = pick(VALUES);
      const quote = pick(['"', '"', "'", ""]);
      return ` ${pick(NAMES)}=${quote}${quote === '"' ? value.replaceAll('"', "&quot;") : value}${quote}`;
    }).join("");

  const node = (depth: number): string => {
    if (depth === 0 || random() < 0.45) return pick(TEXTS).repeat(random() < 0.02 ? 200 : 1);
    const tag = pick(TAGS);
    const inside = Array.from({ length: below(6) }, () => node(depth - 1)).join("");
    const open = `<${tag}${attributes()}${random() < 0.02 ? "" : ">"}`;
    if (random() < 0.15) return open + inside;
    return `${open}${inside}</${random() < 0.05 ? pick(TAGS) : tag}>`;
  };

  const nodes = Array.from({ length: 5 + below(30) }, () => node(2 + below(7)));
  const page = nodes.join("").repeat(random() < 0.05 ? 10 : 1);
  const article = `<article><h1>Ferry</h1><p>${(TEXTS[0] ?? "").repeat(12)}</p>${page}</article>`;
  return (
    random() < 0.7 ? `<!doctype html><html><head><title>Ferry | Harbour</title></head><body>${article}` : page
  ).slice(0, 500_000);
}
