import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import { threadsOption } from "../threads/threads-option.ts";
import type { Command } from "./command.ts";
import { hostOption } from "./host-option.ts";

export const reExtractCommand: Command = {
  name: "re-extract",
  formerName: "replay",
  summary: "re-extracts stored pages with the current code",
  help: `Re-extracts stored pages with the current code. A different result is stored as
a new version; an article that would get worse is left unchanged and reported.

Usage: cuttings re-extract <bucket> [options]

  -n, --dry-run       Reports what would change, without writing.
  --host <host>       Only articles of one host.
  --json              Prints the report as JSON.
  --threads <number>  Threads that extract, default 1. Any number has the same
                      result.
  --after <key>       Resumes an interrupted run from the key that it printed.
  --catalog <file>    Catalog to update, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite.

${BUCKET_HELP}

Exit codes: 0 done, 1 the bucket cannot be read or has unreadable objects,
2 invalid arguments.

Examples:
  cuttings re-extract articles/ --dry-run
  cuttings re-extract s3://news/2026 --host news.example
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      "dry-run": { type: "boolean", short: "n" },
      host: { type: "string" },
      json: { type: "boolean" },
      after: { type: "string" },
      catalog: { type: "string" },
      threads: { type: "string" },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0)
      throw new UsageError("Missing bucket. See cuttings re-extract --help.");
    const threads = threadsOption(values.threads);
    const bucket = await openExistingBucket(place);
    // Loaded late, because jsdom is slow to load and usage errors should be fast.
    const { reExtractBucket } = await import("./re-extract-bucket.ts");
    return reExtractBucket(bucket, {
      walk: { host: hostOption(values.host), after: values.after ?? null },
      dryRun: values["dry-run"] ?? false,
      json: values.json ?? false,
      catalog: values.catalog,
      threads,
    });
  },
};
