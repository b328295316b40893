import { BUCKET_HELP } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const usageCommand: Command = {
  name: "usage",
  summary: "shows operations and costs of a worker or of commands",
  help: `Shows operations and their cost at list price, today and this month: those of a
deployed worker, or those of the commands ingest and crawl in a bucket.

Usage: cuttings usage <bucket | https://worker.example> [--json]

  --json              The report as JSON.

For a worker, set CUTTINGS_TOKEN to one of its tokens, which may be read-only.

${BUCKET_HELP}

Exit codes: 0 done, 1 the worker or the bucket cannot be read, 2 invalid
arguments.

Examples:
  CUTTINGS_TOKEN=… cuttings usage https://cuttings.example.workers.dev
  cuttings usage s3://news --json
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, { json: { type: "boolean" } });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0)
      throw new UsageError("Missing bucket or URL of a worker. See cuttings usage --help.");
    const { showUsage } = await import("./show-usage.ts");
    return showUsage(place, values.json ?? false);
  },
};
