import { stat } from "node:fs/promises";
import { LIST_ORIGINS, type ListOrigin } from "../../src/reading-list/read-list.ts";
import type { ImportPlace } from "../import/import-place.ts";
import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const importCommand: Command = {
  name: "import",
  summary: "imports saved pages, JSONL, WARC, or lists of other readers",
  help: `Files the articles of pages that were saved before in a bucket, or of the
pages that the export of another reader names.

Usage: cuttings import <folder | file | ->... --to <bucket> [options]

  <folder>            Saved pages, .html or .html.gz, also in folders below.
  <file>              .warc or .warc.gz; or .jsonl or .jsonl.gz with a page a
                      line: {"url", "html"}, and "fetchedAt" if it is known.
                      - is JSONL on standard input.
  <list>              .csv, .json, .html, .txt or .zip: an export of Pocket,
                      Instapaper, Karakeep, wallabag, Readeck or Omnivore,
                      bookmarks of a browser, or URLs, one a line. The pages
                      are fetched; labels, archive and dates are kept as marks.

  --to <bucket>       Where articles go.
  --from <reader>     Whose export a list is, where its content shall not tell:
                      pocket, instapaper, karakeep, wallabag, readeck, omnivore,
                      bookmarks or urls.
  --lanes, --delay    For lists, as of ingest.
  --base <url>        URL of the folder. Without it folders are taken for a
                      mirror (news.example/2026/story.html), or pages say
                      their canonical URL themselves.
  --refresh           Takes pages again that the bucket knows. Without it a run
                      that broke off goes on where it was. Known is a page whose
                      article was looked at since it was fetched, and one at a
                      known URL of which nobody says when that was.
  --catalog <file>    Keeps a catalog, an SQLite file. In a folder it is
                      .cuttings/catalog.sqlite by default.

${BUCKET_HELP}

Exit codes: 0 every page is filed or was known, 1 some hold no article,
2 the command is not understood or a file cannot be read.

Examples:
  cuttings import crawl.warc.gz --to articles/
  cuttings import pocket.zip --to articles/
  cuttings import saved/ --base https://news.example/ --to s3://news/2026
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      base: { type: "string" },
      from: { type: "string" },
      lanes: { type: "string" },
      delay: { type: "string" },
      refresh: { type: "boolean" },
      catalog: { type: "string" },
    });
    if (positionals.length === 0) throw new UsageError("Missing pages. See cuttings import --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const from = values.from === undefined ? null : originNamed(values.from);
    const kinds = await Promise.all(positionals.map((place) => kindOf(place, from)));
    const lists = positionals.filter((_place, index) => kinds[index] === "list");
    if (lists.length > 0 && lists.length < positionals.length)
      throw new UsageError("Import lists of other readers apart from saved pages.");
    const bucket = await openWritableBucket(values.to);
    const settings = {
      base: baseUrl(values.base),
      refresh: values.refresh ?? false,
      catalog: values.catalog,
    };
    // jsdom takes its time to load, which mistakes need not wait for.
    if (lists.length > 0) {
      const { importLinks } = await import("./import-links.ts");
      const lanes = numberOf("lanes", values.lanes ?? "8", 1, 64);
      const delay = values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600);
      return importLinks(lists, from, bucket, { ...settings, lanes, delay, ignoreRobots: false });
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
  throw new UsageError(`${place} is neither a folder nor .jsonl, .warc or a list; --from says whose export it is.`);
}

function originNamed(name: string): ListOrigin {
  const origins = Object.keys(LIST_ORIGINS) as ListOrigin[];
  const origin = origins.find((candidate) => candidate === name);
  if (origin === undefined) throw new UsageError(`Unknown reader: ${name}. There are ${origins.join(", ")}.`);
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
