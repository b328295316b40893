import type { Article, StoredArticle } from "../article.ts";
import { fetchesOf } from "./fetch-records.ts";

/** Why a fetch is kept beside the article and does not become its latest version. */
export type KeptReason = "older" | "paywalled-stub" | "truncated" | "worse-extraction";

/** A text that has less than this share of its words is looked at with suspicion. */
const SUSPICIOUS_SHARE = 0.5;
/** Of the quality's score. A text that is merely short costs less: a correction may be one. */
const MUCH_WORSE = 0.35;

/** Of its paragraphs, from where on an article of fewer pages is the same, with some of them missing. */
const MIN_KNOWN_SHARE = 0.5;

/**
 * Why `article` must not replace `latest`; `null` when it may.
 * @param pages how many the article was read from.
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
  if (article.wordCount >= latest.wordCount * SUSPICIOUS_SHARE) return null;
  if (isPartOf(article, latest)) return "truncated";
  return latest.quality.score - article.quality.score > MUCH_WORSE ? "worse-extraction" : null;
}

function hasLostPages(article: Article, latest: StoredArticle): boolean {
  if (article.wordCount >= latest.wordCount) return false;
  const known = new Set(latest.articleBody.split("\n\n"));
  const paragraphs = article.articleBody.split("\n\n");
  return paragraphs.filter((paragraph) => known.has(paragraph)).length >= paragraphs.length * MIN_KNOWN_SHARE;
}

/** Whether all that `article` says stands in `latest`, but for a last paragraph that may break off. */
function isPartOf(article: Article, latest: StoredArticle): boolean {
  const known = new Set(latest.articleBody.split("\n\n"));
  const unknown = article.articleBody.split("\n\n").filter((paragraph) => !known.has(paragraph));
  if (unknown.length === 0) return true;
  const last = article.articleBody
    .slice(article.articleBody.lastIndexOf("\n\n") + 2)
    .replace(/(?<![\s.…])[\s.…]+$/, "");
  return unknown.length === 1 && last !== "" && latest.articleBody.includes(last);
}
