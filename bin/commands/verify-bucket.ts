import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { ArticleWalk } from "../../src/store/walk-articles.ts";
import { counted } from "../../src/text/counted.ts";
import { type Cure, type Finding, isLost } from "../../src/verify/finding.ts";
import { verify } from "../../src/verify/verify.ts";
import { countInBackground } from "../ports/count-articles.ts";
import { reportInterruption, resumeHint } from "../terminal/interruption.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { EXIT, printFailure, write } from "../terminal/terminal.ts";

const CURES: Readonly<Record<Cure, string>> = {
  "its versions": "rebuilt from its versions",
  "its article": "rebuilt from its article",
  "its page": "re-extracted from its page",
  "its tombstone": "deleted, as its tombstone says",
  "the next attempt": "harmless: the next attempt at its URL replaces it",
};

/** @returns the exit code. */
export async function verifyBucket(store: ObjectStore, walk: ArticleWalk, repair: boolean): Promise<number> {
  const progress = openProgress();
  let { after } = walk;
  using _interruption = reportInterruption(() => resumeHint(after), progress);
  const total = countInBackground(walk, store);
  let articles = 0;
  let repairable = 0;
  let lost = 0;
  let foreign = 0;
  try {
    for await (const step of verify(walk, store, repair)) {
      after = step.after;
      articles += step.articles;
      for (const finding of step.findings) await write(lineOf(finding, repair));
      repairable += step.findings.filter(isRepairable).length;
      lost += step.findings.filter(isLost).length;
      foreign += step.findings.filter(({ problem }) => problem === "foreign").length;
      const damaged = counted(repairable + lost, "object");
      progress.show(shareOf(articles, total()), `${counted(articles, "article")} read, ${damaged} damaged`);
    }
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printFailure(error, resumeHint(after));
    return EXIT.failed;
  }
  progress.end();
  const repaired = repair ? `${repairable} repaired` : `${repairable} that --repair can repair`;
  const others = foreign === 0 ? "" : `, ${foreign} foreign`;
  await write(`${counted(articles, "article")} read: ${repaired}, ${lost} lost${others}.\n`);
  return lost + foreign === 0 && (repair || repairable === 0) ? EXIT.done : EXIT.failed;
}

function isRepairable({ cure }: Finding): boolean {
  return cure !== null && cure !== "the next attempt";
}

function lineOf(finding: Finding, repair: boolean): string {
  const { key, problem, cure, url } = finding;
  if (problem === "foreign") return `${key}  foreign: its page belongs to another site, or cuttings did not write it\n`;
  if (problem === "unproven") return `${key}  unproven: its page belongs to another host of the site\n`;
  if (problem === "deleted")
    return `${key}  remains of a deleted article${repair ? "; deleted now" : "; --repair deletes it"}\n`;
  if (cure === null) {
    const advice = url === undefined ? "" : `; cuttings ingest --refresh ${shellQuoted(url)} fetches the current page`;
    return `${key}  ${problem}, and cannot be rebuilt${advice}\n`;
  }
  if (!isRepairable(finding)) return `${key}  ${problem}; ${CURES[cure]}\n`;
  return `${key}  ${problem}; ${repair ? "" : "can be "}${CURES[cure]}\n`;
}

/** Sites choose their URLs, and people paste commands. */
function shellQuoted(url: string): string {
  return `'${url.replaceAll("'", "%27")}'`;
}
