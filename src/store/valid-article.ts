import { z } from "zod";
import type { StoredArticle } from "../stored-article.ts";
import type { Check } from "./json-object.ts";
import type { ArticlePlace } from "./keys.ts";

const text = z.string();
const stated = z.looseObject({ value: text, raw: text }).nullable();
const time = text.refine((value) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)));
const hash = text.regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const url = text.refine((value) => /^https?:/.test(URL.parse(value)?.protocol ?? ""));
const fetched = z.looseObject({
  requestedUrl: url,
  finalUrl: url,
  redirects: z.array(z.looseObject({ url })),
  statusCode: z.int().nullable(),
  contentType: text.nullable(),
  charset: z.looseObject({ used: text }),
  etag: text.nullable(),
  lastModified: text.nullable(),
  headers: z.record(text, text),
  fetchedAt: time,
  rendered: z.looseObject({ by: text, plainSha256: hash }).optional(),
  rawKey: text,
  rawSha256: hash,
});
const media = z.array(z.looseObject({ url: text }));

/**
 * The fields of an article or version that lists, exports and comparisons rely on. Not the full current schema: what
 * earlier versions wrote is valid too.
 */
const ValidArticle = z.looseObject({
  schemaVersion: z.literal(1),
  url,
  type: text,
  headline: text.nullable(),
  alternativeHeadline: text.nullable(),
  description: text.nullable(),
  authors: z.array(z.looseObject({ name: text })),
  publisher: z.looseObject({ name: text.nullable() }).nullable(),
  datePublished: stated,
  dateModified: stated,
  inLanguage: text.nullable(),
  dir: text.nullable(),
  articleSection: z.array(text),
  keywords: z.array(text),
  mainImage: z.looseObject({ url: text }).nullable(),
  images: media,
  videos: media,
  audios: media,
  isAccessibleForFree: z.boolean().nullable(),
  license: text.nullable(),
  copyrightHolder: text.nullable(),
  rights: z.looseObject({
    robots: text.nullable(),
    tdmReservation: z.boolean().nullable(),
    statements: z.array(z.looseObject({ kind: text, source: text, text })).optional(),
  }),
  articleBody: text,
  articleBodyHtml: text,
  articleBodyMarkdown: text,
  wordCount: count,
  pageKind: z.looseObject({ kind: text, confidence: z.number() }).optional(),
  outcome: z.enum(["article", "paywalled"]),
  quality: z.looseObject({ score: z.number(), reasons: z.array(text) }),
  extractor: z.looseObject({ version: text }),
  removals: z.array(z.looseObject({ rule: text, reason: text, text })),
  aliases: z.array(url),
  fetch: fetched,
  furtherFetches: z.array(fetched).optional(),
  version: z.looseObject({
    number: z.int().positive(),
    previous: z.int().positive().nullable(),
    contentHash: hash,
    simhash: text.nullish(),
    firstSeen: time,
    lastChecked: time,
  }),
  firstSeen: time.optional(),
  gone: z.looseObject({ since: time }).nullable().optional(),
  discovery: z.looseObject({ via: text, source: text.nullable() }),
});

/**
 * The article in an object of the bucket; `null` when it is damaged, of another kind, or names another place. Only the
 * key decides where an article belongs: write access to one object must not forge others.
 */
function validArticle(value: unknown, { host, id }: ArticlePlace): StoredArticle | null {
  const parsed = ValidArticle.safeParse(value);
  if (!parsed.success || parsed.data.host !== host || parsed.data.id !== id) return null;
  return value as StoredArticle;
}

/** The check for objects at one place. */
export function articleCheck(place: ArticlePlace): Check<StoredArticle> {
  return (value) => validArticle(value, place);
}

const TAIL = { aliases: true, fetch: true, furtherFetches: true, version: true, gone: true, firstSeen: true } as const;
const ValidTail = ValidArticle.pick({ ...TAIL, discovery: true });

/** The fields that follow the article's own in an object and cannot be extracted from a page. */
export type ArticleTail = Pick<StoredArticle, keyof typeof TAIL | "discovery">;

/** The tail of an article's object as stored; `null` when it is invalid. */
export function validTail(value: unknown): ArticleTail | null {
  const parsed = ValidTail.safeParse(value);
  if (!parsed.success) return null;
  const { aliases, fetch, furtherFetches, version, gone, firstSeen, discovery } = value as ArticleTail;
  const further = furtherFetches === undefined ? {} : { furtherFetches };
  const first = firstSeen === undefined ? {} : { firstSeen };
  return { aliases, fetch, ...further, version, gone, ...first, discovery };
}
