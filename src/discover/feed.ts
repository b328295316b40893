import { textContent } from "domutils";
import { parsePage } from "../dom/parse-page.ts";
import { IngestError } from "../errors.ts";
import { parseFeedDate } from "../metadata/dates/feed-date.ts";
import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { entryUrl } from "./entry-url.ts";
import { readJsonFeed } from "./json-feed.ts";
import { MAX_FEED_ENTRIES, type RawEntry } from "./raw-feed.ts";
import { readXmlFeed } from "./xml-feed.ts";

export interface FeedEntry {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  /** When published, otherwise when updated, according to the feed. */
  readonly date: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** In the feed's order, usually newest first. Entries without a link to a page are omitted. */
  readonly entries: readonly FeedEntry[];
  /** The minimum poll interval that the feed states (`ttl`, `sy:updatePeriod`); `null` for none. */
  readonly minIntervalSeconds: number | null;
}

const MAX_TITLE_CHARS = 1000;

/**
 * Reads RSS, Atom, RDF or JSON Feed.
 * @throws {IngestError} `bad-feed` if it is none of them.
 */
export function parseFeed(resource: FetchedResource): Feed {
  const text = decodeXml(resource.body, resource.contentType);
  const raw = text.trimStart().startsWith("{")
    ? readJsonFeed(text, resource.finalUrl)
    : readXmlFeed(text, resource.finalUrl);
  if (raw === null) throw new IngestError("bad-feed", "This is not an RSS, Atom, RDF or JSON feed.");
  const entries = raw.entries.slice(0, MAX_FEED_ENTRIES).flatMap(readEntry);
  return { title: line(raw.title), entries, minIntervalSeconds: raw.minIntervalSeconds };
}

function readEntry({ links, title, dates }: RawEntry): FeedEntry[] {
  for (const { href, base } of links) {
    const url = entryUrl(href, base);
    if (url !== null) return [{ url, title: line(title), date: firstDate(dates) }];
  }
  return [];
}

/** Titles are HTML in Atom if declared so, and in many RSS feeds without a declaration. */
function line(title: string | null): string | null {
  const text = title?.slice(0, MAX_TITLE_CHARS) ?? "";
  const plain = /[<&]/.test(text) ? textContent(parsePage(text)) : text;
  return plain.replace(/\s+/g, " ").trim() || null;
}

function firstDate(dates: readonly string[]): string | null {
  for (const date of dates) {
    const stated = parseFeedDate(date);
    if (stated !== null) return stated;
  }
  return null;
}
