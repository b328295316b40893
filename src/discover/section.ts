import type { Document } from "domhandler";
import { findOne, textContent } from "domutils";
import { readBaseUrl } from "../dom/base-url.ts";
import { parsePage } from "../dom/parse-page.ts";
import { decodeText, detectCharset } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { declaredFeeds, feedOfPage } from "./page-feed.ts";
import { articleLinks } from "./section-links.ts";

/** A page that lists articles: a front page, a section, an archive. */
export interface Section {
  readonly title: string | null;
  /** URL of the feed that tells the same, as the page declares it. */
  readonly feed: string | null;
  /** URLs of all feeds that it declares. */
  readonly feeds: readonly string[];
  /** Links that look like articles, as they stand on the page, from the top. */
  readonly links: readonly string[];
}

const MAX_TITLE = 1000; // Characters.

/** @throws {IngestError} `too-complex`. */
export function parseSection({ body, contentType, finalUrl }: FetchedResource): Section {
  const html = decodeText(body, detectCharset(body, contentType));
  const document = parsePage(html);
  const base = readBaseUrl(document, html, finalUrl);
  return {
    title: titleOf(document),
    feed: feedOfPage(document, base, finalUrl),
    feeds: [...new Set(declaredFeeds(document, base).map(({ url }) => url))],
    links: articleLinks(document, base, finalUrl),
  };
}

function titleOf(document: Document): string | null {
  const title = findOne((element) => element.name === "title", document.children);
  return title === null ? null : textContent(title).slice(0, MAX_TITLE).replace(/\s+/g, " ").trim() || null;
}
