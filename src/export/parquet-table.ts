import type { SchemaElement } from "hyparquet-writer";
import { NO_MARKS } from "../marks.ts";
import { judgeUse } from "../rights/judge-use.ts";
import { statementsOf } from "../rights/statements-of.ts";
import type { Use } from "../rights/use.ts";
import { firstSeenOf } from "../store/stored-article.ts";
import type { StoredArticle } from "../stored-article.ts";
import type { MarkedArticle } from "./marked-article.ts";

export type Cell = string | number | boolean | Date | readonly string[] | null;

/** Cells by column name. */
export type ParquetRow = Readonly<Record<string, Cell>>;

/** A table of items, in terms of the format: https://github.com/apache/parquet-format */
export interface ParquetTable<Item> {
  readonly schema: SchemaElement[];
  readonly columns: { readonly name: string }[];
  rowOf(item: Item): ParquetRow;
}

/** An article as it was when a change of it was logged. */
export interface FiledArticle {
  readonly article: StoredArticle;
  /** When the change was logged. */
  readonly filedAt: string;
}

/** A column: its type, whether it may be null, and how to read its value. */
interface Column<Item> {
  readonly name: string;
  readonly type: "string" | "strings" | "timestamp" | "int" | "double" | "boolean";
  readonly required: boolean;
  cell(item: Item): Cell;
}

/**
 * Names are lower case with underscores, because SQL folds case. Times are UTC; a date without a time becomes midnight.
 * New columns are optional: files in buckets do not have them.
 */
const ARTICLE_COLUMNS: readonly Column<StoredArticle>[] = [
  required("id", "string", ({ id }) => id),
  required("url", "string", ({ url }) => url),
  required("host", "string", ({ host }) => host),
  required("type", "string", ({ type }) => type),
  optional("kind", "string", ({ pageKind }) => pageKind?.kind ?? null),
  optional("kind_confidence", "double", ({ pageKind }) => pageKind?.confidence ?? null),
  optional("headline", "string", ({ headline }) => headline),
  optional("alternative_headline", "string", ({ alternativeHeadline }) => alternativeHeadline),
  optional("description", "string", ({ description }) => description),
  required("text", "string", ({ articleBody }) => articleBody),
  required("markdown", "string", ({ articleBodyMarkdown }) => articleBodyMarkdown),
  required("word_count", "int", ({ wordCount }) => wordCount),
  required("authors", "strings", ({ authors }) => authors.map(({ name }) => name)),
  optional("publisher", "string", ({ publisher }) => publisher?.name ?? null),
  optional("date_published", "timestamp", ({ datePublished }) => dateOf(datePublished?.value)),
  optional("date_published_stated", "string", ({ datePublished }) => datePublished?.value ?? null),
  optional("date_modified", "timestamp", ({ dateModified }) => dateOf(dateModified?.value)),
  optional("language", "string", ({ inLanguage }) => inLanguage),
  required("section", "strings", ({ articleSection }) => articleSection),
  required("keywords", "strings", ({ keywords }) => keywords),
  optional("image", "string", ({ mainImage }) => mainImage?.url ?? null),
  optional("is_accessible_for_free", "boolean", ({ isAccessibleForFree }) => isAccessibleForFree),
  optional("license", "string", ({ license }) => license),
  optional("robots", "string", ({ rights }) => rights.robots),
  optional("tdm_reservation", "boolean", ({ rights }) => rights.tdmReservation),
  verdictOn("search", "rights_search"),
  verdictOn("ai-input", "rights_ai_input"),
  verdictOn("ai-train", "rights_ai_train"),
  verdictOn("tdm", "rights_tdm"),
  required("outcome", "string", ({ outcome }) => outcome),
  required("quality", "double", ({ quality }) => quality.score),
  required("extractor", "string", ({ extractor }) => extractor.version),
  required("version", "int", ({ version }) => version.number),
  required("content_hash", "string", ({ version }) => version.contentHash),
  optional("simhash", "string", ({ version }) => version.simhash ?? null),
  required("first_seen", "timestamp", (article) => dateOf(firstSeenOf(article))),
  required("last_checked", "timestamp", ({ version }) => dateOf(version.lastChecked)),
  required("fetched_at", "timestamp", ({ fetch }) => dateOf(fetch.fetchedAt)),
  optional("gone_since", "timestamp", ({ gone }) => dateOf(gone?.since)),
  required("raw_key", "string", ({ fetch }) => fetch.rawKey),
  required("via", "string", ({ discovery }) => discovery.via),
  optional("source", "string", ({ discovery }) => discovery.source),
];

const MARK_COLUMNS: readonly Column<MarkedArticle>[] = [
  required("is_read", "boolean", ({ marks = NO_MARKS }) => marks.isRead),
  required("is_archived", "boolean", ({ marks = NO_MARKS }) => marks.isArchived),
  required("labels", "strings", ({ marks = NO_MARKS }) => marks.labels),
];

const PRIMITIVES = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  timestamp: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  int: { type: "INT32" },
  double: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

/** Of `cuttings export`: articles with their marks. */
export const EXPORT_TABLE = parquetTable<MarkedArticle>([...ARTICLE_COLUMNS, ...MARK_COLUMNS]);

/** Of the table in the bucket. Marks change without a line in the change log, so it has none. */
export const FILED_TABLE = parquetTable<FiledArticle>([
  ...ARTICLE_COLUMNS.map((column) => ({ ...column, cell: ({ article }: FiledArticle) => column.cell(article) })),
  required("filed_at", "timestamp", ({ filedAt }) => dateOf(filedAt)),
]);

function parquetTable<Item>(columns: readonly Column<Item>[]): ParquetTable<Item> {
  return {
    schema: [{ name: "article", num_children: columns.length }, ...columns.flatMap(schemaOf)],
    columns: columns.map(({ name }) => ({ name })),
    rowOf: (item) => Object.fromEntries(columns.map(({ name, cell }) => [name, cell(item)])),
  };
}

function required<Item>(name: string, type: Column<Item>["type"], cell: Column<Item>["cell"]): Column<Item> {
  return { name, type, required: true, cell };
}

function optional<Item>(name: string, type: Column<Item>["type"], cell: Column<Item>["cell"]): Column<Item> {
  return { name, type, required: false, cell };
}

/** `allowed`, `reserved` or `unstated`. */
function verdictOn(use: Use, name: string): Column<StoredArticle> {
  return optional(name, "string", (article) => judgeUse(statementsOf(article), use).verdict);
}

function schemaOf({ name, type, required }: Pick<Column<never>, "name" | "type" | "required">): SchemaElement[] {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  if (type !== "strings") return [{ name, repetition_type, ...PRIMITIVES[type] }];
  // https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists
  return [
    { name, repetition_type, converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...PRIMITIVES.string },
  ];
}

function dateOf(value: string | undefined): Date | null {
  const date = value === undefined ? null : new Date(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
