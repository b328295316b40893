import { EDITION_ARTICLES } from "./edition-articles.ts";
import { MAGAZINE_ARTICLES } from "./magazine-articles.ts";
import { NEWS_ARTICLES } from "./news-articles.ts";
import type { NewspaperArticle } from "./newspaper-page.ts";

/** Every article of the sample newspaper. */
export const ARTICLES: readonly NewspaperArticle[] = [...NEWS_ARTICLES, ...MAGAZINE_ARTICLES, ...EDITION_ARTICLES];
