import type { Statement } from "./sql-database.ts";

/**
 * Takes an article out of the catalog, its words first, while they can still be read. These are no triggers: a table that
 * has one on its deletions is emptied row by row, and `clear` would take minutes.
 */
export function removeArticle(id: string): Statement[] {
  return STATEMENTS.map((sql) => ({ sql, values: [id] }));
}

const STATEMENTS = [
  `INSERT INTO article_words (article_words, rowid, headline, description, body)
    SELECT 'delete', row, headline, description, body FROM articles WHERE id = ?`,
  `UPDATE hosts SET
      articles = hosts.articles - 1,
      words = words - gone.word_count,
      with_authors = with_authors - (gone.authors <> '[]'),
      with_date = with_date - (gone.date_published IS NOT NULL),
      with_image = with_image - (gone.image IS NOT NULL),
      paywalled = paywalled - (gone.outcome = 'paywalled'),
      gone = hosts.gone - (gone.gone_since IS NOT NULL)
    FROM articles AS gone WHERE gone.id = ? AND hosts.host = gone.host`,
  "DELETE FROM hosts WHERE host = (SELECT host FROM articles WHERE id = ?) AND articles = 0 AND failures = 0",
  `UPDATE sources SET articles = sources.articles - 1
    FROM articles AS gone WHERE gone.id = ? AND sources.url = gone.source AND sources.via = gone.via`,
  "DELETE FROM sources WHERE (url, via) = (SELECT source, via FROM articles WHERE id = ?) AND articles = 0",
  "DELETE FROM articles WHERE id = ?",
] as const;
