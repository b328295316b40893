import { PAGE_KINDS, type PageKind } from "../../src/article.ts";
import { decodeCursor } from "../../src/changes/change-cursor.ts";
import { parseRightsFilter, RIGHTS_FILTER_HELP, type RightsFilter } from "../../src/rights/rights-filter.ts";
import { EXPORT_FORMATS, type ExportFormatName } from "../export/export-format.ts";
import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import { threadsOption } from "../threads/threads-option.ts";
import type { Command } from "./command.ts";
import { hostOption } from "./host-option.ts";

/** Enough that a thread never waits for the one that writes. */
const BATCHES_AHEAD_PER_THREAD = 2;

export const exportCommand: Command = {
  name: "export",
  summary: "writes articles as JSONL, Parquet, Markdown, WARC, EPUB, passages",
  help: `Writes the articles of a bucket to a folder. Repeat an interrupted command to
resume it.

Usage: cuttings export <bucket> --to <folder> [options]

  --to <folder>       An empty folder, or one with a part of this export.
  -f, --format <name> jsonl     one file, one article per line; the default
                      parquet   one file per day, with typed columns
                      markdown  a folder per host, a file per article
                      warc      the pages as received
                      epub      books of 200 articles, with linked images
                      passages  JSONL, one passage of an article per line
  --host <host>       Only articles of one host.
  --source <url>      Only articles listed by this feed, sitemap or page.
  --kind <kind>       Only pages of this kind: article, forum, product, listing,
                      collection, documentation or service.
  --rights <uses>     Only articles whose sites do not reserve these uses:
                      search, ai-input, ai-train, tdm, comma-separated.
                      ai-train:stated takes only what is explicitly allowed.
                      Prints how many were left out, and why (docs/rights.md).
  --label <label>     Only articles with this label.
  --unread, --read    Only articles that are not, or are, marked as read.
  --archived          Only archived articles.
  --from <day>        Only articles published on or after this day, such as
                      2026-11-23; undated ones count as published when first
                      seen.
  --until <day>       Only articles published before this day.
  --threads <number>  Threads that read and convert articles, default 1. Any
                      number writes the same. Not with --since.
  --since <cursor>    Only articles stored, edited, gone or deleted since then:
                      a day, or the cursor that the previous export printed.
                      Writes each article once, in its latest state, deleted
                      ones to deleted.jsonl, and a manifest.json. --to may also
                      be s3://bucket/prefix, or - for JSONL on standard output.

${BUCKET_HELP}

Exit codes: 0 done, 1 the bucket cannot be read or has unreadable objects,
2 invalid arguments or the folder cannot be written to.

Examples:
  cuttings export articles/ --to november/ --from 2026-11-01 --until 2026-12-01
  cuttings export s3://news/2026 --to tables/ --format parquet
  cuttings export articles/ --to corpus/ --rights ai-train --format parquet
  cuttings export articles/ --to books/ --format epub --label weekend --unread
  cuttings export articles/ --to monday/ --since 2026-11-23
  duckdb -c "SELECT host, count(*) FROM 'tables/*.parquet' GROUP BY host"
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      format: { type: "string", short: "f" },
      host: { type: "string" },
      source: { type: "string" },
      kind: { type: "string" },
      rights: { type: "string" },
      from: { type: "string" },
      until: { type: "string" },
      since: { type: "string" },
      label: { type: "string" },
      unread: { type: "boolean" },
      read: { type: "boolean" },
      archived: { type: "boolean" },
      threads: { type: "string" },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError("Missing bucket. See cuttings export --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder.");
    const format = formatNamed(values.format ?? "jsonl");
    const filter = {
      host: hostOption(values.host),
      source: values.source ?? null,
      kind: values.kind === undefined ? null : kindNamed(values.kind),
      rights: values.rights === undefined ? null : rightsNamed(values.rights),
      from: dayOf("from", values.from),
      until: dayOf("until", values.until),
      unread: values.unread ? true : values.read ? false : null,
      archived: values.archived ? true : null,
      label: values.label ?? null,
    };
    const isFolder = values.to !== "-" && !values.to.startsWith("s3://");
    if (values.since === undefined && !isFolder)
      throw new UsageError(`--to ${values.to} requires --since. Pass a folder.`);
    const threads = threadsOption(values.threads);
    if (values.since !== undefined && values.threads !== undefined)
      throw new UsageError("--since and --threads exclude each other.");
    const { store } = await openExistingBucket(place);
    if (values.since !== undefined) {
      const { FORMATS } = await import("../export/formats.ts");
      const { exportChanges } = await import("./export-changes.ts");
      const since = placeInLog(values.since);
      return exportChanges(store, values.to, { format: FORMATS[format], name: format, filter, since });
    }
    const { exportBucket } = await import("./export-bucket.ts");
    if (threads === 1) return exportBucket(store, values.to, format, filter);
    const { exportPool } = await import("../export/export-pool.ts");
    using pool = exportPool(threads, { place, format, filter, root: values.to });
    return await exportBucket(store, values.to, format, filter, { pool, ahead: threads * BATCHES_AHEAD_PER_THREAD });
  },
};

function placeInLog(text: string): string {
  try {
    decodeCursor(text);
    return text;
  } catch {
    throw new UsageError("--since takes a day such as 2026-11-23, or the cursor that an earlier export printed.");
  }
}

function formatNamed(name: string): ExportFormatName {
  const format = EXPORT_FORMATS.find((candidate) => candidate === name);
  if (format === undefined) throw new UsageError(`Unknown format: ${name}. Use one of ${EXPORT_FORMATS.join(", ")}.`);
  return format;
}

function kindNamed(name: string): PageKind {
  const kind = PAGE_KINDS.find((candidate) => candidate === name);
  if (kind === undefined) throw new UsageError(`Unknown kind: ${name}. Use one of ${PAGE_KINDS.join(", ")}.`);
  return kind;
}

function rightsNamed(text: string): RightsFilter {
  const filter = parseRightsFilter(text);
  if (filter === null) throw new UsageError(`Unknown use: ${text}. --rights takes ${RIGHTS_FILTER_HELP}`);
  return filter;
}

/** Checks a day, which is compared as text with the UTC times of articles. */
function dayOf(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new UsageError(`--${name} takes a day such as 2026-11-23, not ${text}.`);
  return text;
}
