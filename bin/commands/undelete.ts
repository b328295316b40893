import { IngestError } from "../../src/errors.ts";
import { listTombstones, readTombstone, removeTombstones } from "../../src/store/tombstones.ts";
import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { EXIT, printError, UsageError, write } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";
import { idOf } from "./id-of.ts";

const TOMBSTONES_PER_PAGE = 1_000;

export const undeleteCommand: Command = {
  name: "undelete",
  summary: "removes or lists the tombstones of deleted articles",
  help: `Removes tombstones, so that deleted articles may be ingested again. Their text
is not restored.

Usage: cuttings undelete <id | url>... --to <bucket>
       cuttings undelete --list --to <bucket>

  --list              Prints one line of JSON for each deleted article. URLs
                      are not stored, because they often reveal the content.

${BUCKET_HELP}

Exit codes: 0 done, 1 there is no such tombstone or the bucket is unavailable,
2 invalid arguments.
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
        if (tombstone === null) {
          printError(`${word} was not deleted.`);
          exitCode = EXIT.failed;
          continue;
        }
        await removeTombstones(tombstone, store);
        await write(`${word} may be ingested again.\n`);
      }
      if (values.list !== true) return exitCode;
      let cursor: string | null = null;
      do {
        const page = await listTombstones({ cursor, limit: TOMBSTONES_PER_PAGE }, store);
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
