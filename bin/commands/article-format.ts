export const ARTICLE_FORMATS = ["markdown", "text", "html", "json", "jsonld"] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];
