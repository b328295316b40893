import type { StoredArticle } from "../article.ts";
import type { Statement } from "./sql-database.ts";

/** How long an announced edit may take until it is stored: the time limit of an invocation, or nearly so. */
const EDIT_WITHIN_MS = 10 * 60_000;

export function findIndexed(id: string): Statement {
  return { sql: "SELECT id, host, last_checked AS lastChecked FROM articles WHERE id = ?", values: [id] };
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

/** Announces the edit of an article that is not listed yet, and may be at any time. */
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
