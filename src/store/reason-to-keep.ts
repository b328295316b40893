import type { Article, StoredArticle } from "../article.ts";

/** Why a fetch is kept beside the article and does not become its latest version. */
export type KeptReason = "older" | "paywalled-stub" | "truncated" | "worse-extraction";

/** A text that has less than this share of its words is looked at with suspicion. */
const SUSPICIOUS_SHARE = 0.5;
/** Of the quality's score. A text that is merely short costs less: a correction may be one. */
const MUCH_WORSE = 0.35;

/** Why `article` must not replace `latest`; `null` when it may. */
export function reasonToKeep(latest: StoredArticle, article: Article, fetchedAt: string): KeptReason | null {
  if (fetchedAt < latest.version.lastChecked) return "older";
  if (article.outcome === "paywalled" && latest.outcome !== "paywalled" && article.wordCount < latest.wordCount) {
    return "paywalled-stub";
  }
  if (article.wordCount >= latest.wordCount * SUSPICIOUS_SHARE) return null;
  if (isPartOf(article, latest)) return "truncated";
  return latest.quality.score - article.quality.score > MUCH_WORSE ? "worse-extraction" : null;
}

/** Whether all that `article` says stands in `latest`, but for a last paragraph that may break off. */
function isPartOf(article: Article, latest: StoredArticle): boolean {
  const known = new Set(latest.articleBody.split("\n\n"));
  const unknown = article.articleBody.split("\n\n").filter((paragraph) => !known.has(paragraph));
  if (unknown.length === 0) return true;
  const last = article.articleBody.slice(article.articleBody.lastIndexOf("\n\n") + 2).replace(/[\s.…]+$/, "");
  return unknown.length === 1 && last !== "" && latest.articleBody.includes(last);
}
