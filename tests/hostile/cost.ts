import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { simhash } from "../../src/store/simhash.ts";
import { contentHash } from "../../src/store/stored-article.ts";

/** What a page costs from its HTML to what is stored of it. */
export interface Cost {
  /** Of the processor, in milliseconds. */
  readonly milliseconds: number;
  /** What the heap holds more than before, in bytes; collected only where Node runs with `--expose-gc`. */
  readonly heap: number;
  /** UTF-16 units of the article, its HTML and its Markdown together. */
  readonly output: number;
  /** An outcome or the code of an error; what is thrown otherwise, with two exclamation marks before it. */
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

/** In milliseconds: a faster page does not tell how its time grows. */
const TELLING = 150;
/** In milliseconds: about what the rest of a page takes, which does not grow. */
const FLOOR = 40;

/**
 * What a page of four times `length` costs, and how many times longer it takes than one of `length`: 4 is linear,
 * 16 square, 1 too fast to tell.
 */
export function growthOf(pageOf: (length: number) => string, length: number): { growth: number; cost: Cost } {
  const [small, large] = [pageOf(length), pageOf(4 * length)];
  const cost = costOf(large);
  if (cost.milliseconds < TELLING) return { growth: 1, cost };
  const shortest = { small: costOf(small).milliseconds, large: cost.milliseconds };
  const growth = () => shortest.large / Math.max(shortest.small, FLOOR);
  // What else the machine does makes a page slower, never faster; what grows stays slow, however often it is read.
  for (let rounds = 0; growth() > MOST_GROWTH && rounds < 3; rounds++) {
    shortest.small = Math.min(shortest.small, costOf(small).milliseconds);
    shortest.large = Math.min(shortest.large, costOf(large).milliseconds);
  }
  return { growth: growth(), cost };
}

/** Time at 4 n is at most so many times the time at n. */
export const MOST_GROWTH = 6;

/** The largest article that a page may become, in UTF-16 units. */
export function mostOutput(html: string): number {
  return 20 * html.length + 1_000_000;
}
