/** Media types of the representations of an article; the first is the default. */
export const ARTICLE_FORMATS = {
  json: "application/json",
  markdown: "text/markdown",
  text: "text/plain",
  html: "text/html",
  jsonld: "application/ld+json",
  epub: "application/epub+zip",
} as const;

export type ArticleFormat = keyof typeof ARTICLE_FORMATS;
