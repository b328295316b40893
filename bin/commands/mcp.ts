import { BUCKET_HELP, openExistingBucket, openWritableBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const mcpCommand: Command = {
  name: "mcp",
  summary: "lets an AI application search and read a bucket",
  help: `Serves a bucket to an AI application by the Model Context Protocol, on standard
input and output. The application starts this command; see docs/mcp.md.

Usage: cuttings mcp <bucket> [options]

  --ingest            Also offers a tool that fetches pages and stores them, at
                      the pace of each host.
  --catalog <file>    Catalog to search, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite. cuttings reindex creates one.

${BUCKET_HELP}

Exit codes: 0 the application has disconnected, 2 invalid arguments.

Example:
  cuttings mcp articles/
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      ingest: { type: "boolean" },
      catalog: { type: "string" },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError("Missing bucket. See cuttings mcp --help.");
    const mayIngest = values.ingest ?? false;
    const bucket = await (mayIngest ? openWritableBucket(place) : openExistingBucket(place));
    const { serveMcp } = await import("../mcp/serve-mcp.ts");
    return serveMcp(bucket, values.catalog, mayIngest);
  },
};
