import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { numberOf, parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { hostOption } from "./host-option.ts";

export const deleteCommand: Command = {
  name: "delete",
  summary: "deletes articles permanently",
  help: `Deletes articles permanently: text, versions, catalog entries, and pages that
no other article uses. A tombstone prevents each from being ingested again
until you run cuttings undelete.

Usage: cuttings delete <id | url | file | ->... --to <bucket> [options]
       cuttings delete --host <host> --to <bucket> [options]
       cuttings delete --older-than <days> --to <bucket> [options]

  --host <host>       All articles of a host. New ones are still stored unless
                      the host is blocked: see cuttings block.
  --older-than <days> All articles first seen longer ago than this.
  --reason <text>     Stored in the tombstone.
  --catalog <file>    Catalog to update, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite. Without a catalog, every
                      article is read to find shared pages.

Repeat an interrupted command to complete it. The catalog of a worker on the
same bucket is not updated: also call its DELETE /v1/articles/{id}.

${BUCKET_HELP}

Exit codes: 0 done, 1 an article does not exist or the bucket is unavailable,
2 invalid arguments.

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
    const host = hostOption(values.host);
    const ways = [positionals.length > 0, host !== null, olderThan !== undefined];
    if (ways.filter(Boolean).length !== 1)
      throw new UsageError("Missing articles: pass ids or URLs, --host or --older-than.");
    const days = olderThan === undefined ? null : numberOf("older-than", olderThan, 1, 36_500);
    const { deleteFromBucket } = await import("./delete-from-bucket.ts");
    const which =
      days !== null
        ? ({ kind: "old", days } as const)
        : host !== null
          ? ({ kind: "host", host } as const)
          : ({ kind: "named", places: positionals } as const);
    return deleteFromBucket(which, values.reason ?? null, await openExistingBucket(values.to), values.catalog);
  },
};
