import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const deleteCommand: Command = {
  name: "delete",
  summary: "deletes articles with all that is kept of them, for good",
  help: `Deletes articles: their text, versions, the pages that nothing else names, and
their lines in the catalog. A tombstone keeps each away, whatever names it
again, until cuttings undelete.

Usage: cuttings delete <id | url | file | ->... --to <bucket> [options]
       cuttings delete --host <host> --to <bucket> [options]
       cuttings delete --older-than <days> --to <bucket> [options]

  --host <host>       All articles of a host. New ones are filed again, unless
                      it is blocked: see cuttings block.
  --older-than <days> All that were first seen so long ago.
  --reason <text>     Kept in the tombstone.
  --catalog <file>    The catalog, an SQLite file. In a folder it is
                      .cuttings/catalog.sqlite by default. Without one, every
                      article is read to find out which pages are shared.

A command that broke off is completed by giving it once more. What a worker
has in a catalog of its own goes by its DELETE /v1/articles/{id}, which may
follow this command.

${BUCKET_HELP}

Exit codes: 0 done, 1 an article is not there or the bucket is away, 2 the
command is not understood.

Examples:
  cuttings delete https://news.example/story --to articles/ --reason "takedown"
  cuttings delete --host news.example --to s3://news
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      host: { type: "string" },
      "older-than": { type: "string" },
      reason: { type: "string" },
      catalog: { type: "string" },
    });
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    const olderThan = values["older-than"];
    const ways = [positionals.length > 0, values.host !== undefined, olderThan !== undefined];
    if (ways.filter(Boolean).length !== 1)
      throw new UsageError("Missing articles: pass ids or URLs, --host or --older-than.");
    const days = olderThan === undefined ? null : numberOf("older-than", olderThan, 1, 36_500);
    const { deleteFromBucket } = await import("./delete-from-bucket.ts");
    const which =
      days !== null
        ? ({ kind: "old", days } as const)
        : values.host !== undefined
          ? ({ kind: "host", host: values.host.toLowerCase().replace(":", "_") } as const)
          : ({ kind: "named", places: positionals } as const);
    return deleteFromBucket(which, values.reason ?? null, await openExistingBucket(values.to), values.catalog);
  },
};
