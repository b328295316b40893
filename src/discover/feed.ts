import { textContent } from "domutils";
import { type Atom, type Json, parseFeed as parseAnyFeed, type Rdf, type Rss } from "feedsmith";
import { parsePage } from "../dom/parse-page.ts";
import { IngestError } from "../errors.ts";
import { parseDate } from "../metadata/dates/parse-date.ts";
import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports.ts";
import { entryUrl } from "./entry-url.ts";
import { minutes, updatePeriod } from "./feed-rest.ts";

export interface FeedEntry {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  /** When the feed says that it was published, else updated. */
  readonly date: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** In the order of the feed, which mostly begins with the newest. Entries that link to no page are left out. */
  readonly entries: readonly FeedEntry[];
  /** Seconds after which the feed wants to be read again (`ttl`, `sy:updatePeriod`); `null` when it does not say. */
  readonly restSeconds: number | null;
}

/** Entries of one feed that are read; archives with more go by sitemap. */
const MAX_ENTRIES = 5000;

/**
 * Reads RSS, Atom, RDF or JSON Feed.
 * @throws {IngestError} `bad-feed` when it is none of them.
 */
export function parseFeed(resource: FetchedResource): Feed {
  const base = resource.finalUrl;
  const parsed = parse(decodeXml(resource.body, resource.contentType));
  switch (parsed.format) {
    case "rss":
      return {
        ...feedOf(parsed.feed.title, parsed.feed.items, (item) => rssEntry(item, base)),
        restSeconds: minutes(parsed.feed.ttl) ?? updatePeriod(parsed.feed.sy),
      };
    case "rdf":
      return {
        ...feedOf(parsed.feed.title, parsed.feed.items, (item) => rdfEntry(item, base)),
        restSeconds: updatePeriod(parsed.feed.sy),
      };
    case "atom":
      return {
        ...feedOf(parsed.feed.title?.value, parsed.feed.entries, (entry) =>
          atomEntry(entry, resolve(parsed.feed.xml?.base, base)),
        ),
        restSeconds: updatePeriod(parsed.feed.sy),
      };
    case "json":
      return { ...feedOf(parsed.feed.title, parsed.feed.items, (item) => jsonEntry(item, base)), restSeconds: null };
  }
}

function parse(text: string) {
  try {
    return parseAnyFeed(text);
  } catch (cause) {
    throw new IngestError("bad-feed", "This is no RSS, Atom, RDF or JSON feed.", { cause });
  }
}

interface RawEntry {
  readonly url: string | null;
  readonly title: string | undefined;
  readonly dates: readonly (string | undefined)[];
}

function feedOf<Item>(
  title: string | undefined,
  items: Item[] | undefined,
  read: (item: Item) => RawEntry,
): Omit<Feed, "restSeconds"> {
  const entries: FeedEntry[] = [];
  for (const item of (items ?? []).slice(0, MAX_ENTRIES)) {
    const { url, title, dates } = read(item);
    if (url !== null) entries.push({ url, title: line(title), date: firstDate(dates) });
  }
  return { title: line(title), entries };
}

function rssEntry(item: Rss.Item<string>, base: string): RawEntry {
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const dates = [item.pubDate, ...(item.dc?.dates ?? [])];
  return { url: entryUrl(item.link, base) ?? entryUrl(absolute(permalink), base), title: item.title, dates };
}

function rdfEntry(item: Rdf.Item<string>, base: string): RawEntry {
  const url = entryUrl(item.link, base) ?? entryUrl(absolute(item.rdf?.about), base);
  return { url, title: item.title, dates: item.dc?.dates ?? [] };
}

function atomEntry(entry: Atom.Entry<string>, base: string): RawEntry {
  const pages = entry.links?.filter((link) => (link.rel ?? "alternate") === "alternate") ?? [];
  const link = pages.find((page) => page.type?.startsWith("text/html")) ?? pages[0];
  const url = entryUrl(link?.href, resolve(entry.xml?.base, base)) ?? entryUrl(absolute(entry.id), base);
  return { url, title: entry.title?.value, dates: [entry.published, entry.updated] };
}

function jsonEntry(item: Json.Item<string>, base: string): RawEntry {
  const url = entryUrl(item.url, base) ?? entryUrl(absolute(item.id), base);
  return { url, title: item.title, dates: [item.date_published, item.date_modified] };
}

function resolve(relative: string | undefined, base: string): string {
  return (relative === undefined ? null : URL.parse(relative, base)?.href) ?? base;
}

/** An identifier is a link only when it looks like one. */
function absolute(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id.trim()) ? id : undefined;
}

const MAX_TITLE = 1000;

/** Titles are HTML in Atom when they say so, and in many an RSS feed without. */
function line(title: string | undefined): string | null {
  const text = title?.slice(0, MAX_TITLE) ?? "";
  const plain = /[<&]/.test(text) ? textContent(parsePage(text)) : text;
  return plain.replace(/\s+/g, " ").trim() || null;
}

function firstDate(dates: readonly (string | undefined)[]): string | null {
  for (const date of dates) {
    const stated = date === undefined ? null : parseDate(date);
    if (stated !== null) return stated.value;
  }
  return null;
}
