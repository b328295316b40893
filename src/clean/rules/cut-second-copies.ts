import { nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** In characters: shorter lines come back in refrains, tables and forms. */
const PROSE = 80;
/** Different paragraphs that a copy has at least: one that comes back is a refrain, however often it does. */
const LEAST_PARAGRAPHS = 2;
/** Share of all prose (0 to 1) that a copy has at least: a manual may say the same of two commands. */
const LEAST_SHARE = 0.25;

export const cutSecondCopies: CleanRule = {
  name: "cut-second-copies",
  why: "Pages hold their text a second time, for print or for phones, and readers see one of the two.",
  // Of three copies two go.
  mayTake: 0.7,
  apply(page) {
    const blocks = page.blocks();
    const least = Math.max(1, proseOf(blocks) * LEAST_SHARE);
    const copies = repeatedRuns(blocks).filter(
      (run) => paragraphsOf(run).size >= LEAST_PARAGRAPHS && proseOf(run) >= least,
    );
    return nodesOf(copies.flat());
  },
};

/** Lines in a row that all stand further up. */
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
  return text.length >= PROSE;
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}
