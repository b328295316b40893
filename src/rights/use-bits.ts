import type { Metadata } from "../stated-metadata.ts";
import { judgeUse } from "./judge-use.ts";
import type { RightsFilter } from "./rights-filter.ts";
import { statementsOf } from "./statements-of.ts";
import { USES, type Use, type Verdict } from "./use.ts";

/** The verdicts on an article, and a filter for them, as two sets of bits each: bit n stands for `USES[n]`. */
export interface UseBits {
  readonly reserved: number;
  readonly allowed: number;
}

export function useBits(article: Pick<Metadata, "rights" | "license" | "provenance">): UseBits {
  const statements = statementsOf(article);
  const having = (verdict: Verdict) => bitsOf(USES.filter((use) => judgeUse(statements, use).verdict === verdict));
  return { reserved: having("reserved"), allowed: having("allowed") };
}

/** The bits that an article must not have reserved, and those that it must have allowed. */
export function bitsOfFilter(filter: RightsFilter): UseBits {
  return {
    reserved: bitsOf(filter.map(({ use }) => use)),
    allowed: bitsOf(filter.filter(({ isStated }) => isStated).map(({ use }) => use)),
  };
}

/** The verdict on each use. */
export function verdictsOf({ reserved, allowed }: UseBits): Readonly<Record<Use, Verdict>> {
  const verdictOn = (use: Use): Verdict => {
    const bit = bitsOf([use]);
    if ((reserved & bit) !== 0) return "reserved";
    return (allowed & bit) !== 0 ? "allowed" : "unstated";
  };
  return {
    search: verdictOn("search"),
    "ai-input": verdictOn("ai-input"),
    "ai-train": verdictOn("ai-train"),
    tdm: verdictOn("tdm"),
  };
}

function bitsOf(uses: readonly Use[]): number {
  return uses.reduce((bits, use) => bits | (1 << USES.indexOf(use)), 0);
}
