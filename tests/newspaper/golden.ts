import { readFileSync, writeFileSync } from "node:fs";
import type { Article } from "../../src/article.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";

/** The fields of a golden: everything that can be known from the page. */
export interface Golden {
  readonly text: string;
  readonly markdown: string;
  readonly metadata: unknown;
}

const FILES = { text: "golden.txt", markdown: "golden.md", metadata: "golden.json" } as const;

/** The goldens of an article, with its URLs on `origin`. @throws {Error} when a file is missing. */
export function readGolden(slug: string, origin: string): Golden {
  const read = (file: string) => readFileSync(place(slug, file), "utf8").replaceAll("{{origin}}", origin);
  return {
    text: read(FILES.text).trimEnd(),
    markdown: read(FILES.markdown).trimEnd(),
    metadata: JSON.parse(read(FILES.metadata)),
  };
}

/** Overwrites the goldens with the actual result. Review the diff before committing. */
export function writeGolden(slug: string, origin: string, golden: Golden): void {
  const write = (file: string, content: string) =>
    writeFileSync(place(slug, file), `${content.replaceAll(origin, "{{origin}}")}\n`);
  write(FILES.text, golden.text);
  write(FILES.markdown, golden.markdown);
  write(FILES.metadata, JSON.stringify(golden.metadata, null, 2));
}

/** The article in the form of a golden. */
export function asGolden(article: Article, page: FetchedPage): Golden {
  const date = (stated: Article["datePublished"]) =>
    stated === null ? null : { value: stated.value, precision: stated.precision };
  const metadata = {
    outcome: article.outcome,
    type: article.type,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    headline: article.headline,
    description: article.description,
    authors: article.authors,
    publisher: article.publisher,
    datePublished: date(article.datePublished),
    dateModified: date(article.dateModified),
    inLanguage: article.inLanguage,
    articleSection: article.articleSection,
    keywords: article.keywords,
    mainImage: article.mainImage?.url ?? null,
    images: article.images.map(({ url, alt, caption, creditText }) => ({ url, alt, caption, creditText })),
    isAccessibleForFree: article.isAccessibleForFree,
    license: article.license,
    charset: page.charset,
  };
  return { text: article.articleBody, markdown: article.articleBodyMarkdown, metadata };
}

function place(slug: string, file: string): URL {
  return new URL(`articles/${slug}/${file}`, import.meta.url);
}
