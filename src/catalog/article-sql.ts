import type { FailureRecord } from "../failure.ts";
import type { StoredArticle } from "../stored-article.ts";
import { type ArticleRow, rowOf } from "./article-row.ts";
import { restoreCheck } from "./index-sql.ts";
import type { SqlValue, Statement } from "./sql-database.ts";

/** The columns that lists read: all but the text. */
export const ENTRY_COLUMNS: readonly (keyof ArticleRow)[] = [
  "id",
  "host",
  "time",
  "url",
  "type",
  "kind",
  "authors",
  "publisher",
  "date_published",
  "date_raw",
  "language",
  "dir",
  "image",
  "word_count",
  "removals",
  "quality",
  "outcome",
  "via",
  "source",
  "version",
  "content_hash",
  "first_seen",
  "last_checked",
  "fetched_at",
  "extractor",
  "gone_since",
  "headline",
  "description",
  "uses_reserved",
  "uses_allowed",
];

/**
 * Writes an article to the catalog, unless the catalog has a later state: messages arrive repeatedly and in any order.
 * Triggers update the other tables. A check without changes writes one row.
 */
export function putArticle(article: StoredArticle): Statement[] {
  const row = rowOf(article);
  const isNews =
    "excluded.version > articles.version OR (excluded.version = articles.version AND " +
    "excluded.last_checked >= articles.last_checked AND excluded.gone_since IS NOT articles.gone_since)";
  return [
    {
      sql: `UPDATE articles SET last_checked = ?, uses_reserved = ?, uses_allowed = ?
        WHERE id = ? AND version = ? AND last_checked < ? AND gone_since IS ?`,
      values: [
        row.last_checked,
        row.uses_reserved,
        row.uses_allowed,
        row.id,
        row.version,
        row.last_checked,
        row.gone_since,
      ],
    },
    upsert("articles", row, isNews, {
      // The catalog may know of a later check than the bucket.
      last_checked: "max(articles.last_checked, excluded.last_checked)",
    }),
    restoreCheck(article.id),
  ];
}

export function putFailure(failure: FailureRecord): Statement {
  const { id, host, url, discovery, code, message, tries, firstAt, lastAt } = failure;
  const row = {
    id,
    host,
    url,
    via: discovery.via,
    source: discovery.source,
    code,
    message,
    tries,
    first_at: firstAt,
    last_at: lastAt,
  };
  return upsert("failures", row, "excluded.last_at >= failures.last_at");
}

function upsert(
  table: string,
  row: Readonly<Record<string, SqlValue>>,
  isLater: string,
  otherwise: Readonly<Record<string, string>> = {},
): Statement {
  const names = Object.keys(row);
  const slots = names.map(() => "?");
  const own = names.filter((name) => name !== "id" && !(name in otherwise)).map((name) => [name, `excluded.${name}`]);
  const updates = [...own, ...Object.entries(otherwise)].map(([name, value]) => `${name} = ${value}`);
  return {
    sql: `INSERT INTO ${table} (${names.join(", ")}) VALUES (${slots.join(", ")})
      ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")} WHERE ${isLater}`,
    values: Object.values(row),
  };
}
