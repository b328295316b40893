import type { Article } from "../../src/article.ts";
import { renderJsonLd } from "../../src/render/json-ld.ts";
import { renderMarkdownDocument } from "../../src/render/markdown-document.ts";
import type { ArticleFormat } from "./article-format.ts";

/** The article in a format, ending with a newline. */
export function renderArticle(article: Article, format: ArticleFormat): string {
  switch (format) {
    case "markdown":
      return renderMarkdownDocument(article);
    case "text":
      return `${article.articleBody}\n`;
    case "html":
      return `${article.articleBodyHtml}\n`;
    case "json":
      return `${JSON.stringify(article, null, 2)}\n`;
    case "jsonld":
      return `${JSON.stringify(renderJsonLd(article), null, 2)}\n`;
  }
}
