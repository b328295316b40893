import type { HostEvidence, HostObservation } from "../host-observation.ts";

/** The last observed articles of a host, oldest first. Plain JSON, of hashes alone; at most 13 kB. */
export interface HostDigest {
  readonly articles: readonly HostObservation[];
  /** When the last one was added, in milliseconds since 1970. */
  readonly addedAt: number;
}

export const NEW_DIGEST: HostDigest = { articles: [], addedAt: 0 };

/** Articles in a digest. */
export const WINDOW = 32;
/**
 * Once the digest is full, an article replaces the oldest only after this time. It then spans at least 16 hours, and
 * somebody who publishes many pages at once on a shared host cannot fill it.
 */
const MIN_SPACING_MS = 30 * 60_000;

/** With fewer articles in the digest, two parts of a series would look like a template. */
const MIN_ARTICLES = 5;
/** Articles that contain a text, besides the one that is extracted: three pages gained, none lost. */
const MIN_REPEATS = 2;
/** Share of the digest's articles (0 to 1): a quotation or a correction in a few articles of many stays. */
const MIN_REPEATED_SHARE = 0.2;

/**
 * Adds an article. One that the digest has already, under this or another URL, is replaced: it counts once.
 * @param now in milliseconds since 1970.
 * @returns the same object if the article is not added.
 */
export function addArticle(digest: HostDigest, article: HostObservation, now: number): HostDigest {
  const others = digest.articles.filter((other) => !isSame(other, article));
  // The distance, so that a clock that was set back does not stop the digest.
  const isTooSoon = Math.abs(now - digest.addedAt) < MIN_SPACING_MS;
  if (others.length >= WINDOW && isTooSoon) return digest;
  const isKnown = others.length < digest.articles.length;
  return { articles: [...others, article].slice(-WINDOW), addedAt: isKnown ? digest.addedAt : now };
}

function isSame(one: HostObservation, other: HostObservation): boolean {
  return one.article.some((fingerprint) => other.article.includes(fingerprint));
}

/** What extraction may rely on: at most 160 texts, five times as many as one observation has. */
export function evidenceOf({ articles }: HostDigest): HostEvidence {
  if (articles.length < MIN_ARTICLES) return new Set();
  const counts = new Map<string, number>();
  for (const { texts } of articles) for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const minRepeats = Math.max(MIN_REPEATS, MIN_REPEATED_SHARE * articles.length);
  return new Set([...counts].filter(([, count]) => count >= minRepeats).map(([text]) => text));
}

/** For digests that are stored where somebody may have changed them. */
export function isDigest(value: unknown): value is HostDigest {
  const { articles, addedAt } = (value ?? {}) as Partial<Record<keyof HostDigest, unknown>>;
  if (!Number.isFinite(addedAt) || !Array.isArray(articles) || articles.length > WINDOW) return false;
  return articles.every(isObservation);
}

function isObservation(value: unknown): boolean {
  const { article, texts } = (value ?? {}) as Partial<Record<keyof HostObservation, unknown>>;
  return isListOfStrings(article) && isListOfStrings(texts);
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
