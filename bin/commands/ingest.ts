import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const ingestCommand: Command = {
  name: "ingest",
  summary: "fetches pages and files their articles in a bucket",
  help: `Fetches pages and files their articles in a bucket.

Usage: cuttings ingest <url | file | ->... --to <bucket> [options]

  <url>               A page: http or https, on a public host.
  <file>              URLs, one a line; # begins a remark. - is standard input.

  --to <bucket>       Where articles go.
  --refresh           Fetches again what is in the bucket already. Without it
                      a run that broke off goes on where it was.
  --lanes <number>    Hosts to ask at the same time, 1 to 64; 8 by default.
  --delay <seconds>   Minimum delay between two requests to a host; 3 by
                      default, or HOST_DELAY_SECONDS. Slow hosts rest longer,
                      and every host as long as it asks for.
  --ignore-robots     Fetches what robots.txt forbids, too: for your own sites.
  --catalog <file>    Keeps a catalog, an SQLite file. In a folder it is
                      .cuttings/catalog.sqlite by default.

${BUCKET_HELP}

Exit codes: 0 every page is filed or was known, 1 some could not be had,
2 the command is not understood or a file cannot be read.

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
      catalog: { type: "string" },
    });
    if (positionals.length === 0) throw new UsageError("Missing pages. See cuttings ingest --help.");
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const settings = {
      refresh: values.refresh ?? false,
      lanes: numberOf("lanes", values.lanes ?? "8", 1, 64),
      delay: values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600),
      ignoreRobots: values["ignore-robots"] ?? false,
      catalog: values.catalog,
    };
    const bucket = await openWritableBucket(values.to);
    // jsdom takes its time to load, which mistakes need not wait for.
    const { ingestUrls } = await import("./ingest-urls.ts");
    return ingestUrls(positionals, bucket, settings);
  },
};
