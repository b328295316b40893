import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../src/adapters/sqlite-catalog.ts";
import { MAX_RANKED } from "../src/catalog/list-sql.ts";
import { sqlCatalog } from "../src/catalog/sql-catalog.ts";
import type { SqlDatabase } from "../src/catalog/sql-database.ts";
import { FULL_BYTES } from "../src/catalog/sql-databases.ts";
import { type Catalog, EVERY_ARTICLE } from "../src/ports/catalog.ts";
import { randomNumbers, syntheticArticle, word } from "./synthetic-article.ts";

/**
 * A catalog of several databases: bytes per article, and the latency of lists, searches, counts and lookups, calculated
 * for ten million articles from those that fit into the time limit. The engine is SQLite in Node, not D1, with the schema
 * and the statements of both. Filling uses settings without a journal, measuring those of the command line.
 */
const USAGE = `node bench/catalog.ts [--rows 1000000] [--databases 2] [--words 700] [--minutes 8] [--folder path]

  --rows       articles in each database; fewer if the time limit is reached
  --databases  databases that are filled and measured
  --words      words of an article
  --minutes    time limit for filling the databases
  --folder     keeps the databases there; another run adds to them, which allows for several time limits`;

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    databases: { type: "string", default: "2" },
    words: { type: "string", default: "700" },
    minutes: { type: "string", default: "8" },
    folder: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const ROWS = Number(values.rows);
const DATABASES = Number(values.databases);
const WORDS = Number(values.words);
const FILL_MS = Number(values.minutes) * 60_000;
const TARGET_ROWS = 10_000_000;
const BATCH = 2_000;
/** Doubles the articles per second. A crash damages the file. */
const FILLING = [
  "PRAGMA journal_mode = OFF",
  "PRAGMA synchronous = OFF",
  "PRAGMA secure_delete = OFF",
  "PRAGMA locking_mode = EXCLUSIVE",
  "PRAGMA cache_size = -1000000",
];
const TRIES = 15;
const SLOW_MS = 5_000;

type Question = readonly [name: string, key: string | null, ask: (catalog: Catalog) => Promise<unknown>];

const PAGE = { cursor: null, limit: 20 };
const HOST = { ...EVERY_ARTICLE, host: "news7.example.com" };
const MONTH = { ...EVERY_ARTICLE, from: "2020-01-05", until: "2020-02-05" };
const KNOWN = syntheticArticle(1, 1, randomNumbers(1)).id;

