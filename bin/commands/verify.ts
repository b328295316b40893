import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "finds what is damaged in a bucket, and mends it",
  help: `Reads a whole bucket and names what is not as it was written: articles and
versions against the hash of their text, pages against theirs, versions that
are missing, URLs that lead nowhere, Markdown copies of another state; and
articles whose page was found elsewhere than they are filed.

Usage: cuttings verify <bucket> [options]

  --repair            Builds anew what can be built from the rest: an article
                      from its versions, the latest version from its article,
                      either from its page. Deletes nothing but what is left
                      of articles that were deleted.
  --host <host>       Only the articles of one host.
  --after <key>       Resumes a run that broke off, from the key it printed.

A page that is damaged cannot be built from anything; ingest --refresh brings
the page of today.

${BUCKET_HELP}

Exit codes: 0 all is whole, or is now, 1 something is damaged or the bucket
cannot be read, 2 the command is not understood.

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
    // jsdom takes its time to load, which mistakes need not wait for.
    const { verifyBucket } = await import("./verify-bucket.ts");
    const walk = { host: values.host ?? null, after: values.after ?? null };
    return verifyBucket(store, walk, values.repair ?? false);
  },
};
