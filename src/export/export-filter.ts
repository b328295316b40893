import type { PageKind } from "../article.ts";
import { articleTime } from "../catalog/article-time.ts";
import { type Marks, NO_MARKS } from "../marks.ts";
import type { RightsFilter } from "../rights/rights-filter.ts";
import type { MarkedArticle } from "./marked-article.ts";

/** Which articles to export; `null` sets no bound. */
export interface ExportFilter {
  /** As written in keys. */
  readonly host: string | null;
  readonly source: string | null;
  readonly kind: PageKind | null;
  /** Uses that an article has to be available for: otherwise it is left out, and counted by reason. */
  readonly rights: RightsFilter | null;
  /** Inclusive lower bound of the time, such as `2026-11-23` or `2026-11-23T08:00:00.000Z`. */
  readonly from: string | null;
  /** Exclusive upper bound of the time. */
  readonly until: string | null;
  readonly unread: boolean | null;
  readonly archived: boolean | null;
  readonly label: string | null;
}

/** Whether an article fits the filter, apart from its uses: `refusalOf` says why it is left out for these. */
export function isSelected(article: MarkedArticle, filter: ExportFilter): boolean {
  const { host, source, kind, from, until } = filter;
  if (host !== null && article.host !== host) return false;
  if (source !== null && article.discovery.source !== source) return false;
  if (kind !== null && article.pageKind?.kind !== kind) return false;
  if (!fitsMarks(article.marks ?? NO_MARKS, filter)) return false;
  const time = articleTime(article);
  return (from === null || time >= from) && (until === null || time < until);
}

function fitsMarks({ isRead, isArchived, labels }: Marks, { unread, archived, label }: ExportFilter): boolean {
  if (unread !== null && unread === isRead) return false;
  if (archived !== null && archived !== isArchived) return false;
  return label === null || labels.includes(label);
}
