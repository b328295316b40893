import type { JudgedBlock, JudgedPage } from "../judged-page.ts";

/** A numeric feature of a block. */
export interface Feature {
  readonly name: string;
  /** The feature as part of a sentence: “its share of text in links”. */
  readonly phrase: string;
  readonly of: (block: JudgedBlock, page: JudgedPage) => number;
}

export const log = (value: number): number => Math.log1p(Math.max(0, value));
export const per = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
export const flag = (value: boolean): number => (value ? 1 : 0);
