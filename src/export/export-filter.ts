import type { PageKind, StoredArticle } from "../article.ts";
import { articleTime } from "../catalog/article-time.ts";

/** Which articles are exported; `null` sets no bound. */
export interface ExportFilter {
  /** As it stands in keys. */
  readonly host: string | null;
  readonly source: string | null;
  readonly kind: PageKind | null;
  /** First time that belongs, such as `2026-11-23` or `2026-11-23T08:00:00.000Z`. */
  readonly from: string | null;
  /** First time that does not belong any more. */
  readonly until: string | null;
}

export function isExported(article: StoredArticle, { host, source, kind, from, until }: ExportFilter): boolean {
  if (host !== null && article.host !== host) return false;
  if (source !== null && article.discovery.source !== source) return false;
  if (kind !== null && article.pageKind?.kind !== kind) return false;
  const time = articleTime(article);
  return (from === null || time >= from) && (until === null || time < until);
}
