import { isArticleId } from "../../src/store/keys.ts";
import { articleId } from "../../src/url/article-id.ts";

/** The article id of an argument, which is an id or a URL; `null` for anything else. */
export function idOf(typed: string): string | null {
  if (isArticleId(typed)) return typed;
  return /^https?:\/\//i.test(typed) && URL.canParse(typed) ? articleId(typed) : null;
}
