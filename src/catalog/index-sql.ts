import type { StoredArticle } from "../stored-article.ts";
import type { Statement } from "./sql-database.ts";

/** How long an announced edit may take to be stored: about the time limit of an invocation. */
const EDIT_WITHIN_MS = 10 * 60_000;

export function findIndexed(id: string): Statement {
  return {
    sql: `SELECT id, host, last_checked AS lastChecked FROM articles WHERE id = ?
      UNION ALL SELECT id, host, last_checked FROM listed_before WHERE id = ? LIMIT 1`,
    values: [id, id],
  };
}

/** Preserves the results of `findIndexed` while the catalog is cleared and rebuilt. */
export const KEEP_LISTED = `INSERT INTO listed_before (id, host, last_checked)
  SELECT id, host, last_checked FROM articles WHERE true
  ON CONFLICT (id) DO UPDATE SET host = excluded.host, last_checked = max(last_checked, excluded.last_checked)`;

/** Gives an article that is listed again the last check that was known before. */
export function restoreCheck(id: string): Statement {
  return {
    sql: `UPDATE articles SET last_checked = before.last_checked FROM listed_before AS before
      WHERE articles.id = ? AND before.id = articles.id AND before.last_checked > articles.last_checked`,
    values: [id],
  };
}

/** Returns a row if the check is recorded: `ArticleIndex.recordCheck`. */
export function recordCheck({ id, version }: StoredArticle, now: Date): Statement {
  const { number, contentHash, lastChecked } = version;
  return {
    sql: `UPDATE articles SET last_checked = ?
      WHERE id = ? AND version = ? AND content_hash = ? AND last_checked < ? AND gone_since IS NULL
        AND (edit_until IS NULL OR edit_until < ?)
        AND NOT EXISTS (SELECT 1 FROM early_edits WHERE early_edits.id = articles.id AND until >= ?)
      RETURNING id`,
    values: [lastChecked, id, number, contentHash, lastChecked, now.toISOString(), now.toISOString()],
  };
}

/** Returns the time of the last check, or no row if the article is not listed yet. */
export function announceEdit(id: string, now: Date): Statement {
  return {
    sql: "UPDATE articles SET edit_until = ? WHERE id = ? RETURNING last_checked AS lastChecked",
    values: [endOfEdit(now), id],
  };
}

/** Announces the edit of an article that is not listed yet but may be at any moment. */
export function announceEarlyEdit(id: string, now: Date): Statement[] {
  return [
    { sql: "DELETE FROM early_edits WHERE until < ?", values: [now.toISOString()] },
    {
      sql: "INSERT INTO early_edits (id, until) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET until = excluded.until",
      values: [id, endOfEdit(now)],
    },
  ];
}

function endOfEdit(now: Date): string {
  return new Date(now.getTime() + EDIT_WITHIN_MS).toISOString();
}
