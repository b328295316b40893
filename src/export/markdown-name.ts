import { articleTime } from "../catalog/article-time.ts";
import type { StoredArticle } from "../stored-article.ts";

const MAX_SLUG_CHARS = 60; // Of at most four bytes each: file names are limited to 255 bytes.
const ID_CHARACTERS = 8;

/** `news.example/2026-11-23-the-bridge-opens-0123abcd.md`: sorts by day and contains the headline. */
export function markdownName(article: StoredArticle): string {
  const words = (article.headline ?? "").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if ([...longer].length > MAX_SLUG_CHARS) break;
    slug = longer;
  }
  // A headline without spaces between words is a single long word.
  if (slug === "") slug = [...(words[0] ?? "")].slice(0, MAX_SLUG_CHARS).join("");
  const parts = [articleTime(article).slice(0, 10), slug, article.id.slice(0, ID_CHARACTERS)];
  return `${article.host}/${parts.filter((part) => part !== "").join("-")}.md`;
}
