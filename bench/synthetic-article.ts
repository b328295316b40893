import type { StoredArticle } from "../src/stored-article.ts";
import { articleId } from "../src/url/article-id.ts";

const VOCABULARY = 50_000;
const HOSTS = 500;
const START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

/** Numbers from 0 to 1, reproducible by seed. https://prng.di.unimi.it/splitmix64.c, in 32 bits */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Word frequencies follow Zipf's law: the most frequent word is in nearly every text. */
export function makeWords(count: number, random: () => number): string {
  const words: string[] = [];
  for (let index = 0; index < count; index++) words.push(WORDS[Math.floor(VOCABULARY ** random())] ?? "");
  return words.join(" ");
}

/** Word number 1 is the most frequent. */
export function word(rank: number): string {
  let rest = rank;
  let text = "";
  do {
    text += `${"bdfgklmnprstvz"[rest % 14]}${"aeiou"[Math.floor(rest / 14) % 5]}`;
    rest = Math.floor(rest / 70);
  } while (rest > 0);
  return text;
}

const WORDS: readonly string[] = Array.from({ length: VOCABULARY + 1 }, (_, rank) => word(rank));

/** Article number `index` of a bucket filled over years. */
export function syntheticArticle(index: number, words: number, random: () => number): StoredArticle {
  const host = `news${Math.floor(HOSTS * random() ** 2)}.example.com`;
  const url = `https://${host}/${index}`;
  const at = new Date(START + index * 3 * MINUTE).toISOString();
  const body = makeWords(words, random);
  const hash = articleId(url).repeat(2);
  return {
    schemaVersion: 1,
    id: articleId(url),
    host,
    aliases: [],
    type: "NewsArticle",
    url,
    canonicalUrl: url,
    headline: makeWords(9, random),
    alternativeHeadline: null,
    description: makeWords(20, random),
    authors: [{ name: makeWords(2, random), url: null, kind: "Person" }],
    bylineRaw: null,
    publisher: { name: host, url: null, logo: null },
    datePublished: { value: at, precision: "second", raw: at },
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
    articleBody: body,
    articleBodyHtml: `<p>${body}</p>`,
    articleBodyMarkdown: body,
    wordCount: words,
    languageDetected: null,
    images: [],
    outcome: "article",
    quality: { score: 1, reasons: [] },
    extractor: { name: "cuttings", version: "0.1.0" },
    removals: [],
    fetch: {
      requestedUrl: url,
      finalUrl: url,
      redirects: [],
      statusCode: 200,
      contentType: "text/html",
      charset: { used: "utf-8", source: "default" },
      etag: null,
      lastModified: null,
      headers: {},
      fetchedAt: at,
      rawKey: `pages/${hash}.html.gz`,
      rawSha256: hash,
    },
    version: {
      number: 1,
      previous: null,
      contentHash: hash,
      simhash: hash.slice(0, 16),
      firstSeen: at,
      lastChecked: at,
      change: null,
    },
    gone: null,
    discovery: { via: "feed", source: `https://${host}/feed`, feedTitle: null, feedDate: null },
  };
}
