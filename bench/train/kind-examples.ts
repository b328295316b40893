import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { PAGE_KINDS, type PageKind } from "../../src/article.ts";
import { parseWithNames } from "../../src/dom/parse-page.ts";
import { readKindFeatures } from "../../src/extract/kind/kind-features.ts";
import { settlePage } from "../../src/extract/page-builds/settle-page.ts";
import { reducePage } from "../../src/extract/reduce/reduce-page.ts";
import { readPageFacts } from "../../src/metadata/facts/page-facts.ts";
import { readMetadata } from "../../src/metadata/read-metadata.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Example } from "./logistic.ts";

/** Corpora with labelled kinds. */
const LABELLED = ["wcxb-article", "wcxb-other"];
/** Corpora of articles alone: of other years, countries and sites. */
const ARTICLES = ["scrapinghub", "fundus", "misinfo", "l3s-gn1", "trafilatura", "evan"];
/**
 * Weight of their pages. With them, fewer of these articles are refused at the same threshold; a higher weight makes
 * articles of plain old pages of every kind, such as manuals.
 */
const ARTICLES_WEIGHT = 0.05;
/** Any time: the features do not use it. */
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

interface Label {
  readonly url: string;
  readonly pageType?: PageKind;
}

/** Examples to train on. */
export interface KindExamples {
  /** Pages with a labelled kind. */
  readonly labelled: readonly Example[];
  /** Articles of other corpora. */
  readonly articles: readonly Example[];
}

/** The pages of the corpora in a folder, in label order. */
export function readKindExamples(folder: string): KindExamples {
  return {
    labelled: LABELLED.flatMap((name) => examplesOf(folder, name, 1)),
    articles: ARTICLES.flatMap((name) => examplesOf(folder, name, ARTICLES_WEIGHT)),
  };
}

function examplesOf(folder: string, name: string, weight: number): Example[] {
  const labels = JSON.parse(readFileSync(`${folder}/${name}/truth.json`, "utf8")) as Record<string, Label>;
  return Object.entries(labels).map(([id, { url, pageType = "article" }]) => {
    const html = gunzipSync(readFileSync(`${folder}/${name}/${id}.html.gz`)).toString("utf8");
    return {
      // As everywhere in the benchmark, a page without a URL gets a neutral one.
      features: featuresOf(html, /^https?:/.test(url) ? url : "https://page.invalid/article"),
      label: PAGE_KINDS.indexOf(pageType),
      group: URL.parse(url)?.hostname.replace(/^www\./, "") ?? id,
      weight,
    };
  });
}

/** The features of a page, prepared as in `readPart`. */
function featuresOf(html: string, url: string): Float64Array {
  const fetched = pageFromHtml(html, url, FETCHED_AT);
  const parsed = parseWithNames(html);
  settlePage(parsed, html);
  reducePage(parsed.page);
  return readKindFeatures(parsed.page, fetched, readMetadata(readPageFacts(parsed.page, fetched)));
}
