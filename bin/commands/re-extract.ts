import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const reExtractCommand: Command = {
  name: "re-extract",
  formerName: "replay",
  summary: "extracts stored pages again with today's code",
  help: `Extracts stored pages again with today's code. A result that differs becomes
the next version of its article; an article that would get worse stays as it
is, and is reported.

Usage: cuttings re-extract <bucket> [options]

  -n, --dry-run       Writes nothing, and reports what would change.
  --host <host>       Only the articles of one host.
  --json              Prints the report as JSON.
  --after <key>       Resumes a run that broke off, from the key it printed.
  --catalog <file>    Keeps a catalog, an SQLite file. In a folder it is
                      .cuttings/catalog.sqlite by default.

${BUCKET_HELP}

Exit codes: 0 done, 1 the bucket cannot be read, or objects of it,
2 the command is not understood.

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
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0)
      throw new UsageError("Missing bucket. See cuttings re-extract --help.");
    const bucket = await openExistingBucket(place);
    // jsdom takes its time to load, which mistakes need not wait for.
    const { reExtractBucket } = await import("./re-extract-bucket.ts");
    return reExtractBucket(bucket, {
      walk: { host: values.host ?? null, after: values.after ?? null },
      dryRun: values["dry-run"] ?? false,
      json: values.json ?? false,
      catalog: values.catalog,
    });
  },
};
