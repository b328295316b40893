import { nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** Shorter lines repeat in refrains, tables and forms. */
const MIN_PROSE_CHARS = 80;
/** Minimum number of distinct paragraphs in a copy: one repeated paragraph is a refrain. */
const MIN_PARAGRAPHS = 2;
/** Minimum share of all prose (0 to 1) in a copy: a manual may describe two commands in the same words. */
const MIN_PROSE_SHARE = 0.25;

export const cutSecondCopies: CleanRule = {
  name: "cut-second-copies",
  why: "Some pages hold their text twice, for print or for phones, and display only one copy.",
  // With three copies, two are removed.
  maxShare: 0.7,
  apply(page) {
    const blocks = page.blocks();
    const least = Math.max(1, proseOf(blocks) * MIN_PROSE_SHARE);
    const copies = repeatedRuns(blocks).filter(
      (run) => paragraphsOf(run).size >= MIN_PARAGRAPHS && proseOf(run) >= least,
    );
    return nodesOf(copies.flat());
  },
};

/** Runs of lines that all occur further up. */
function repeatedRuns(blocks: readonly Block[]): Block[][] {
  const seen = new Set<string>();
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const block of blocks) {
    if (seen.has(block.text)) run.push(block);
    else {
      seen.add(block.text);
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function paragraphsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.filter(isProse).map(({ text }) => text));
}

function isProse({ text }: Block): boolean {
  return text.length >= MIN_PROSE_CHARS;
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}
