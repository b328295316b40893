import type { Article } from "../../src/article.ts";
import { excerptOf } from "../../src/text/excerpt-of.ts";

const MAX_EXCERPT_CHARS = 70; // With the rule, it fits on a terminal line.

/** The removals of an article, one per line with rule and excerpt, followed by the reasons. */
export function cutsOf({ removals }: Pick<Article, "removals">): string {
  if (removals.length === 0) return "Nothing was cut from the article.\n";
  const width = Math.max(...removals.map(({ rule }) => rule.length));
  const lines = removals.map(({ rule, text }) => `  ${rule.padEnd(width)}  ${excerptOf(text, MAX_EXCERPT_CHARS)}`);
  const reasons = new Map(removals.map(({ rule, reason }) => [rule, reason]));
  const why = [...reasons].map(([rule, reason]) => `  ${rule.padEnd(width)}  ${reason}`);
  return `\nCut from the article: ${removals.length}\n${lines.join("\n")}\n\nWhy:\n${why.join("\n")}\n`;
}
