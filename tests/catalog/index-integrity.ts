import { expect } from "vitest";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";

const TOKENIZER = "tokenize = 'unicode61 remove_diacritics 2'";

const KEYS = `'o' || hex(host) || coalesce(' s' || hex(source), '') || coalesce(' k' || hex(kind), '')
  || ' h' || content_hash || coalesce(' a' || substr(simhash, 1, 4) || ' b' || substr(simhash, 5, 4)
  || ' c' || substr(simhash, 9, 4) || ' d' || substr(simhash, 13, 4), '')`;

/** Compares every word of both full-text indexes with those of newly created ones. */
export async function expectSoundIndexes(database: SqlDatabase): Promise<void> {
  const run = (...statements: string[]) => database.write(statements.map((sql) => ({ sql, values: [] })));
  await run(
    "INSERT INTO article_words (article_words) VALUES ('integrity-check')",
    "INSERT INTO article_keys (article_keys) VALUES ('integrity-check')",
    `CREATE VIRTUAL TABLE wanted_words USING fts5 (headline, description, body, ${TOKENIZER})`,
    "CREATE VIRTUAL TABLE wanted_keys USING fts5 (keys, content = '', detail = none)",
    `INSERT INTO wanted_words (rowid, headline, description, body) SELECT row, headline, description, body
      || iif(row > (SELECT row FROM keyed_apart), replace(' ' || ${KEYS}, ' ', ' ' || char(0xE0FF)), '') FROM articles`,
    `INSERT INTO wanted_keys (rowid, keys) SELECT row, ${KEYS} FROM articles WHERE row <= (SELECT row FROM keyed_apart)`,
    ...INDEXES.map((index) => `CREATE VIRTUAL TABLE ${index}_vocab USING fts5vocab (${index}, instance)`),
  );
  const words = (index: string) =>
    database.rows({ sql: `SELECT term, doc, col, offset FROM ${index}_vocab ORDER BY 1, 2, 3, 4`, values: [] });
  for (const index of ["words", "keys"])
    expect(await words(`article_${index}`)).toEqual(await words(`wanted_${index}`));
  await run(
    ...[...INDEXES.map((index) => `${index}_vocab`), "wanted_words", "wanted_keys"].map(
      (table) => `DROP TABLE ${table}`,
    ),
  );
}

const INDEXES = ["article_words", "article_keys", "wanted_words", "wanted_keys"];
