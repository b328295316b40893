import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { hostOption } from "./host-option.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "finds and repairs damage in a bucket",
  help: `Reads a whole bucket and reports damage: articles, versions and pages that do
not match their hashes, missing versions, dangling aliases, outdated Markdown
copies, and articles stored under a host other than their page's.

Usage: cuttings verify <bucket> [options]

  --repair            Rebuilds articles from their versions, the latest version
                      from its article, and either from its page. Deletes only
                      remains of deleted articles.
  --host <host>       Only articles of one host.
  --after <key>       Resumes an interrupted run from the key that it printed.

A damaged page cannot be rebuilt; cuttings ingest --refresh fetches the current
one.

${BUCKET_HELP}

Exit codes: 0 no damage is left, 1 something is damaged or the bucket cannot be
read, 2 invalid arguments.

Examples:
  cuttings verify articles/
  cuttings verify s3://news/2026 --repair
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      repair: { type: "boolean" },
      host: { type: "string" },
      after: { type: "string" },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError("Missing bucket. See cuttings verify --help.");
    const { store } = await openExistingBucket(place);
    // Loaded late, because jsdom is slow to load and usage errors should be fast.
    const { verifyBucket } = await import("./verify-bucket.ts");
    const walk = { host: hostOption(values.host), after: values.after ?? null };
    return verifyBucket(store, walk, values.repair ?? false);
  },
};
