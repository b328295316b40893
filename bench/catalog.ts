import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sqliteCatalog } from "../src/adapters/sqlite-catalog.ts";
import type { ArticleFilter, Catalog } from "../src/ports/catalog.ts";
import { EVERY_ARTICLE } from "../src/ports/catalog.ts";
import { randomNumbers, syntheticArticle, word } from "./synthetic-article.ts";

/**
 * A catalog with many rows: its file size, and the duration of lists and searches.
 * node bench/catalog.ts [--rows 1000000] [--words 120]
 */
const { values } = parseArgs({ options: { rows: { type: "string" }, words: { type: "string" } } });
const ROWS = Number(values.rows ?? 1_000_000);
const WORDS = Number(values.words ?? 120);
const BATCH = 1_000;
const TRIES = 15;
const ALL: ArticleFilter = EVERY_ARTICLE;

const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
try {
  const path = join(folder, "catalog.sqlite");
  using catalog = sqliteCatalog(path);
  await fill(catalog);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(
    `${ROWS} rows of ${WORDS} words: ${(bytes / 1e9).toFixed(2)} GB, ${Math.round(bytes / ROWS)} bytes a row`,
  );
  await measure(catalog);
} finally {
  rmSync(folder, { recursive: true });
}

async function fill(catalog: Catalog): Promise<void> {
  const random = randomNumbers(1);
  let first = 0;
  for (let index = 0; index < ROWS; index += BATCH) {
    const articles = Array.from({ length: BATCH }, (_, offset) => syntheticArticle(index + offset, WORDS, random));
    const before = performance.now();
    await catalog.indexArticles(articles);
    const took = performance.now() - before;
    if (index === 0) first = took;
    const isTenth = (index / BATCH) % Math.max(1, Math.floor(ROWS / BATCH / 10)) === 0;
    if (isTenth) console.log(`  ${index + BATCH} rows: a batch takes ${(took / first).toFixed(2)} times the first`);
  }
}

async function measure(catalog: Catalog): Promise<void> {
  const page = { cursor: null, limit: 20 };
  const host = { ...ALL, host: "news7.example.com" };
  const month = { ...ALL, from: "2021-03-01", until: "2021-04-01" };
  const middle = (await catalog.listArticles({ ...ALL, until: "2021-06-01" }, page)).next;
  const questions: readonly (readonly [string, () => Promise<{ readonly entries: readonly unknown[] }>])[] = [
    ["list, newest", () => catalog.listArticles(ALL, page)],
    [
      "list, a page in the middle",
      () => catalog.listArticles({ ...ALL, until: "2021-06-01" }, { ...page, cursor: middle }),
    ],
    ["list of a host", () => catalog.listArticles(host, page)],
    ["list of a month", () => catalog.listArticles(month, page)],
    ["hosts, 100 with their newest", () => catalog.listHosts({ cursor: null, limit: 100 })],
    ["sources, 100 with their newest", () => catalog.listSources({ cursor: null, limit: 100 })],
    ["search, a rare word", () => catalog.searchArticles(word(40_000), ALL, page)],
    ["search, two words", () => catalog.searchArticles(`${word(900)} ${word(1_700)}`, ALL, page)],
    ["search, a frequent word", () => catalog.searchArticles(word(50), ALL, page)],
    ["search, the most frequent word", () => catalog.searchArticles(word(1), ALL, page)],
    ["search, a word on a host", () => catalog.searchArticles(word(900), host, page)],
    ["search, a word in a month", () => catalog.searchArticles(word(900), month, page)],
  ];
  for (const [name, ask] of questions) {
    const times: number[] = [];
    let found = 0;
    for (let attempt = 0; attempt < TRIES && (times[0] ?? 0) < 5_000; attempt++) {
      const before = performance.now();
      found = (await ask()).entries.length;
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    console.log(
      `  ${name.padEnd(32)} ${median.toFixed(1)} ms median, ${(times.at(-1) ?? 0).toFixed(1)} ms worst, ${found} entries`,
    );
  }
}
