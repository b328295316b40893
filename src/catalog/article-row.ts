import type { Outcome, PageKind } from "../article.ts";
import type { ArticleEntry } from "../ports/catalog.ts";
import { useBits, verdictsOf } from "../rights/use-bits.ts";
import type { ArticleType, StatedDate } from "../stated-metadata.ts";
import { firstSeenOf } from "../store/stored-article.ts";
import type { StoredArticle, Via } from "../stored-article.ts";
import { articleTime } from "./article-time.ts";
import { indexable } from "./indexable.ts";
import type { SqlValue } from "./sql-database.ts";
import { markWords, unmarkWords } from "./word-marks.ts";

/** UTF-16 code units. D1 limits a row to 2 MB, and a marked character may take nine bytes. */
const MAX_BODY_CHARS = 150_000;
const MAX_FIELD_CHARS = 5_000;

/** A row of the table `articles`, without its row number, text and simhash. */
export interface ArticleRow {
  readonly id: string;
  readonly host: string;
  readonly time: string;
  readonly url: string;
  readonly type: ArticleType;
  readonly kind: PageKind | null;
  readonly authors: string;
  readonly publisher: string | null;
  readonly date_published: string | null;
  readonly date_raw: string | null;
  readonly language: string | null;
  readonly dir: "ltr" | "rtl" | null;
  readonly image: string | null;
  readonly word_count: number;
  readonly removals: number;
  readonly quality: number;
  readonly outcome: Outcome;
  readonly via: Via;
  readonly source: string | null;
  readonly version: number;
  readonly content_hash: string;
  readonly first_seen: string;
  readonly last_checked: string;
  readonly fetched_at: string;
  readonly extractor: string;
  readonly gone_since: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  /** As in `UseBits`; `null` for articles indexed before uses were. */
  readonly uses_reserved: number | null;
  readonly uses_allowed: number | null;
}

/** A row as lists read it. */
export interface MarkedRow extends ArticleRow {
  /** JSON; `null` for an article without marks. */
  readonly marks: string | null;
}

export function rowOf(article: StoredArticle): Record<keyof ArticleRow | "simhash" | "body", SqlValue> {
  const { version, fetch, discovery, datePublished } = article;
  const uses = useBits(article);
  return {
    id: article.id,
    host: article.host,
    time: articleTime(article),
    url: article.url,
    type: article.type,
    kind: article.pageKind?.kind ?? null,
    authors: JSON.stringify(article.authors.map(({ name }) => name)),
    publisher: article.publisher?.name ?? null,
    date_published: datePublished?.value ?? null,
    date_raw: datePublished?.raw ?? null,
    language: article.inLanguage,
    dir: article.dir,
    image: article.mainImage?.url ?? null,
    word_count: article.wordCount,
    removals: article.removals.length,
    quality: article.quality.score,
    outcome: article.outcome,
    via: discovery.via,
    source: discovery.source,
    version: version.number,
    content_hash: version.contentHash,
    simhash: version.simhash ?? null,
    first_seen: firstSeenOf(article),
    last_checked: version.lastChecked,
    fetched_at: fetch.fetchedAt,
    extractor: article.extractor.version,
    gone_since: article.gone?.since ?? null,
    headline: indexed(article.headline, MAX_FIELD_CHARS),
    description: indexed(article.description, MAX_FIELD_CHARS),
    uses_reserved: uses.reserved,
    uses_allowed: uses.allowed,
    body: indexed(article.articleBody, MAX_BODY_CHARS),
  };
}

export function entryOf(row: MarkedRow): ArticleEntry {
  const marks = row.marks === null ? null : JSON.parse(row.marks);
  return {
    id: row.id,
    host: row.host,
    time: row.time,
    url: row.url,
    type: row.type,
    kind: row.kind,
    headline: row.headline === null ? null : unmarkWords(row.headline),
    description: row.description === null ? null : unmarkWords(row.description),
    authors: JSON.parse(row.authors),
    publisher: row.publisher,
    datePublished: statedDate(row),
    inLanguage: row.language,
    dir: row.dir,
    image: row.image,
    wordCount: row.word_count,
    removals: row.removals,
    quality: row.quality,
    outcome: row.outcome,
    via: row.via,
    source: row.source,
    version: row.version,
    contentHash: row.content_hash,
    firstSeen: row.first_seen,
    lastChecked: row.last_checked,
    fetchedAt: row.fetched_at,
    extractor: row.extractor,
    isGone: row.gone_since !== null,
    uses: usesOf(row),
    goneSince: row.gone_since,
    isRead: marks?.isRead === 1,
    isArchived: marks?.isArchived === 1,
    labels: marks?.labels ?? [],
  };
}

function usesOf({ uses_reserved: reserved, uses_allowed: allowed }: ArticleRow): ArticleEntry["uses"] {
  return reserved === null || allowed === null ? null : verdictsOf({ reserved, allowed });
}

function statedDate({ date_published: value, date_raw: raw }: ArticleRow): StatedDate | null {
  if (value === null) return null;
  return { value, precision: value.includes("T") ? "second" : "day", raw: raw ?? value };
}

function indexed(text: string | null, maxChars: number): string | null {
  return text === null ? null : markWords(indexable(text.slice(0, maxChars)));
}
