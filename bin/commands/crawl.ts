import { BUCKET_HELP, openWritableBucket } from "../ports/open-bucket.ts";
import { RENDER_HELP } from "../ports/render-help.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const crawlCommand: Command = {
  name: "crawl",
  summary: "polls feeds, sitemaps and section pages, and stores new articles",
  help: `Polls feeds, sitemaps and section pages once, and stores new articles. Run it
from cron or in a loop to keep crawling.

Usage: cuttings crawl [url | file | -]... --to <bucket> [options]

  Without a source, polls those of the bucket: see cuttings sources.

  <url>               A source. Its type is detected.
  <file>              Sources, one per line; # starts a comment. - is standard
                      input.

  --to <bucket>       Stores articles and the state of each source. Sources
                      without new entries are polled less often; those that
                      are not due are skipped.
  --now               Polls every source, due or not, including those of an
                      interrupted run.
  --delay <seconds>   Minimum delay between two requests to a host.
  --lanes <number>    Concurrent requests, each to a different host, 1 to 64;
                      default 8.
${RENDER_HELP}
  --catalog <file>    Catalog to update, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite.

${BUCKET_HELP}
CRAWL_SHORTEST_MINUTES, CRAWL_LONGEST_MINUTES, CRAWL_ENTRIES_PER_SOURCE and
RETRY_FAILED_AFTER_HOURS work as in the worker.

Exit codes: 0 every source was read or is not due, 1 some could not be read,
2 invalid arguments or a file cannot be read.

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
      render: { type: "boolean" },
      lanes: { type: "string" },
    });
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const delay = values.delay === undefined ? null : numberOf("delay", values.delay, 0, 3_600);
    const lanes = numberOf("lanes", values.lanes ?? "8", 1, 64);
    const bucket = await openWritableBucket(values.to);
    // Loaded late, because jsdom is slow to load and usage errors should be fast.
    const { crawlSources } = await import("./crawl-sources.ts");
    const render = values.render ?? false;
    const polls = values.now === true ? "all" : "due";
    return crawlSources(positionals, bucket, { catalogPath: values.catalog, polls, delay, lanes, render });
  },
};