/** With the name of each in the line of JSON; `null`: not in it. */
const QUESTIONS: readonly Question[] = [
  ["lookup of an id", "lookupMs", (catalog) => catalog.findIndexed(KNOWN)],
  ["list, newest", "listMs", (catalog) => catalog.listArticles(EVERY_ARTICLE, PAGE)],
  ["list of a host", "hostMs", (catalog) => catalog.listArticles(HOST, PAGE)],
  ["list of a month", null, (catalog) => catalog.listArticles(MONTH, PAGE)],
  ["hosts, 100", null, (catalog) => catalog.listHosts({ cursor: null, limit: 100 })],
  ["search, a rare word", null, (catalog) => catalog.searchArticles(word(40_000), EVERY_ARTICLE, PAGE)],
  [
    "search, two words",
    "searchMs",
    (catalog) => catalog.searchArticles(`${word(900)} ${word(1_700)}`, EVERY_ARTICLE, PAGE),
  ],
  ["search, a frequent word", null, (catalog) => catalog.searchArticles(word(50), EVERY_ARTICLE, PAGE)],
  [
    "search, the most frequent word",
    "slowestSearchMs",
    (catalog) => catalog.searchArticles(word(1), EVERY_ARTICLE, PAGE),
  ],
  ["search, a word on a host", null, (catalog) => catalog.searchArticles(word(900), HOST, PAGE)],
  ["search, the latest first", null, (catalog) => catalog.searchArticles(word(900), EVERY_ARTICLE, PAGE, "filed")],
  ["count of matches by day", "countMs", (catalog) => catalog.countMatches(word(900), EVERY_ARTICLE)],
];

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "cuttings-bench-"));
mkdirSync(folder, { recursive: true });
try {
  const paths = Array.from({ length: DATABASES }, (_, index) => join(folder, `${index}.sqlite`));
  const rows = await fill(paths);
  const databases = paths.map((path) => openDatabase(path));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const bytesPerArticle = bytes / rows / DATABASES;
  const rowsPerDatabase = Math.floor(FULL_BYTES / bytesPerArticle);
  const needed = Math.ceil(TARGET_ROWS / rowsPerDatabase);
  console.log(
    `Measured: ${DATABASES} ${DATABASES === 1 ? "database" : "databases"} of SQLite ${process.versions.sqlite} in Node, each with ${rows.toLocaleString("en")} articles of ${WORDS} words` +
      `${rows < ROWS ? ` (the time limit of ${values.minutes} minutes was reached before ${ROWS.toLocaleString("en")})` : ""}, ` +
      `${Math.round(bytesPerArticle).toLocaleString("en")} bytes each.`,
  );
  console.log(
    `By proportion: ten million take ${((TARGET_ROWS * bytesPerArticle) / 1e9).toFixed(0)} GB, ` +
      `${needed} databases of ${rowsPerDatabase.toLocaleString("en")} articles, which are full at ${FULL_BYTES / 1e9} GB.\n`,
  );
  console.log("Milliseconds, median of 15. Here databases share a thread; in D1 they answer in parallel.");
  if (rows < rowsPerDatabase)
    console.log(
      `A full database has ${(rowsPerDatabase / rows).toFixed(1)} times the articles measured: searches and counts take up ` +
        `to that many times as long, unless they have ${MAX_RANKED.toLocaleString("en")} matches already.`,
    );
  console.log(`${"".padEnd(34)}${["1 database", `${DATABASES}`, `${needed}, one thread`].map(column).join("")}`);
  const one = sqlCatalog(databases.slice(0, 1));
  const all = sqlCatalog(databases);
  const figures: Record<string, number> = {};
  for (const [name, key, ask] of QUESTIONS) {
    const single = await median(() => ask(one));
    const several = await median(() => ask(all));
    const perDatabase = DATABASES > 1 ? (several - single) / (DATABASES - 1) : single;
    const calculated = single + perDatabase * (needed - 1);
    if (key !== null) figures[key] = rounded(calculated);
    console.log(`${name.padEnd(34)}${[single, several, calculated].map((ms) => column(ms.toFixed(2))).join("")}`);
  }
  console.log(
    JSON.stringify({
      articles: TARGET_ROWS,
      measured: rows * DATABASES,
      words: WORDS,
      bytesPerArticle: Math.round(bytesPerArticle),
      gigabytes: rounded((TARGET_ROWS * bytesPerArticle) / 1e9),
      databases: needed,
      ...figures,
    }),
  );
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}

/** Fills the databases in turns until they have `ROWS` each or the time is over. Returns the articles in each. */
async function fill(paths: readonly string[]): Promise<number> {
  const databases = paths.map((path) => openDatabase(path));
  for (const database of databases) for (const sql of FILLING) await database.rows({ sql, values: [] });
  const catalogs = databases.map((database) => sqlCatalog([database]));
  const until = performance.now() + FILL_MS;
  let rows = Math.min(...(await Promise.all(databases.map(countOf))));
  const random = randomNumbers(1 + rows);
  for (; rows < ROWS && performance.now() < until; rows += BATCH)
    for (const [index, catalog] of catalogs.entries()) {
      const first = index * ROWS + rows;
      const articles = Array.from({ length: BATCH }, (_, offset) => syntheticArticle(first + offset, WORDS, random));
      await catalog.indexArticles(articles);
    }
  for (const database of databases) database[Symbol.dispose]();
  return rows;
}

async function countOf(database: SqlDatabase): Promise<number> {
  const [count] = await database.rows<{ articles: number }>({
    sql: "SELECT count(*) AS articles FROM articles",
    values: [],
  });
  return count?.articles ?? 0;
}

async function median(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  while (times.length < TRIES && (times[0] ?? 0) < SLOW_MS) {
    const before = performance.now();
    await ask();
    times.push(performance.now() - before);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function column(text: string): string {
  return text.padStart(18);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
