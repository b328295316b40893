import type { StoredArticle } from "../article.ts";
import { type SearchTerm, searchQuery } from "../catalog/search-query.ts";
import { wordsOf } from "../catalog/words.ts";
import type { SavedSearch } from "./saved-search.ts";

export type SearchedArticle = Pick<
  StoredArticle,
  "headline" | "description" | "articleBody" | "host" | "inLanguage" | "pageKind" | "discovery"
>;

/** No word is a blank, and no words of two fields stand side by side. */
const BETWEEN_FIELDS = "\n";

/**
 * Says of each search whether it finds the article, as the catalog would: without asking it, so that an article costs
 * no query for each search.
 */
export function searchesThatFind(article: SearchedArticle, searches: readonly SavedSearch[]): readonly SavedSearch[] {
  const possible = searches.filter((search) => isWithin(article, search));
  if (possible.length === 0) return [];
  const words = wordsIn(article);
  return possible.filter(({ query }) => findsWords(query, words));
}

/** ` harbour opens \n the harbour … `: each word between blanks. */
function wordsIn({ headline, description, articleBody }: SearchedArticle): string {
  return [headline, description, articleBody]
    .map((field) => ` ${wordsOf(field ?? "").join(" ")} `)
    .join(BETWEEN_FIELDS);
}

function findsWords(typed: string, words: string): boolean {
  const query = searchQuery(typed);
  if (query === null) return false;
  const isThere = ({ text, isPrefix }: SearchTerm) =>
    words.includes(` ${wordsOf(text).join(" ")}${isPrefix ? "" : " "}`);
  return query.wanted.every((group) => group.some(isThere)) && !query.unwanted.some(isThere);
}

function isWithin(article: SearchedArticle, { host, source, language, kind }: SavedSearch): boolean {
  const spoken = article.inLanguage;
  return (
    (host === null || article.host === host) &&
    (source === null || article.discovery.source === source) &&
    (kind === null || article.pageKind?.kind === kind) &&
    (language === null || spoken === language || (spoken?.startsWith(`${language}-`) ?? false))
  );
}
