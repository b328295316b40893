import { indexable } from "./indexable.ts";
import type { SearchQuery, SearchTerm } from "./search-query.ts";
import { markWords } from "./word-marks.ts";

/** Converts a query to FTS5 syntax. https://www.sqlite.org/fts5.html#full_text_query_syntax */
export function ftsQuery({ wanted, unwanted }: SearchQuery): string {
  const required = wanted.map((group) => `(${group.map(phrase).join(" OR ")})`).join(" AND ");
  return unwanted.length === 0 ? required : `(${required}) NOT (${unwanted.map(phrase).join(" OR ")})`;
}

function phrase({ text, isPrefix }: SearchTerm): string {
  return `"${markWords(indexable(text))}"${isPrefix ? " *" : ""}`;
}
