import { readFileSync } from "node:fs";
import { ARTICLES } from "./articles.ts";
import type { NewspaperArticle } from "./newspaper-page.ts";

const EDITION_NAMES: Readonly<Record<string, string>> = {
  de: "Hafenblatt",
  fr: "La Gazette de Port-Sterne",
  es: "La Gaceta de Puerto Charrán",
  ja: "アジサシ港新聞",
};

/** The article's page on its first fetch, on later fetches, as AMP, or an additional page. */
export type PageFile = "page.html" | "page-edited.html" | "page-amp.html" | "page-2.html" | "page-3.html";

/** A page of the newspaper as served from `origin`, such as `http://127.0.0.1:8788`. */
export function renderPage(article: NewspaperArticle, origin: string, file: PageFile = "page.html"): string {
  const source = readSource(`articles/${article.slug}/${file}`);
  const layout = file === "page-amp.html" ? "{{head}}\n{{main}}" : readSource(`layouts/${article.layout}.html`);
  const [head = "", main = ""] = source.split("<!-- main -->\n");
  const values: Readonly<Record<string, string>> = {
    head: head.trim(),
    main: main.trim(),
    lang: article.lang,
    charset: article.charset,
    number: String(400 + ARTICLES.indexOf(article)),
    editionName: EDITION_NAMES[article.lang] ?? "Tern Harbour Gazette",
  };
  return fillIn(fillIn(layout, values), { origin });
}

/** The bytes of a file of the newspaper. */
export function readFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
}

/** The text of a file of the newspaper. */
export function readSource(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
