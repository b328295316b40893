import type { Article } from "../../src/article.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Discovery } from "../../src/stored-article.ts";

export const URL_OF_SAMPLE = "https://harbour.example/news/bridge";

export const DISCOVERY: Discovery = { via: "api", source: null, feedTitle: null, feedDate: null };

export const FULL_TEXT = [
  "The old bridge over the harbour reopens on Friday after two years of work.",
  "Engineers replaced forty of its beams and every one of its cables.",
  "The council says that the toll stays what it was before the work began.",
  "Ships may pass again from Monday, at first only by day.",
].join("\n\n");

export function sampleArticle(changes: Partial<Article> = {}): Article {
  const articleBody = changes.articleBody ?? FULL_TEXT;
  return {
    schemaVersion: 1,
    type: "NewsArticle",
    url: URL_OF_SAMPLE,
    canonicalUrl: null,
    headline: "The bridge reopens",
    alternativeHeadline: null,
    description: null,
    authors: [],
    bylineRaw: null,
    publisher: null,
    datePublished: null,
    dateModified: null,
    inLanguage: "en",
    dir: null,
    articleSection: [],
    keywords: [],
    breadcrumbs: [],
    mainImage: null,
    videos: [],
    audios: [],
    isAccessibleForFree: null,
    license: null,
    copyrightHolder: null,
    rights: { robots: null, contentSignal: null, tdmReservation: null, xRobotsTag: null },
    provenance: {},
    articleBody,
    articleBodyHtml: `<p>${articleBody.replaceAll("\n\n", "</p><p>")}</p>`,
    articleBodyMarkdown: articleBody,
    wordCount: articleBody.split(/\s+/).length,
    languageDetected: null,
    images: [],
    outcome: "article",
    quality: { score: 1, reasons: [] },
    extractor: { name: "cuttings", version: "1" },
    removals: [],
    ...changes,
  };
}

/** The sample page fetched at this minute of the hour. */
export function samplePage(minute = 0, changes: Partial<FetchedPage> = {}): FetchedPage {
  const page = pageFromHtml("<p>The page as received, ü.</p>", URL_OF_SAMPLE, at(minute));
  return { ...page, statusCode: 200, ...changes };
}

export function at(minute: number): string {
  return `2026-11-23T08:${String(minute).padStart(2, "0")}:00.000Z`;
}
