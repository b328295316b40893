import { type SearchTerm, searchQuery } from "../catalog/search-query.ts";
import { wordsOf } from "../catalog/words.ts";
import { parseRightsFilter, refusalOf } from "../rights/rights-filter.ts";
import type { StoredArticle } from "../stored-article.ts";
import type { SavedSearch } from "./saved-search.ts";

export type SearchedArticle = Pick<
  StoredArticle,
  | "headline"
  | "description"
  | "articleBody"
  | "host"
  | "inLanguage"
  | "pageKind"
  | "discovery"
  | "rights"
  | "license"
  | "provenance"
>;

/** Keeps phrases from matching across fields: words contain no whitespace. */
const BETWEEN_FIELDS = "\n";

/**
 * The searches that match an article, by the rules of the catalog but without querying it, which would cost one query
 * per search and article.
 */
export function matchingSearches(article: SearchedArticle, searches: readonly SavedSearch[]): readonly SavedSearch[] {
  const possible = searches.filter((search) => passesFilter(article, search));
  if (possible.length === 0) return [];
  const words = wordsIn(article);
  return possible.filter(({ query }) => matchesWords(query, words));
}

/** ` harbour opens \n the harbour … `: each word between spaces. */
function wordsIn({ headline, description, articleBody }: SearchedArticle): string {
  return [headline, description, articleBody]
    .map((field) => ` ${wordsOf(field ?? "").join(" ")} `)
    .join(BETWEEN_FIELDS);
}

function matchesWords(typed: string, words: string): boolean {
  const query = searchQuery(typed);
  if (query === null) return false;
  const matches = ({ text, isPrefix }: SearchTerm) =>
    words.includes(` ${wordsOf(text).join(" ")}${isPrefix ? "" : " "}`);
  return query.wanted.every((group) => group.some(matches)) && !query.unwanted.some(matches);
}

function passesFilter(article: SearchedArticle, { host, source, language, kind, rights }: SavedSearch): boolean {
  const spoken = article.inLanguage;
  return (
    (host === null || article.host === host) &&
    (source === null || article.discovery.source === source) &&
    (kind === null || article.pageKind?.kind === kind) &&
    (rights === null || refusalOf(article, parseRightsFilter(rights)) === null) &&
    (language === null || spoken === language || (spoken?.startsWith(`${language}-`) ?? false))
  );
}
