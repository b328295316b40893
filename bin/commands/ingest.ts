import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { RENDER_HELP } from "../ports/render-help.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const ingestCommand: Command = {
  name: "ingest",
  summary: "fetches pages and stores their articles in a bucket",
  help: `Fetches pages and stores their articles in a bucket.

Usage: cuttings ingest <url | file | ->... --to <bucket> [options]

  <url>               A page: http or https, on a public host.
  <file>              URLs, one per line; # starts a comment. - is standard
                      input.

  --to <bucket>       Where articles are stored.
  --refresh           Fetches known URLs again. Without it, they are skipped,
                      and an interrupted run is resumed.
  --lanes <number>    Concurrent requests, each to a different host, 1 to 64;
                      default 8.
  --delay <seconds>   Minimum delay between two requests to a host; default
                      HOST_DELAY_SECONDS or 3. Longer for slow hosts and for
                      hosts that request a longer one.
  --ignore-robots     Ignores robots.txt: for your own sites.
${RENDER_HELP}
  --catalog <file>    Catalog to update, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite.

${BUCKET_HELP}

Exit codes: 0 every page is stored or was known, 1 some failed,
2 invalid arguments or a file cannot be read.

Examples:
  cuttings ingest https://news.example/story --to articles/
  cuttings ingest urls.txt --to s3://news/2026
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      refresh: { type: "boolean" },
      lanes: { type: "string" },
      delay: { type: "string" },
      "ignore-robots": { type: "boolean" },
      render: { type: "boolean" },
      catalog: { type: "string" },
    });
    if (positionals.length === 0) throw new UsageError("Missing pages. See cuttings ingest --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const settings = {
      refresh: values.refresh ?? false,
      lanes: numberOf("lanes", values.lanes ?? "8", 1, 64),
      delay: values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600),
      ignoreRobots: values["ignore-robots"] ?? false,
      render: values.render ?? false,
      catalog: values.catalog,
    };
    const bucket = await openWritableBucket(values.to);
    // Loaded late, because jsdom is slow to load and usage errors should be fast.
    const { ingestUrls } = await import("./ingest-urls.ts");
    return ingestUrls(positionals, bucket, settings);
  },
};
