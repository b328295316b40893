import { stat } from "node:fs/promises";
import type { ImportPlace } from "../import/import-place.ts";
import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const importCommand: Command = {
  name: "import",
  summary: "imports articles from saved pages, JSONL or WARC",
  help: `Files the articles of pages that were saved before in a bucket.

Usage: cuttings import <folder | file | ->... --to <bucket> [options]

  <folder>            Saved pages, .html or .html.gz, also in folders below.
  <file>              .warc or .warc.gz; or .jsonl or .jsonl.gz with a page a
                      line: {"url", "html"}, and "fetchedAt" if it is known.
                      - is JSONL on standard input.

  --to <bucket>       Where articles go.
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
  cuttings import saved/ --base https://news.example/ --to s3://news/2026
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      base: { type: "string" },
      refresh: { type: "boolean" },
      catalog: { type: "string" },
    });
    if (positionals.length === 0) throw new UsageError("Missing pages. See cuttings import --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const places = await Promise.all(positionals.map(kindOf));
    const bucket = await openWritableBucket(values.to);
    const settings = {
      base: baseUrl(values.base),
      refresh: values.refresh ?? false,
      catalog: values.catalog,
    };
    // jsdom takes its time to load, which mistakes need not wait for.
    const { importPages } = await import("./import-pages.ts");
    return importPages(places, bucket, settings);
  },
};

async function kindOf(place: string): Promise<ImportPlace> {
  if (place === "-") return { place, kind: "jsonl" };
  const found = await stat(place).catch(() => null);
  if (found === null) throw new UsageError(`File not found: ${place}.`);
  if (found.isDirectory()) return { place, kind: "html" };
  if (/\.warc(\.gz)?$/i.test(place)) return { place, kind: "warc" };
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(place)) return { place, kind: "jsonl" };
  throw new UsageError(`${place} is neither a folder nor .jsonl nor .warc.`);
}

function baseUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--base takes an http address, not ${text}.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
