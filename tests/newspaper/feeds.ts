import { ARTICLES } from "./articles.ts";
import { REFUSALS } from "./refusals.ts";

interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly teaser: string;
  readonly published: string;
  readonly lang: string;
}

const NAME = "Tern Harbour Gazette";

/** The entries of the feeds, newest first: every article except the diary, and the pages to be refused. */
export function feedEntries(origin: string): FeedEntry[] {
  const articles = ARTICLES.filter((article) => !article.path.startsWith("/private/")).map((article) => ({
    url: origin + article.path,
    title: article.title,
    teaser: article.teaser,
    published: article.published,
    lang: article.lang,
  }));
  const refusals = REFUSALS.filter((refusal) => refusal.listed).map((refusal) => ({
    url: origin + refusal.path,
    title: refusal.title,
    teaser: "",
    published: refusal.published,
    lang: "en",
  }));
  return [...articles, ...refusals].sort((a, b) => Date.parse(b.published) - Date.parse(a.published));
}

export function rssFeed(origin: string): string {
  const items = feedEntries(origin).map(
    (entry) => `<item>
<title>${escapeXml(entry.title)}</title>
<link>${escapeXml(`${entry.url}?utm_source=rss&utm_medium=feed`)}</link>
<guid isPermaLink="false">${escapeXml(entry.url)}</guid>
<pubDate>${new Date(entry.published).toUTCString()}</pubDate>
<description>${escapeXml(entry.teaser)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${NAME}</title>
<link>${origin}/</link>
<description>News from Tern Harbour, six mornings a week.</description>
<language>en-gb</language>
<ttl>15</ttl>
<atom:link href="${origin}/feed.xml" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel>
</rss>
`;
}

export function atomFeed(origin: string): string {
  const entries = feedEntries(origin);
  const items = entries.map(
    (entry) => `<entry xml:lang="${entry.lang}">
<id>${escapeXml(entry.url)}</id>
<title>${escapeXml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
<published>${entry.published}</published>
<updated>${entry.published}</updated>
<summary>${escapeXml(entry.teaser)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${origin}/</id>
<title>${NAME}</title>
<link rel="self" href="${origin}/atom.xml"/>
<updated>${entries[0]?.published}</updated>
<author><name>${NAME}</name></author>
${items.join("\n")}
</feed>
`;
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(origin: string): string {
  const items = feedEntries(origin).map((entry) => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    summary: entry.teaser,
    date_published: entry.published,
    language: entry.lang,
  }));
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: NAME,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
