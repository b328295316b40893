import { AROUND_FEATURES } from "./features/around-features.ts";
import type { Feature } from "./features/feature.ts";
import { OWN_FEATURES } from "./features/own-features.ts";
import { PAGE_FEATURES } from "./features/page-features.ts";
import { PLACE_FEATURES } from "./features/place-features.ts";
import { STATED_FEATURES } from "./features/stated-features.ts";
import { TEXT_FEATURES } from "./features/text-features.ts";
import type { JudgedBlock, JudgedPage } from "./judged-page.ts";

/** The logit of the likelihood is the bias plus the sum of (value − mean) × weight over all features. */
export interface FeatureWeight {
  readonly mean: number;
  readonly weight: number;
}

/** In the order of the weights. */
const ALL: readonly Feature[] = [
  ...OWN_FEATURES,
  ...TEXT_FEATURES,
  ...STATED_FEATURES,
  ...PLACE_FEATURES,
  ...AROUND_FEATURES,
  ...PAGE_FEATURES,
];

/** Neighbours to include on each side. */
const NEIGHBOURS_PER_SIDE = 3;

/** Name and description of each number that `PageFeatures` writes, in order. */
export const FEATURES: readonly { readonly name: string; readonly phrase: string }[] = [
  ...ALL,
  ...neighbourOffsets().flatMap((offset) =>
    OWN_FEATURES.map(({ name, phrase }) => ({ name: `${name}@${offset}`, phrase: neighbourPhrase(phrase, offset) })),
  ),
];

function neighbourPhrase(phrase: string, offset: number): string {
  const where = `the ${["next", "second", "third"][Math.abs(offset) - 1]} block ${offset < 0 ? "before" : "after"} it`;
  return `${phrase.replace(/\bits\b/, "the")} (of ${where})`;
}

function neighbourOffsets(): number[] {
  const offsets = [];
  for (let offset = 1; offset <= NEIGHBOURS_PER_SIDE; offset++) offsets.push(-offset, offset);
  return offsets;
}

const OFFSETS = neighbourOffsets();

/** The value of a missing neighbour's features. */
const NO_NEIGHBOUR = -1;

/** The features of a page's blocks, computed on demand: all of them at once would take more memory than the page. */
export class PageFeatures {
  private readonly page: JudgedPage;
  /** The features of each block that its neighbours use. */
  private readonly own: Float64Array;

  constructor(page: JudgedPage) {
    this.page = page;
    this.own = new Float64Array(page.blocks.length * OWN_FEATURES.length);
    let at = 0;
    for (const block of page.blocks) for (const feature of OWN_FEATURES) this.own[at++] = feature.of(block, page);
  }

  /** Writes the features of a block into `row`, in the order of `FEATURES`. */
  read(index: number, row: Float64Array): void {
    const block = this.page.blocks[index] as JudgedBlock;
    let at = 0;
    for (; at < OWN_FEATURES.length; at++) row[at] = this.own[index * OWN_FEATURES.length + at] as number;
    for (; at < ALL.length; at++) row[at] = (ALL[at] as Feature).of(block, this.page);
    for (const offset of OFFSETS) {
      const start = (index + offset) * OWN_FEATURES.length;
      for (let own = 0; own < OWN_FEATURES.length; own++) row[at++] = this.own[start + own] ?? NO_NEIGHBOUR;
    }
  }
}
