import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { PAGE_KINDS, type PageKind } from "../../src/article.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { readKindFeatures } from "../../src/extract/kind/kind-features.ts";
import { readMetadata } from "../../src/metadata/read-metadata.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Example } from "./logistic.ts";

/** Corpora with labelled kinds. */
const LABELLED = ["wcxb-article", "wcxb-other"];
/** Any time: the features do not use it. */
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

interface Label {
  readonly url: string;
  readonly pageType: PageKind;
}

/** The pages of a corpus with a labelled kind, in label order. Pages over the limits are left out. */
export function readKindExamples(corpus: string): Example[] {
  const examples: Example[] = [];
  for (const name of LABELLED) {
    const labels = JSON.parse(readFileSync(`${corpus}/${name}/truth.json`, "utf8")) as Record<string, Label>;
    for (const [id, { url, pageType }] of Object.entries(labels)) {
      const html = gunzipSync(readFileSync(`${corpus}/${name}/${id}.html.gz`)).toString("utf8");
      // As everywhere in the benchmark, a page without a URL gets a neutral one.
      const fetched = pageFromHtml(html, url || "https://page.invalid/article", FETCHED_AT);
      const page = parsePage(html);
      examples.push({
        features: readKindFeatures(page, fetched, readMetadata(page, fetched)),
        label: PAGE_KINDS.indexOf(pageType),
        group: URL.parse(url)?.hostname.replace(/^www\./, "") ?? id,
      });
    }
  }
  return examples;
}
