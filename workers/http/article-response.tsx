import type { Context } from "hono";
import { raw } from "hono/html";
import { renderEpub } from "../../src/export/epub.ts";
import { withPassages } from "../../src/passages/passages-of.ts";
import { renderJsonLd } from "../../src/render/json-ld.ts";
import { renderMarkdownDocument } from "../../src/render/markdown-document.ts";
import { sanitise } from "../../src/render/sanitise.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { ARTICLE_FORMATS, type ArticleFormat } from "../article-formats.ts";
import { ARTICLE_POLICY } from "./middleware/content-policy.ts";
import { negotiateFormat } from "./negotiate.ts";

/** The requested format. @throws {RequestProblem} `not-acceptable`. */
export function wantedFormat(c: Context, format: ArticleFormat | undefined): ArticleFormat {
  return format ?? negotiateFormat(c.req.header("Accept"));
}

/**
 * The article in the given format.
 * @param passages whether to add its passages to JSON.
 */
export function articleResponse(
  c: Context,
  article: StoredArticle,
  format: ArticleFormat,
  passages: boolean,
): Response {
  const type = ARTICLE_FORMATS[format];
  c.header("Content-Type", type.startsWith("text/") ? `${type}; charset=utf-8` : type);
  c.header("Vary", "Accept, Authorization");
  if (format === "epub") c.header("Content-Disposition", `attachment; filename="${article.id}.epub"`);
  if (format === "html") c.header("Content-Security-Policy", ARTICLE_POLICY);
  return c.body(RENDERINGS[format](passages ? withPassages(article) : article), 200);
}

const RENDERINGS: Readonly<Record<ArticleFormat, (article: StoredArticle) => string | Uint8Array<ArrayBuffer>>> = {
  json: (article) => JSON.stringify(article),
  jsonld: (article) => JSON.stringify(renderJsonLd(article)),
  markdown: (article) => renderMarkdownDocument(article),
  text: (article) => `${article.articleBody}\n`,
  html: (article) => `<!doctype html>${<HtmlDocument article={article} />}\n`,
  epub: (article) => renderEpub([article]) as Uint8Array<ArrayBuffer>,
};

function HtmlDocument({ article }: { readonly article: StoredArticle }) {
  return (
    <html lang={article.inLanguage ?? undefined} dir={article.dir ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{article.headline ?? article.url}</title>
        <link rel="canonical" href={article.url} />
      </head>
      <body>
        <article>
          {article.headline === null ? null : <h1>{article.headline}</h1>}
          {raw(sanitise(article.articleBodyHtml).innerHTML)}
        </article>
      </body>
    </html>
  );
}
