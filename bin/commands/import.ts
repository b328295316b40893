import { stat } from "node:fs/promises";
import { LIST_ORIGINS, type ListOrigin } from "../../src/reading-list/read-list.ts";
import type { ImportPlace } from "../import/import-place.ts";
import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { RENDER_HELP } from "../ports/render-help.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import { threadsOption } from "../threads/threads-option.ts";
import type { Command } from "./command.ts";

export const importCommand: Command = {
  name: "import",
  summary: "imports saved pages, JSONL, WARC, or exports of other readers",
  help: `Imports saved pages, or the links in the export of another reader, and stores
their articles in a bucket.

Usage: cuttings import <folder | file | ->... --to <bucket> [options]

  <folder>            Saved pages, .html or .html.gz, including subfolders.
  <file>              .warc or .warc.gz; or .jsonl or .jsonl.gz with one page
                      per line: {"url", "html"} and optionally "fetchedAt".
                      - is JSONL on standard input.
  <list>              .csv, .json, .html, .txt or .zip: an export of Pocket,
                      Instapaper, Karakeep, wallabag, Readeck or Omnivore,
                      browser bookmarks, or URLs, one per line. The pages are
                      fetched; labels, archive and dates become marks.

  --to <bucket>       Where articles are stored.
  --from <reader>     Format of a list, if it cannot be detected:
                      pocket, instapaper, karakeep, wallabag, readeck, omnivore,
                      bookmarks or urls.
  --lanes, --delay    For lists, as in cuttings ingest.
${RENDER_HELP}
                      For lists.
  --threads <number>  Threads that extract saved pages, default 1. Each takes
                      seconds of CPU to start, so more are for thousands of
                      pages. Any number stores the same articles.
  --base <url>        URL of the folder. Without it, folder names are taken as
                      a mirror (news.example/2026/story.html), or else the
                      canonical URLs of pages are used.
  --refresh           Imports known pages again. Without it, they are skipped,
                      and an interrupted run is resumed. A page is known if its
                      article was checked since the page was fetched, or if its
                      URL is known and its fetch time is not.
  --catalog <file>    Catalog to update, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite.

${BUCKET_HELP}

Exit codes: 0 every page is stored or was known, 1 some have no article,
2 invalid arguments or a file cannot be read.

Examples:
  cuttings import crawl.warc.gz --to articles/
  cuttings import pocket.zip --to articles/
  cuttings import saved/ --base https://news.example/ --to s3://news/2026
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      base: { type: "string" },
      threads: { type: "string" },
      from: { type: "string" },
      lanes: { type: "string" },
      delay: { type: "string" },
      render: { type: "boolean" },
      refresh: { type: "boolean" },
      catalog: { type: "string" },
    });
    if (positionals.length === 0) throw new UsageError("Missing pages. See cuttings import --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const from = values.from === undefined ? null : originNamed(values.from);
    const kinds = await Promise.all(positionals.map((place) => kindOf(place, from)));
    const lists = positionals.filter((_place, index) => kinds[index] === "list");
    if (lists.length > 0 && lists.length < positionals.length)
      throw new UsageError("Import lists and saved pages separately.");
    if (lists.length === 0 && values.render)
      throw new UsageError("--render is for lists: saved pages are not rendered.");
    const bucket = await openWritableBucket(values.to);
    const threads = threadsOption(values.threads);
    const settings = {
      threads,
      base: baseUrl(values.base),
      refresh: values.refresh ?? false,
      catalog: values.catalog,
    };
    // Loaded late, because jsdom is slow to load and usage errors should be fast.
    if (lists.length > 0) {
      const { importLinks } = await import("./import-links.ts");
      const lanes = numberOf("lanes", values.lanes ?? "8", 1, 64);
      const delay = values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600);
      const render = values.render ?? false;
      return importLinks(lists, from, bucket, { ...settings, lanes, delay, ignoreRobots: false, render });
    }
    const places = positionals.map((place, index) => ({ place, kind: kinds[index] })) as ImportPlace[];
    const { importPages } = await import("./import-pages.ts");
    return importPages(places, bucket, settings);
  },
};

async function kindOf(place: string, from: ListOrigin | null): Promise<ImportPlace["kind"] | "list"> {
  if (place === "-") return from === null ? "jsonl" : "list";
  const found = await stat(place).catch(() => null);
  if (found === null) throw new UsageError(`File not found: ${place}.`);
  if (found.isDirectory()) return "html";
  if (from !== null) return "list";
  if (/\.warc(\.gz)?$/i.test(place)) return "warc";
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(place)) return "jsonl";
  if (/\.(csv|json|html?|txt|zip)$/i.test(place)) return "list";
  throw new UsageError(`${place} is not a folder, .jsonl, .warc or a known list. For a list, pass --from.`);
}

function originNamed(name: string): ListOrigin {
  const origins = Object.keys(LIST_ORIGINS) as ListOrigin[];
  const origin = origins.find((candidate) => candidate === name);
  if (origin === undefined) throw new UsageError(`Unknown reader: ${name}. Use one of ${origins.join(", ")}.`);
  return origin;
}

function baseUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--base takes an http address, not ${text}.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
