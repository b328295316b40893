import type { Document } from "domhandler";
import { findOne, textContent } from "domutils";
import { readBaseUrl } from "../dom/base-url.ts";
import { parsePage } from "../dom/parse-page.ts";
import { decodeText, detectCharset } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { declaredFeeds, feedOfPage } from "./page-feed.ts";
import { articleLinks } from "./section-links.ts";

/** A page that lists articles: a home page, a section, an archive. */
export interface Section {
  readonly title: string | null;
  /** URL of the feed with the same articles, if declared. */
  readonly feed: string | null;
  /** URLs of all declared feeds. */
  readonly feeds: readonly string[];
  /** Links that look like articles, from the top of the page. */
  readonly links: readonly string[];
}

const MAX_TITLE_CHARS = 1000;

/** @throws {IngestError} `too-complex`. */
export function parseSection({ body, contentType, finalUrl }: FetchedResource): Section {
  const html = decodeText(body, detectCharset(body, contentType));
  const document = parsePage(html);
  const base = readBaseUrl(document, finalUrl);
  return {
    title: titleOf(document),
    feed: feedOfPage(document, base, finalUrl),
    feeds: [...new Set(declaredFeeds(document, base).map(({ url }) => url))],
    links: articleLinks(document, base, finalUrl),
  };
}

function titleOf(document: Document): string | null {
  const title = findOne((element) => element.name === "title", document.children);
  return title === null ? null : textContent(title).slice(0, MAX_TITLE_CHARS).replace(/\s+/g, " ").trim() || null;
}
