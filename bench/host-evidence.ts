// Would boilerplate by evidence of the host gain? Cuts blocks of articles that other pages of the host speak against,
// and scores the text with and without. Prints totals only, so blind pages may be scored. On 2026-11-27, repeated texts
// were cut already on nearly all pages; places that other articles reject gained .0007 on dev and .0016 on blind pages.
//   npm run bench -- host-evidence FOLDER [FOLDER…]      scores the pages of the first folder, learns from all
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isTag, type ParentNode } from "domhandler";
import { endsSentence, isWithin, VERBATIM_TAGS } from "../src/clean/block-shape.ts";
import type { Block } from "../src/clean/blocks.ts";
import { readPart } from "../src/extract/article-part.ts";
import { joinPages } from "../src/extract/extract-article.ts";
import { sourceTexts, startsIn } from "../src/extract/judge/block-membership.ts";
import { FILED_BY_DEFAULT } from "../src/extract/outcome/refuse-kind.ts";
import { pageFromHtml } from "../src/page/page-from-html.ts";
import { TOOL } from "./benchmark.ts";

/** Pages that are no articles of their host, or are cut down. */
const NO_ARTICLES: ReadonlySet<string> = new Set(["wcxb-other", "evan-noarticle", "defuddle-features", "readability"]);
/** Other articles of the host without which a page is not scored. */
const MIN_OTHERS = 2;
/** Elements of a place, from the innermost. */
const PLACE_LEVELS = 3;
const MAX_CLASSES = 4;
/** Blocks before and after the article whose places count. */
const MARGIN_BLOCKS = 10;
/** Of the articles that have the place, 0 to 1. */
const MIN_REJECTED_SHARE = 0.75;
/** Of an article, 0 to 1: a rule that would cut more cuts nothing. */
const MAX_CUT_SHARE = 0.3;

interface Truth {
  readonly url?: string;
  readonly text?: string;
}
type Counts = readonly [hit: number, leaked: number, lost: number];
const { shingleCounts, shingleScore, pageF1 } = (await import(`${TOOL}/metrics/shingles.mjs`)) as {
  shingleCounts: (truth: string, predicted: string) => Counts;
  shingleScore: (pages: readonly Counts[]) => { readonly f1: number };
  pageF1: (counts: Counts) => number;
};

interface Line {
  readonly text: string;
  /** Likelihood of article text by the block classifier, 0 to 1. */
  readonly likelihood: number;
  readonly isKept: boolean;
  readonly place: string;
  /** Without case and punctuation. */
  readonly key: string;
  readonly isInTable: boolean;
  readonly isVerbatim: boolean;
}

