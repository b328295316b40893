import type { StoredArticle } from "../../src/article.ts";

/** An article of the sample newspaper as it lies in the bucket. */
export function makeStored(changes: Partial<StoredArticle> = {}): StoredArticle {
  const id = changes.id ?? "0123456789abcdef0123456789abcdef";
  return {
    schemaVersion: 1,
    id,
    host: "news.test",
    aliases: [],
    type: "NewsArticle",
    url: `https://news.test/${id}`,
    canonicalUrl: null,
    headline: "The bridge opens again",
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
    articleBody: "Work ended on Friday.",
    articleBodyHtml: "<p>Work ended on Friday.</p>",
    articleBodyMarkdown: "Work ended on Friday.",
    wordCount: 4,
    languageDetected: null,
    images: [],
    outcome: "article",
    quality: { score: 1, reasons: [] },
    extractor: { name: "cuttings", version: "1.0.0" },
    removals: [],
    fetch: {
      requestedUrl: `https://news.test/${id}`,
      finalUrl: `https://news.test/${id}`,
      redirects: [],
      statusCode: 200,
      contentType: "text/html; charset=utf-8",
      charset: { used: "utf-8", source: "header" },
      etag: null,
      lastModified: null,
      fetchedAt: "2026-11-20T08:00:00.000Z",
      rawKey: `pages/${"0".repeat(64)}.html.gz`,
      rawSha256: "0".repeat(64),
    },
    version: makeVersion(1, "2026-11-20T08:00:00.000Z"),
    gone: null,
    discovery: { via: "api", source: null, feedTitle: null, feedDate: null },
    ...changes,
  };
}

export function makeVersion(number: number, at: string, lastChecked = at): StoredArticle["version"] {
  return {
    number,
    previous: number === 1 ? null : number - 1,
    contentHash: String(number).repeat(64),
    firstSeen: at,
    lastChecked,
    change: null,
  };
}
