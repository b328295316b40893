import { ARTICLES } from "./articles.ts";
import { encodePage } from "./encode-page.ts";
import { atomFeed, jsonFeed, rssFeed } from "./feeds.ts";
import type { NewspaperArticle } from "./newspaper-page.ts";
import { REFUSALS } from "./refusals.ts";
import { readFile, readSource, renderPage } from "./render-page.ts";
import { frontPage, sectionPage } from "./section-page.ts";
import { articleSitemap, newsSitemap, robotsTxt, sitemapIndex } from "./sitemaps.ts";

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** How often each URL was fetched from one server. */
export type Readers = Map<string, number>;

export function newReaders(): Readers {
  return new Map();
}

const HTML = "text/html; charset=utf-8";

const PICTURES: ReadonlySet<string> = new Set(
  (
    "bakery books breakwater cranes diver dredger ferry housing kelp lifeboat lighthouse market oyster portrait soup storm " +
    "teahouse tide train"
  ).split(" "),
);

/** One style sheet per layout, in cascade order. */
const STYLES = ["base", "broadsheet", "front-page", "weekend", "lab", "edition", "wire", "narrow-screens"];

/** A chain of two redirects; the last has tracking parameters, like links from feeds. */
const REDIRECTS: Readonly<Record<string, readonly [number, string]>> = {
  "/go/ferry": [302, "/s/ferry"],
  "/s/ferry": [301, "/news/night-ferry/?utm_source=short&utm_campaign=autumn"],
  "/go/round": [302, "/go/and-round"],
  "/go/and-round": [302, "/go/round"],
};

/** The newspaper's response to a request. The same requests in the same order get the same responses. */
export function answer(url: URL, readers: Readers): Answer {
  const { origin, pathname } = url;
  const redirect = REDIRECTS[pathname];
  if (redirect !== undefined) return reply(redirect[0], { location: redirect[1] }, "");
  const article = ARTICLES.find((one) => one.path === pathname);
  if (article !== undefined) return answerArticle(article, origin, readers);
  const twin = ARTICLES.find((one) => `${one.path}amp/` === pathname && one.slug === "night-ferry");
  if (twin !== undefined) return reply(200, { "content-type": HTML }, renderPage(twin, origin, "page-amp.html"));
  const [, path, number] = /^(.+\/)([23])\/$/.exec(pathname) ?? [];
  const paged = ARTICLES.find((one) => one.path === path && one.slug === "nine-benches");
  if (paged !== undefined)
    return reply(
      200,
      { "content-type": HTML },
      renderPage(paged, origin, number === "2" ? "page-2.html" : "page-3.html"),
    );
  const refusal = REFUSALS.find((one) => one.path === pathname);
  if (refusal !== undefined) {
    return reply(refusal.statusCode, refusal.headers, refusal.body ?? readFile(`refused/${refusal.slug}.html`));
  }
  return answerListing(pathname, origin) ?? answerAsset(pathname) ?? notFound();
}

function answerArticle(article: NewspaperArticle, origin: string, readers: Readers): Answer {
  const before = readers.get(article.path) ?? 0;
  readers.set(article.path, before + 1);
  if (article.slug === "lifeboat-day" && before === 0) {
    return reply(503, { "content-type": HTML, "retry-after": "1" }, "<!doctype html><title>Busy</title><h1>Busy</h1>");
  }
  const edited = article.slug === "harbour-dues" && before > 0;
  const html = renderPage(article, origin, edited ? "page-edited.html" : "page.html");
  return reply(200, { "content-type": article.contentType }, encodePage(html, article.charset));
}

function answerListing(pathname: string, origin: string): Answer | null {
  switch (pathname) {
    case "/":
      return reply(200, { "content-type": HTML }, frontPage());
    case "/feed.xml":
      return reply(200, { "content-type": "application/rss+xml; charset=utf-8" }, rssFeed(origin));
    case "/atom.xml":
      return reply(200, { "content-type": "application/atom+xml; charset=utf-8" }, atomFeed(origin));
    case "/feed.json":
      return reply(200, { "content-type": "application/feed+json; charset=utf-8" }, jsonFeed(origin));
    case "/sitemap.xml":
      return reply(200, { "content-type": "application/xml" }, sitemapIndex(origin));
    case "/sitemap-articles.xml":
      return reply(200, { "content-type": "application/xml" }, articleSitemap(origin));
    case "/sitemap-news.xml":
      return reply(200, { "content-type": "application/xml" }, newsSitemap(origin));
    case "/robots.txt":
      return reply(200, { "content-type": "text/plain; charset=utf-8" }, robotsTxt(origin));
    default: {
      const section = sectionPage(pathname.replaceAll("/", ""));
      return section === null ? null : reply(200, { "content-type": HTML }, section);
    }
  }
}

/** Images are served in every width of a `srcset`: `/images/ferry-1280.jpg`. */
function answerAsset(pathname: string): Answer | null {
  if (pathname === "/style.css") return reply(200, { "content-type": "text/css; charset=utf-8" }, styleSheet());
  if (pathname === "/favicon.svg") return reply(200, { "content-type": "image/svg+xml" }, readFile("images/tern.svg"));
  if (pathname === "/assets/app.js") return reply(200, { "content-type": "text/javascript" }, "");
  const picture = /^\/images\/([a-z]+)(?:-\d+)?\.jpg$/.exec(pathname)?.[1];
  if (picture === undefined || !PICTURES.has(picture)) return null;
  return reply(200, { "content-type": "image/jpeg" }, readFile(`images/${picture}.jpg`));
}

function styleSheet(): string {
  return STYLES.map((name) => readSource(`styles/${name}.css`)).join("\n");
}

function notFound(): Answer {
  return reply(404, { "content-type": HTML }, readFile("refused/signal-station.html"));
}

function reply(statusCode: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array): Answer {
  return { statusCode, headers, body: typeof body === "string" ? new TextEncoder().encode(body) : body };
}
