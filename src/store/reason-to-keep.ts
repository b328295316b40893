import type { Article, StoredArticle } from "../article.ts";

/** Why a fetch is kept beside the article and does not become its latest version. */
export type KeptReason = "older" | "paywalled-stub" | "truncated";

/** A text that lost more than this share of its words, and gained none, was cut off. */
const MOST_A_CUT_LEAVES = 0.5;

/** Why `article` must not replace `latest`; `null` when it may. */
export function reasonToKeep(latest: StoredArticle, article: Article, fetchedAt: string): KeptReason | null {
  if (fetchedAt < latest.version.lastChecked) return "older";
  if (article.outcome === "paywalled" && latest.outcome !== "paywalled" && article.wordCount < latest.wordCount) {
    return "paywalled-stub";
  }
  if (article.wordCount < latest.wordCount * MOST_A_CUT_LEAVES && isPartOf(article, latest)) return "truncated";
  return null;
}

/** Whether all that `article` says stands in `latest`, but for a last paragraph that may break off. */
function isPartOf(article: Article, latest: StoredArticle): boolean {
  const known = new Set(latest.articleBody.split("\n\n"));
  const unknown = article.articleBody.split("\n\n").filter((paragraph) => !known.has(paragraph));
  if (unknown.length === 0) return true;
  const last = article.articleBody.slice(article.articleBody.lastIndexOf("\n\n") + 2).replace(/[\s.…]+$/, "");
  return unknown.length === 1 && last !== "" && latest.articleBody.includes(last);
}
