import type { StoredMarks } from "../marks.ts";
import type { ArticleFilter } from "../ports/catalog.ts";
import type { SqlValue, Statement } from "./sql-database.ts";

/** The marks of article `a` as JSON; NULL when it has none. */
export const MARKS_COLUMN = `(SELECT json_object('isRead', m.is_read, 'isArchived', m.is_archived, 'labels', json(m.labels))
  FROM marks m WHERE m.id = a.id) AS marks`;

/** Writes marks to the catalog, unless it has a later state. */
export function putMarks({ id, isRead, isArchived, labels, changedAt }: StoredMarks): Statement[] {
  return [
    {
      sql: `INSERT INTO marks (id, is_read, is_archived, labels, changed_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET is_read = excluded.is_read, is_archived = excluded.is_archived,
          labels = excluded.labels, changed_at = excluded.changed_at
        WHERE excluded.changed_at >= marks.changed_at`,
      values: [id, Number(isRead), Number(isArchived), JSON.stringify(labels), changedAt],
    },
    // Labels follow whichever state the table now has.
    { sql: "DELETE FROM labels WHERE id = ?", values: [id] },
    {
      sql: "INSERT INTO labels (label, id) SELECT value, m.id FROM marks m, json_each(m.labels) WHERE m.id = ?",
      values: [id],
    },
  ];
}

export function removeMarks(id: string): Statement[] {
  return ["DELETE FROM marks WHERE id = ?", "DELETE FROM labels WHERE id = ?"].map((sql) => ({ sql, values: [id] }));
}

export const MAX_LABELS = 200;

/** Labels of articles, most frequent first. */
export const LIST_LABELS: Statement = {
  sql: `SELECT label, count(*) AS articles FROM labels WHERE id IN (SELECT id FROM articles)
    GROUP BY label ORDER BY articles DESC, label LIMIT ${MAX_LABELS}`,
  values: [],
};

/** Conditions on article `a`. */
export function markTerms({
  unread,
  archived,
  label,
}: Pick<ArticleFilter, "unread" | "archived" | "label">): { readonly sql: string; readonly values: SqlValue[] }[] {
  const terms: { sql: string; values: SqlValue[] }[] = [];
  if (label !== null) terms.push({ sql: "a.id IN (SELECT id FROM labels WHERE label = ?)", values: [label] });
  if (archived !== null)
    terms.push({ sql: `a.id ${isIn(archived)} (SELECT id FROM marks WHERE is_archived = 1)`, values: [] });
  if (unread !== null)
    terms.push({
      sql: `${unread ? "NOT " : ""}EXISTS (SELECT 1 FROM marks m WHERE m.id = a.id AND m.is_read = 1)`,
      values: [],
    });
  return terms;
}

function isIn(wanted: boolean): string {
  return wanted ? "IN" : "NOT IN";
}
