import type { Metadata } from "../stated-metadata.ts";
import { judgeUse } from "./judge-use.ts";
import { statementsOf } from "./statements-of.ts";
import { USES, type Use } from "./use.ts";

/** A use that an article has to be available for. */
export interface WantedUse {
  readonly use: Use;
  /** Whether the use has to be explicitly allowed; otherwise it is enough that it is not reserved. */
  readonly isStated: boolean;
}

/** All of these uses; each at most once, in the order of `USES`. */
export type RightsFilter = readonly WantedUse[];

export const RIGHTS_FILTER_HELP = `one or more of ${USES.join(", ")}, comma-separated, each optionally with :stated.`;

const STATED = ":stated";

/**
 * Parses `ai-train`, `ai-train:stated` or `search,tdm:stated`; `null` for anything else. A use that occurs in both forms
 * has to be stated.
 */
export function parseRightsFilter(text: string): RightsFilter | null {
  const wanted = new Map<Use, boolean>();
  for (const part of text.split(",")) {
    const isStated = part.endsWith(STATED);
    const name = isStated ? part.slice(0, -STATED.length) : part;
    const use = USES.find((one) => one === name);
    if (use === undefined) return null;
    wanted.set(use, isStated || wanted.get(use) === true);
  }
  return USES.flatMap((use) => {
    const isStated = wanted.get(use);
    return isStated === undefined ? [] : [{ use, isStated }];
  });
}

/** The text that `parseRightsFilter` parses to this filter. */
export function renderRightsFilter(filter: RightsFilter): string {
  return filter.map(({ use, isStated }) => (isStated ? use + STATED : use)).join(",");
}

/**
 * Why an article may not be used as wanted: `ai-train is reserved by robots.txt:content-signal`. `null` when it may.
 * Reasons contain no text of a site, so that articles can be counted by reason.
 */
export function refusalOf(
  article: Pick<Metadata, "rights" | "license" | "provenance">,
  filter: RightsFilter | null,
): string | null {
  if (filter === null) return null;
  const statements = statementsOf(article);
  for (const { use, isStated } of filter) {
    const { verdict, statements: deciding } = judgeUse(statements, use);
    if (verdict === "reserved") return `${use} is reserved by ${deciding[0]?.source}`;
    if (isStated && verdict === "unstated") return `${use} is not explicitly allowed`;
  }
  return null;
}
