// Writes the features and the labels of all blocks of labelled pages, for train.py.
//   node bench/judge/blocks.ts FOLDER scrapinghub,fundus,…
import { mkdirSync, writeFileSync } from "node:fs";
import { sourceTexts, startsIn } from "../../src/extract/judge/block-membership.ts";
import { FEATURES } from "../../src/extract/judge/features.ts";
import { preparePage } from "../../src/extract/prepare-page.ts";
import { settleArticle } from "../../src/extract/settle-article.ts";
import { findThread } from "../../src/extract/thread/read-thread.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { TOOL } from "../benchmark.ts";

interface Truth {
  readonly url?: string;
  readonly text?: string;
}

/** Length of the word sequences that match text, as in the benchmark's scores. */
const WORDS = 4;
/** Some pages of the corpora have no URL. */
const NO_URL = "https://page.invalid/article";

const { tokenize } = (await import(`${TOOL}/metrics/tokens.mjs`)) as { tokenize: (text: string) => string[] };
const { readHtml, readTruth } = (await import(`${TOOL}/corpus.mjs`)) as {
  readHtml: (corpus: string, id: string) => string;
  readTruth: (corpus: string) => Record<string, Truth>;
};

const [folder = "", corpora = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const corpus of corpora.split(",")) await writeBlocks(corpus);

async function writeBlocks(corpus: string): Promise<void> {
  const pages: object[] = [];
  const rows: Uint8Array[] = [];
  for (const [id, { url, text }] of Object.entries(readTruth(corpus))) {
    if (text === undefined || text.trim() === "") continue;
    const address = url || NO_URL;
    const page = pageFromHtml(readHtml(corpus, id), address, "2026-11-01T00:00:00.000Z");
    const prepared = preparePage(page, null);
    // The classifier does not judge pages that are read post by post.
    if (prepared.treatment.isForum && findThread(prepared.page) !== null) continue;
    const { draft, opinions } = settleArticle(prepared);
    const kept = sourceTexts(draft.article);
    const truth = tokenize(text);
    const isInTruth = findIn(truth);
    const blocks = opinions.map((opinion) => {
      const tokens = tokenize(opinion.block.text);
      return [tokens.length, isInTruth(tokens), startsIn(opinion, kept) ? 1 : 0];
    });
    for (const { features } of opinions) rows.push(new Uint8Array(Float32Array.from(features()).buffer));
    pages.push({ host: URL.parse(address)?.host.replace(/^www\./, "") ?? id, truth: truth.length, blocks });
    // A macrotask between pages: without it jsdom frees nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
  writeFileSync(`${folder}/${corpus}.json`, JSON.stringify({ names: FEATURES.map(({ name }) => name), pages }));
  writeFileSync(`${folder}/${corpus}.f32`, Buffer.concat(rows));
  console.log(`${corpus}: ${pages.length} pages`);
}

/** Counts a block's words that are in the labelled text, by sequences of `WORDS`. */
function findIn(truth: readonly string[]): (tokens: readonly string[]) => number {
  const sequences = new Set(truth.map((_, at) => truth.slice(at, at + WORDS).join(" ")));
  const all = ` ${truth.join(" ")} `;
  return (tokens) => {
    if (tokens.length < WORDS) return tokens.length > 0 && all.includes(` ${tokens.join(" ")} `) ? tokens.length : 0;
    let found = 0;
    for (let at = 0; at + WORDS <= tokens.length; at++)
      if (sequences.has(tokens.slice(at, at + WORDS).join(" "))) found++;
    return (found / (tokens.length - WORDS + 1)) * tokens.length;
  };
}
