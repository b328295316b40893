/** The forms in which an article can be had, the one for clients that do not care first. */
export const ARTICLE_FORMATS = {
  json: "application/json",
  markdown: "text/markdown",
  text: "text/plain",
  html: "text/html",
  jsonld: "application/ld+json",
  epub: "application/epub+zip",
} as const;

export type ArticleFormat = keyof typeof ARTICLE_FORMATS;