interface Page {
  readonly corpus: string;
  readonly isScored: boolean;
  readonly truth: string | null;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** How often other articles of the host have a line's place or text. */
interface Seen {
  readonly place: number;
  readonly rejectedPlace: number;
  readonly text: number;
}

const isRejected = ({ place, rejectedPlace }: Seen) =>
  rejectedPlace >= MIN_OTHERS && rejectedPlace >= MIN_REJECTED_SHARE * place;
const isParagraph = ({ text }: Line) => text.length >= 120 && endsSentence(text);

const RULES: Readonly<Record<string, (line: Line, seen: Seen) => boolean>> = {
  "text on 2 others": (_line, { text }) => text >= 2,
  "text on 3 others": (_line, { text }) => text >= 3,
  "text on 3 others, likelihood < .9": ({ likelihood }, { text }) => text >= 3 && likelihood < 0.9,
  "place rejected, likelihood < .7": (line, seen) => isRejected(seen) && line.likelihood < 0.7,
  "… not in tables": (line, seen) => isRejected(seen) && line.likelihood < 0.7 && !line.isInTable,
  "… not paragraphs": (line, seen) => isRejected(seen) && line.likelihood < 0.7 && !isParagraph(line),
  "place on 2 others, likelihood < .4": ({ likelihood }, { place }) => place >= 2 && likelihood < 0.4,
  "… not in tables, not paragraphs": (line, { place }) =>
    place >= 2 && line.likelihood < 0.4 && !line.isInTable && !isParagraph(line),
  "control: likelihood < .4": ({ likelihood }) => likelihood < 0.4,
};

const [scored = "", ...learned] = process.argv.slice(2);
const results = new Map<string, { before: Counts[]; after: Counts[] }>();
const files = [scored, ...learned].flatMap((folder) => pagesBelow(folder));
for (const [, own] of Map.groupBy(files, ({ site }) => site)) await scoreSite(own);
for (const [name, { before, after }] of [...results].sort()) {
  const gains = before.map((counts, at) => pageF1(after[at] as Counts) - pageF1(counts));
  const [better, worse] = [gains.filter((gain) => gain > 0.0005), gains.filter((gain) => gain < -0.0005)];
  const scores = [before, after].map((counts) => shingleScore(counts).f1.toFixed(4)).join(" -> ");
  console.log(`${name.padEnd(54)} ${before.length} pages, ${better.length} better, ${worse.length} worse, ${scores}`);
}

interface PageFile {
  readonly folder: string;
  readonly corpus: string;
  readonly id: string;
  readonly url: string;
  readonly site: string;
  readonly text: string | undefined;
}

function pagesBelow(folder: string): PageFile[] {
  return readdirSync(folder).flatMap((corpus) => {
    const truth = join(folder, corpus, "truth.json");
    if (NO_ARTICLES.has(corpus) || !existsSync(truth)) return [];
    const labels = Object.entries(JSON.parse(readFileSync(truth, "utf8")) as Record<string, Truth>);
    return labels.flatMap(([id, { url = "", text }]) => {
      const site = URL.parse(url)?.host.replace(/^(?:www|m|amp)\./, "");
      return site === undefined || site === "web.archive.org" ? [] : [{ folder, corpus, id, url, site, text }];
    });
  });
}

async function scoreSite(files: readonly PageFile[]): Promise<void> {
  if (files.length <= MIN_OTHERS || !files.some(({ folder, text }) => folder === scored && text !== undefined)) return;
  const pages: Page[] = [];
  for (const file of files) {
    const page = readPage(file);
    // The same article counts once.
    if (page !== null && !pages.some(({ title }) => title === page.title)) pages.push(page);
    // A macrotask between pages: without it jsdom frees nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const page of pages) {
    const others = pages.filter((one) => one !== page);
    if (page.isScored && page.truth !== null && others.length >= MIN_OTHERS) scorePage(page, page.truth, others);
  }
}

/** `null` for a page that is refused. */
function readPage({ folder, corpus, id, url, text }: PageFile): Page | null {
  try {
    const html = gunzipSync(readFileSync(join(folder, corpus, `${id}.html.gz`))).toString("utf8");
    const part = readPart(pageFromHtml(html, url, "2026-11-01T00:00:00.000Z"));
    const kept = sourceTexts(part.article);
    const lines = part.opinions.map(({ block, likelihood }) => lineOf(block, likelihood, startsIn(block, kept)));
    const { outcome, headline } = joinPages(part, [], FILED_BY_DEFAULT);
    if (outcome !== "article" && outcome !== "paywalled") return null;
    return { corpus, isScored: folder === scored, truth: text ?? null, title: plain(headline ?? url), lines };
  } catch {
    return null;
  }
}

function lineOf(block: Block, likelihood: number, isKept: boolean): Line {
  const { text } = block;
  const isInTable = isWithin(block, new Set(["table"]));
  const isVerbatim = !isInTable && isWithin(block, VERBATIM_TAGS);
  return { text, likelihood, isKept, place: placeOf(block), key: plain(text), isInTable, isVerbatim };
}

function scorePage({ corpus, lines }: Page, truth: string, others: readonly Page[]): void {
  const article = lines.filter(({ isKept }) => isKept);
  const seenIn = others.map(placesAndTexts);
  const seen = new Map(article.map((line) => [line, countOf(line, seenIn)]));
  const before = shingleCounts(truth, textOf(article));
  for (const [name, rule] of Object.entries(RULES)) {
    const cut = new Set(article.filter((line) => !line.isVerbatim && rule(line, seen.get(line) as Seen)));
    const isTooMuch = textOf([...cut]).length > MAX_CUT_SHARE * textOf(article).length;
    const rest = isTooMuch ? article : article.filter((line) => !cut.has(line));
    const after = rest.length === article.length ? before : shingleCounts(truth, textOf(rest));
    for (const where of ["all", corpus]) {
      const result = results.get(`${name}: ${where}`) ?? { before: [], after: [] };
      results.set(`${name}: ${where}`, result);
      result.before.push(before);
      result.after.push(after);
    }
  }
}

interface PlacesAndTexts {
  /** The sum of the logits of each place's blocks. */
  readonly places: ReadonlyMap<string, number>;
  readonly texts: ReadonlySet<string>;
}

function placesAndTexts({ lines }: Page): PlacesAndTexts {
  const first = lines.findIndex(({ isKept }) => isKept);
  const last = lines.findLastIndex(({ isKept }) => isKept);
  const places = new Map<string, number>();
  for (const { place, likelihood } of lines.slice(Math.max(0, first - MARGIN_BLOCKS), last + 1 + MARGIN_BLOCKS)) {
    const bounded = Math.min(0.999, Math.max(0.001, likelihood));
    places.set(place, (places.get(place) ?? 0) + Math.log(bounded / (1 - bounded)));
  }
  return { places, texts: new Set(lines.map(({ key }) => key)) };
}

function countOf({ place, key }: Line, others: readonly PlacesAndTexts[]): Seen {
  return {
    place: others.filter(({ places }) => places.has(place)).length,
    rejectedPlace: others.filter(({ places }) => (places.get(place) ?? 0) < 0).length,
    text: others.filter(({ texts }) => texts.has(key)).length,
  };
}

function placeOf({ nodes: [node] }: Block): string {
  const steps: string[] = [];
  let at: ParentNode | null = node !== undefined && isTag(node) ? node : (node?.parent ?? null);
  for (; steps.length < PLACE_LEVELS && at !== null && isTag(at) && at.name !== "body"; at = at.parent) {
    const classes = (at.attribs.class ?? "").replace(/\d+/g, "").split(/\s+/).filter(Boolean).sort();
    steps.push([at.name, ...classes.slice(0, MAX_CLASSES)].join("."));
  }
  return steps.join(">");
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
