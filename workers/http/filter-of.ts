import type { ArticleFilter, PageRequest } from "../../src/ports/catalog.ts";

type FilterQuery = { readonly [Name in keyof ArticleFilter]?: NonNullable<ArticleFilter[Name]> | undefined };

/** Converts query parameters to a filter; an absent parameter sets no bound. */
export function filterOf({
  host,
  source,
  language,
  kind,
  rights,
  from,
  until,
  unread,
  archived,
  label,
}: FilterQuery): ArticleFilter {
  return {
    host: host ?? null,
    source: source ?? null,
    language: language ?? null,
    kind: kind ?? null,
    rights: rights ?? null,
    from: from ?? null,
    until: until ?? null,
    unread: unread ?? null,
    archived: archived ?? null,
    label: label ?? null,
  };
}

export function pageOf({
  cursor,
  limit,
}: {
  readonly cursor?: string | undefined;
  readonly limit: number;
}): PageRequest {
  return { cursor: cursor ?? null, limit };
}
