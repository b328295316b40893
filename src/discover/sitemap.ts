import { IngestError } from "../errors.ts";
import { parseFeedDate } from "../metadata/dates/feed-date.ts";
import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { entryUrl } from "./entry-url.ts";
import { urlsOfText } from "./text-sitemap.ts";
import { unpack } from "./unpack.ts";
import { readXml, type Vocabulary, type XmlElement } from "./xml.ts";

export interface SitemapEntry {
  /** Absolute, http or https. */
  readonly url: string;
  readonly lastModified: string | null;
  /** The article's data in a news sitemap; `null` in other sitemaps. */
  readonly news: {
    readonly title: string | null;
    readonly date: string | null;
    /** Name of the newspaper. */
    readonly publication: string | null;
  } | null;
}

/** A sitemap lists pages, or other sitemaps. https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  readonly kind: "pages" | "index";
  readonly entries: readonly SitemapEntry[];
}

/** The protocol's limit on entries. */
const MAX_ENTRIES = 50_000;

const VOCABULARY: Vocabulary = {
  records: new Set(["url", "sitemap"]),
  leaves: new Set("loc lastmod news:name news:title news:publication_date".split(" ")),
};

/**
 * Reads a sitemap, a news sitemap, a sitemap index or a text list of URLs, gzipped or not.
 * @throws {IngestError} `bad-feed` if it is not a sitemap, `bad-encoding` if the gzip data is damaged.
 */
export async function parseSitemap(resource: FetchedResource): Promise<Sitemap> {
  const base = resource.finalUrl;
  const text = decodeXml(await unpack(resource.body), resource.contentType);
  const listed = urlsOfText(text);
  if (listed.length > 0)
    return { kind: "pages", entries: listed.slice(0, MAX_ENTRIES).flatMap((url) => entryOf(url, base)) };
  const entries: SitemapEntry[] = [];
  let records = 0;
  const document = readXml(text, VOCABULARY, (record) => {
    entries.push(...readEntry(record, base));
    return ++records < MAX_ENTRIES;
  });
  const root = document.children.find(({ name }) => name === "urlset" || name === "sitemapindex");
  if (root === undefined) throw new IngestError("bad-feed", "This is not a sitemap.");
  return { kind: root.name === "urlset" ? "pages" : "index", entries };
}

function readEntry({ children }: XmlElement, base: string): SitemapEntry[] {
  const textIn = (elements: readonly XmlElement[], name: string) =>
    elements.find((element) => element.name === name)?.text.trim() || undefined;
  const news = children.find(({ name }) => name === "news:news")?.children;
  const publication = news?.find(({ name }) => name === "news:publication")?.children;
  const stated = news && {
    title: textIn(news, "news:title") ?? null,
    date: dateOf(textIn(news, "news:publication_date")),
    publication: (publication && textIn(publication, "news:name")) ?? null,
  };
  return entryOf(textIn(children, "loc"), base, dateOf(textIn(children, "lastmod")), stated ?? null);
}

function entryOf(
  loc: string | undefined,
  base: string,
  lastModified: string | null = null,
  news: SitemapEntry["news"] = null,
): SitemapEntry[] {
  const url = entryUrl(loc, base);
  return url === null ? [] : [{ url, lastModified, news }];
}

function dateOf(text: string | undefined): string | null {
  return text === undefined ? null : parseFeedDate(text);
}
