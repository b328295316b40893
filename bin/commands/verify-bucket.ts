import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports.ts";
import type { Cure, Finding } from "../../src/verify/finding.ts";
import { verify } from "../../src/verify/verify.ts";
import type { ArticleWalk } from "../../src/walk-articles.ts";
import { countBeside } from "../count-articles.ts";
import { howToGoOn, tellInterrupted } from "../interruption.ts";
import { openProgress, shareOf } from "../progress.ts";
import { EXIT, printError, write } from "../terminal.ts";

const CURES: Readonly<Record<Cure, string>> = {
  "its versions": "built anew from its versions",
  "its article": "written anew from its article",
  "its page": "extracted anew from its page",
  "the next try": "of no weight, the next try at its URL replaces it",
};

/** Answers the exit code. */
export async function verifyBucket(store: ObjectStore, walk: ArticleWalk, repair: boolean): Promise<number> {
  const progress = openProgress();
  let { after } = walk;
  using _interruption = tellInterrupted(() => after, progress);
  const total = countBeside(walk, store);
  let articles = 0;
  let mendable = 0;
  let lost = 0;
  try {
    for await (const step of verify(walk, store, repair)) {
      after = step.after;
      articles += step.articles;
      for (const finding of step.findings) await write(lineOf(finding, repair));
      mendable += step.findings.filter(isMendable).length;
      lost += step.findings.filter(({ cure }) => cure === null).length;
      progress.show(shareOf(articles, total()), `${articles} articles read, ${mendable + lost} objects damaged`);
    }
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printError(`${error.code}: ${error.message}.${howToGoOn(after)}`);
    return EXIT.failed;
  }
  progress.end();
  const mended = repair ? `${mendable} mended` : `${mendable} that --repair mends`;
  await write(`${articles} articles read: ${mended}, ${lost} lost.\n`);
  return lost === 0 && (repair || mendable === 0) ? EXIT.done : EXIT.failed;
}

function isMendable({ cure }: Finding): boolean {
  return cure !== null && cure !== "the next try";
}

function lineOf(finding: Finding, repair: boolean): string {
  const { key, problem, cure } = finding;
  if (cure === null) return `${key}  ${problem}, and there is nothing to build it from\n`;
  if (!isMendable(finding)) return `${key}  ${problem}; ${CURES[cure]}\n`;
  return `${key}  ${problem}; ${repair ? "" : "can be "}${CURES[cure]}\n`;
}
