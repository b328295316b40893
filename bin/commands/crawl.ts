import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const crawlCommand: Command = {
  name: "crawl",
  summary: "reads feeds, sitemaps and section pages, and files what is new",
  help: `Reads feeds, sitemaps and section pages, and files what is new: one turn of
the crawl. A cron, or a loop, makes it go on.

Usage: cuttings crawl [url | file | -]... --to <bucket> [options]

  Without a source, those of the bucket are polled: see cuttings sources.

  <url>               A source. What it is, is found from what it answers.
  <file>              Sources, one a line; # begins a remark. - is standard
                      input.

  --to <bucket>       Where articles go, and what is remembered of each source:
                      one that has nothing new is read less often, and one
                      that is not due is passed over.
  --now               Polls every source, due or not: also those whose last
                      run was interrupted.
  --delay <seconds>   Minimum delay between two requests to a host.
  --lanes <number>    Hosts to ask at the same time, 1 to 64; 8 by default.
  --catalog <file>    Keeps a catalog, an SQLite file. In a folder it is
                      .cuttings/catalog.sqlite by default.

${BUCKET_HELP}
CRAWL_SHORTEST_MINUTES, CRAWL_LONGEST_MINUTES, CRAWL_ENTRIES_PER_SOURCE and
RETRY_FAILED_AFTER_HOURS mean the same as for the worker.

Exit codes: 0 every source was read or is not due, 1 some could not be read,
2 the command is not understood or a file cannot be read.

Examples:
  cuttings crawl https://news.example/feed --to articles/
  cuttings crawl sources.txt --to s3://news
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      catalog: { type: "string" },
      now: { type: "boolean" },
      delay: { type: "string" },
      lanes: { type: "string" },
    });
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const delay = values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600);
    const lanes = numberOf("lanes", values.lanes ?? "8", 1, 64);
    const bucket = await openWritableBucket(values.to);
    // jsdom takes its time to load, which mistakes need not wait for.
    const { crawlSources } = await import("./crawl-sources.ts");
    const polls = values.now === true ? "all" : "due";
    return crawlSources(positionals, bucket, { catalogPath: values.catalog, polls, delay, lanes });
  },
};
