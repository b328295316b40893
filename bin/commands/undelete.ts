import { IngestError } from "../../src/errors.ts";
import { listTombstones, readTombstone, removeTombstones } from "../../src/store/tombstones.ts";
import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { idOf } from "./id-of.ts";

const TOMBSTONES_A_PAGE = 1_000;

export const undeleteCommand: Command = {
  name: "undelete",
  summary: "lets deleted articles come again, or lists them",
  help: `Takes tombstones away, so that articles which were deleted may be filed again
when something names them. Their text does not come back by itself.

Usage: cuttings undelete <id | url>... --to <bucket>
       cuttings undelete --list --to <bucket>

  --list              Prints one line of JSON for each deleted article. Their
                      URLs are not kept: they often say what the article said.

${BUCKET_HELP}

Exit codes: 0 done, 1 there is no such tombstone or the bucket is away, 2 the
command is not understood.
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, { to: { type: "string" }, list: { type: "boolean" } });
    if (values.to === undefined) throw new UsageError("Missing --to: pass a folder or s3://bucket/prefix.");
    if (positionals.length === 0 && values.list !== true) throw new UsageError("Missing articles: pass ids or URLs.");
    const wrong = positionals.find((word) => idOf(word) === null);
    if (wrong !== undefined) throw new UsageError(`${wrong} is neither an id nor a URL.`);
    const { store } = await openExistingBucket(values.to);
    let exitCode: number = EXIT.done;
    try {
      for (const word of positionals) {
        const tombstone = await readTombstone(idOf(word) ?? "", store);
        if (tombstone !== null) await removeTombstones(tombstone, store);
        else {
          printError(`${word} was not deleted.`);
          exitCode = EXIT.failed;
        }
      }
      if (values.list !== true) return exitCode;
      let cursor: string | null = null;
      do {
        const page = await listTombstones({ cursor, limit: TOMBSTONES_A_PAGE }, store);
        for (const tombstone of page.tombstones) await write(`${JSON.stringify(tombstone)}\n`);
        cursor = page.next;
      } while (cursor !== null);
      return exitCode;
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      printError(`${error.code}: ${error.message}`);
      return EXIT.failed;
    }
  },
};
