// What evidence of a host's other articles gains: extracts each page with and without it, and scores the text. Prints
// totals only, so blind pages may be scored.
//   npm run bench -- host-evidence FOLDER [FOLDER…]      scores the pages of the first folder, learns from all
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "../src/article.ts";
import { readPart } from "../src/extract/article-part.ts";
import { extractArticle } from "../src/extract/extract-article.ts";
import type { FetchedPage } from "../src/fetched-page.ts";
import { addArticle, evidenceOf, NEW_DIGEST, WINDOW } from "../src/host-digest/digest.ts";
import { type HostEvidence, type HostObservation, NO_EVIDENCE } from "../src/host-observation.ts";
import { pageFromHtml } from "../src/page/page-from-html.ts";
import { TOOL } from "./benchmark.ts";

/** Pages that are no articles of their host, or are cut down. */
const NO_ARTICLES: ReadonlySet<string> = new Set(["wcxb-other", "evan-noarticle", "defuddle-features", "readability"]);
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

interface CorpusPage {
  readonly file: string;
  readonly url: string;
  readonly site: string;
  /** The labelled text; `null` for pages that are not scored. */
  readonly truth: string | null;
}
type Counts = readonly [hit: number, leaked: number, lost: number];
const { shingleCounts, shingleScore, pageF1 } = (await import(`${TOOL}/metrics/shingles.mjs`)) as {
  shingleCounts: (truth: string, predicted: string) => Counts;
  shingleScore: (pages: readonly Counts[]) => { readonly f1: number };
  pageF1: (counts: Counts) => number;
};

const [scored = "", ...learned] = process.argv.slice(2);
const pages = [scored, ...learned].flatMap((folder) => pagesBelow(folder));
const before: Counts[] = [];
const after: Counts[] = [];
let withEvidence = 0;
for (const own of Map.groupBy(pages, ({ site }) => site).values()) {
  if (own.length < 2 || own.every(({ truth }) => truth === null)) continue;
  const observed = [];
  for (const page of own) {
    observed.push({ page, observation: observe(fetched(page)) });
    // A macrotask between pages: without it jsdom frees nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const { page, observation } of observed) {
    if (page.truth === null || observation === null) continue;
    const others = observed.flatMap(({ observation: other }) => (other === null ? [] : [other]));
    const evidence = evidenceFrom(others, observation);
    if (evidence.size > 0) score(page, page.truth, evidence);
  }
}
const gains = before.map((counts, at) => pageF1(after[at] as Counts) - pageF1(counts));
const [better, worse] = [gains.filter((gain) => gain > 0.0005), gains.filter((gain) => gain < -0.0005)];
const scores = [before, after].map((counts) => shingleScore(counts).f1.toFixed(4)).join(" -> ");
console.log(`${before.length} pages whose host has evidence, ${withEvidence} where it matches:`);
console.log(`${better.length} better, ${worse.length} worse, text F1 ${scores}`);

function pagesBelow(folder: string): CorpusPage[] {
  return readdirSync(folder).flatMap((corpus) => {
    const truth = join(folder, corpus, "truth.json");
    if (NO_ARTICLES.has(corpus) || !existsSync(truth)) return [];
    const labels = JSON.parse(readFileSync(truth, "utf8")) as Record<string, { url?: string; text?: string }>;
    return Object.entries(labels).flatMap(([id, { url = "", text }]) => {
      const site = URL.parse(url)?.host.replace(/^(?:www|m|amp)\./, "");
      if (site === undefined || site === "web.archive.org") return [];
      const file = join(folder, corpus, `${id}.html.gz`);
      return [{ file, url, site, truth: folder === scored ? (text ?? null) : null }];
    });
  });
}

function fetched({ file, url }: CorpusPage): FetchedPage {
  return pageFromHtml(gunzipSync(readFileSync(file)).toString("utf8"), url, FETCHED_AT);
}

/** `null` for a page that is no article, or is refused. */
function observe(page: FetchedPage): HostObservation | null {
  try {
    return readPart(page, { evidence: NO_EVIDENCE }).observation;
  } catch {
    return null;
  }
}

/** The evidence of the others, without the article itself. */
function evidenceFrom(articles: readonly HostObservation[], own: HostObservation): HostEvidence {
  const others = articles.filter(({ article }) => !article.some((fingerprint) => own.article.includes(fingerprint)));
  return evidenceOf(others.slice(0, WINDOW).reduce((digest, one) => addArticle(digest, one, 0), NEW_DIGEST));
}

function score(page: CorpusPage, truth: string, evidence: HostEvidence): void {
  const [plain, informed] = [NO_EVIDENCE, evidence].map((known) =>
    extractArticle(fetched(page), [], undefined, { evidence: known }),
  ) as [Article, Article];
  if (informed.extractor.hostEvidence !== undefined) withEvidence++;
  before.push(shingleCounts(truth, plain.articleBody));
  after.push(shingleCounts(truth, informed.articleBody));
}
