import type { NewspaperArticle } from "./newspaper-page.ts";

/** Editions in other languages, some in the encodings that their countries used before UTF-8. */
export const EDITION_ARTICLES: readonly NewspaperArticle[] = [];
