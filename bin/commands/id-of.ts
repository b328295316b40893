import { isArticleId } from "../../src/store/keys.ts";
import { articleId } from "../../src/url/article-id.ts";

/** The id that a person names: the id itself, or a URL of the article; `null` for what is neither. */
export function idOf(typed: string): string | null {
  if (isArticleId(typed)) return typed;
  return /^https?:\/\//i.test(typed) && URL.canParse(typed) ? articleId(typed) : null;
}
