import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { simhash } from "../../src/store/simhash.ts";
import { contentHash } from "../../src/store/stored-article.ts";

/** The cost of a page from its HTML to the stored article. */
export interface Cost {
  /** CPU time in milliseconds. */
  readonly milliseconds: number;
  /** Heap growth in bytes; collected beforehand only if Node runs with `--expose-gc`. */
  readonly heap: number;
  /** UTF-16 units of the article, its HTML and its Markdown together. */
  readonly output: number;
  /** An outcome, the code of an error, or any other exception with two exclamation marks before it. */
  readonly result: string;
}

export function costOf(html: string): Cost {
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  const { output, result } = filed(html);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1_000, heap: process.memoryUsage().heapUsed - heapBefore, output, result };
}

function filed(html: string): Pick<Cost, "output" | "result"> {
  try {
    const article = extractArticle(pageFromHtml(html, "https://news.test/tram", "2026-11-23T12:00:00Z"));
    simhash(article.articleBody);
    contentHash(article);
    return { output: JSON.stringify(article).length, result: article.outcome };
  } catch (error) {
    return { output: 0, result: error instanceof IngestError ? error.code : `!! ${error}` };
  }
}

/** The maximum size of the article of a page, in UTF-16 units. */
export function mostOutput(html: string): number {
  return 20 * html.length + 1_000_000;
}
