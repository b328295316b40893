import type { Article } from "../article.ts";
import type { StoredArticle } from "../stored-article.ts";
import { fetchesOf } from "./fetch-records.ts";

/** Why a fetch was rejected and the stored article kept. */
export type KeptReason = "older" | "paywalled-stub" | "truncated" | "worse-extraction";

/** A text with less than this share of the stored words is checked for truncation. */
const MIN_UNSUSPICIOUS_SHARE = 0.5;
/** In quality score. A text that is merely shorter drops by less, and may be a correction. */
const MAX_SCORE_DROP = 0.35;

/** An article of fewer pages with at least this share of known paragraphs is the stored one with pages missing. */
const MIN_KNOWN_SHARE = 0.5;

/**
 * Why `article` must not replace `latest`; `null` when it may.
 * @param pages number of pages that the article was read from.
 */
export function reasonToKeep(
  latest: StoredArticle,
  article: Article,
  fetchedAt: string,
  pages: number,
): KeptReason | null {
  if (fetchedAt < latest.version.lastChecked) return "older";
  if (article.outcome === "paywalled" && latest.outcome !== "paywalled" && article.wordCount < latest.wordCount) {
    return "paywalled-stub";
  }
  if (pages < fetchesOf(latest).length && hasLostPages(article, latest)) return "truncated";
  if (article.wordCount >= latest.wordCount * MIN_UNSUSPICIOUS_SHARE) return null;
  if (isPartOf(article, latest)) return "truncated";
  return latest.quality.score - article.quality.score > MAX_SCORE_DROP ? "worse-extraction" : null;
}

function hasLostPages(article: Article, latest: StoredArticle): boolean {
  if (article.wordCount >= latest.wordCount) return false;
  const known = new Set(latest.articleBody.split("\n\n"));
  const paragraphs = article.articleBody.split("\n\n");
  return paragraphs.filter((paragraph) => known.has(paragraph)).length >= paragraphs.length * MIN_KNOWN_SHARE;
}

/** Whether `latest` contains all of `article`, except for a last paragraph that may be cut short. */
function isPartOf(article: Article, latest: StoredArticle): boolean {
  const known = new Set(latest.articleBody.split("\n\n"));
  const unknown = article.articleBody.split("\n\n").filter((paragraph) => !known.has(paragraph));
  if (unknown.length === 0) return true;
  const last = article.articleBody
    .slice(article.articleBody.lastIndexOf("\n\n") + 2)
    .replace(/(?<![\s.…])[\s.…]+$/, "");
  return unknown.length === 1 && last !== "" && latest.articleBody.includes(last);
}
