import { strToU8, type Zippable, zipSync } from "fflate";
import { escapeXml, renderXhtml } from "../render/xhtml.ts";
import type { StoredArticle } from "../stored-article.ts";

const MIME_TYPE = "application/epub+zip";
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Articles as an EPUB 3 book, one chapter per article, in order. Pictures are replaced by links. The same articles
 * yield the same bytes. https://www.w3.org/TR/epub-33/
 *
 * @param title of the book; `null` uses the title of the only article.
 */
export function renderEpub(articles: readonly StoredArticle[], title: string | null = null): Uint8Array {
  const [first] = articles;
  if (first === undefined) throw new RangeError("A book needs at least one article.");
  const book: Book = {
    title: title ?? first.headline ?? first.url,
    // Identifies the versions of all articles, in order.
    id: `urn:cuttings:${articles
      .map(({ id, version }) => `${id}.${version.number}`)
      .join(":")
      .slice(0, 500)}`,
    language: languageOf(articles),
    modified: articles.map(({ version }) => version.lastChecked).reduce((one, other) => (one > other ? one : other)),
    articles,
  };
  const files: Zippable = {
    // First and uncompressed, so that the first bytes identify the format (OCF 3.3, section 4.3).
    mimetype: [strToU8(MIME_TYPE), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "book/package.opf": strToU8(packageOf(book)),
    "book/nav.xhtml": strToU8(navOf(book)),
    "book/style.css": strToU8(STYLE),
  };
  for (const [index, article] of articles.entries()) files[`book/${fileOf(index)}`] = strToU8(chapterOf(article));
  return zipSync(files, { mtime: new Date(book.modified) });
}

interface Book {
  readonly title: string;
  readonly id: string;
  readonly language: string;
  readonly modified: string;
  readonly articles: readonly StoredArticle[];
}

const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const STYLE = `body { line-height: 1.5; }
h1 { line-height: 1.2; }
.byline, figcaption { font-size: 0.85em; }
pre { white-space: pre-wrap; }
td, th { padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
`;

/** The BCP 47 language of all articles, or `und` if they differ or do not state it. */
function languageOf(articles: readonly StoredArticle[]): string {
  const languages = new Set(articles.map(({ inLanguage }) => inLanguage));
  const [only] = languages;
  return languages.size === 1 && only ? only : "und";
}

const fileOf = (index: number): string => `article-${index + 1}.xhtml`;

function packageOf({ title, id, language, modified, articles }: Book): string {
  const authors = articles.length === 1 ? (articles[0]?.authors ?? []) : [];
  const items = articles.map(
    (_article, index) => `<item id="a${index + 1}" href="${fileOf(index)}" media-type="application/xhtml+xml"/>`,
  );
  const order = articles.map((_article, index) => `<itemref idref="a${index + 1}"/>`);
  const published = articles.length === 1 ? articles[0]?.datePublished?.value : undefined;
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(id)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${escapeXml(language)}</dc:language>
${authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>\n`).join("")}${
  published === undefined ? "" : `<dc:date>${escapeXml(published)}</dc:date>\n`
}${articles.map(({ url }) => `<dc:source>${escapeXml(url)}</dc:source>\n`).join("")}<meta property="dcterms:modified">${secondsOf(modified)}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join("\n")}
</manifest>
<spine>
${articles.length > 1 ? '<itemref idref="nav"/>\n' : ""}${order.join("\n")}
</spine>
</package>
`;
}

/** `CCYY-MM-DDThh:mm:ssZ`, as required by the format. */
function secondsOf(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function navOf({ title, articles }: Book): string {
  const items = articles.map(
    (article, index) => `<li><a href="${fileOf(index)}">${escapeXml(nameOf(article))}</a></li>`,
  );
  const body = `<nav epub:type="toc"><h1>${escapeXml(title)}</h1><ol>\n${items.join("\n")}\n</ol></nav>`;
  return documentOf(title, "", body);
}

function chapterOf(article: StoredArticle): string {
  const { url, authors, publisher, datePublished, inLanguage, dir } = article;
  const line = [authors.map(({ name }) => name).join(", "), publisher?.name, datePublished?.value].filter(Boolean);
  const language = inLanguage === null ? "" : ` lang="${escapeXml(inLanguage)}" xml:lang="${escapeXml(inLanguage)}"`;
  const attributes = `${language}${dir === null ? "" : ` dir="${dir}"`}`;
  const body = `<h1>${escapeXml(nameOf(article))}</h1>
<p class="byline">${line.map((part) => escapeXml(part ?? "")).join(" · ")} <a href="${escapeXml(url)}">${escapeXml(new URL(url).host)}</a></p>
${renderXhtml(article.articleBodyHtml)}`;
  return documentOf(nameOf(article), attributes, body);
}

function nameOf({ headline, url }: StoredArticle): string {
  return headline ?? url;
}

function documentOf(title: string, attributes: string, body: string): string {
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attributes}>
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}
