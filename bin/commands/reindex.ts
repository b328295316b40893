import { reindex } from "../../src/catalog/reindex.ts";
import { IngestError } from "../../src/errors.ts";
import { counted } from "../../src/text/counted.ts";
import { countInBackground } from "../ports/count-articles.ts";
import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { reportInterruption, resumeHint } from "../terminal/interruption.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { EXIT, printError, printFailure, UsageError, write } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const reindexCommand: Command = {
  name: "reindex",
  summary: "rebuilds the catalog from the bucket",
  help: `Rebuilds the catalog, which lists and searches articles, from the bucket.

Usage: cuttings reindex <bucket> [options]

  --catalog <file>    The catalog, an SQLite file. Default for a folder:
                      .cuttings/catalog.sqlite.
  --after <key>       Resumes an interrupted run from the key that it printed.

${BUCKET_HELP}

Exit codes: 0 done, 1 the bucket cannot be read or has unreadable objects,
2 invalid arguments.

Examples:
  cuttings reindex articles/
  cuttings reindex s3://news/2026 --catalog news.sqlite
`,

  async run(args) {
    const { values, positionals } = parseArguments(args, {
      catalog: { type: "string" },
      after: { type: "string" },
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError("Missing bucket. See cuttings reindex --help.");
    const bucket = await openExistingBucket(place);
    using catalog = await openCatalog(bucket, values.catalog, { check: true });
    const progress = openProgress();
    let reached = values.after ?? null;
    using _interruption = reportInterruption(() => resumeHint(reached), progress);
    const total = countInBackground({ host: null, after: reached }, bucket.store);
    try {
      const report = await reindex(bucket.store, catalog, reached, ({ articles, after }) => {
        reached = after;
        progress.show(shareOf(articles, total()), `${counted(articles, "article")} indexed`);
      });
      progress.end();
      for (const key of report.unreadable) printError(`${key} is damaged, or contains a different article`);
      const found = `${counted(report.articles, "article")} and ${counted(report.failures, "failure")}`;
      await write(`${found} are in the catalog.\n`);
      return report.unreadable.length === 0 ? EXIT.done : EXIT.failed;
    } catch (error) {
      progress.end();
      if (!(error instanceof IngestError)) throw error;
      printFailure(error, resumeHint(reached));
      return EXIT.failed;
    }
  },
};
