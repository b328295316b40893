import type { RightsStatement } from "../rights-statement.ts";
import { meaningOf } from "./meaning-of.ts";
import type { Use, Verdict } from "./use.ts";

export interface Judgement {
  readonly verdict: Verdict;
  /** The statements that decided, none for `unstated`. */
  readonly statements: readonly RightsStatement[];
}

/**
 * What a site's statements say about a use of an article: `reserved` if any of them reserves it, otherwise `allowed` if
 * any allows it. This is the combination that the IETF draft prescribes:
 * https://datatracker.ietf.org/doc/html/draft-ietf-aipref-vocab, section "Combining Preferences". Within TDMRep the
 * statement of the page supersedes that of the response, and this one that of the host.
 *
 * It reports statements and is not legal advice.
 */
export function judgeUse(statements: readonly RightsStatement[], use: Use): Judgement {
  const effective = withoutSuperseded(statements);
  for (const verdict of ["reserved", "allowed"] as const) {
    const deciding = effective.filter((statement) => meaningOf(statement)[use] === verdict);
    if (deciding.length > 0) return { verdict, statements: deciding };
  }
  return { verdict: "unstated", statements: [] };
}

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/#sec-processing-priority */
const TDM_SOURCES = ["meta:tdm-reservation", "header:tdm-reservation", "tdmrep.json"];

function withoutSuperseded(statements: readonly RightsStatement[]): readonly RightsStatement[] {
  const tdm = statements.filter(({ kind }) => kind === "tdm-reservation");
  const highest = TDM_SOURCES.find((name) => tdm.some(({ source }) => source === name));
  return statements.filter(({ kind, source }) => kind !== "tdm-reservation" || source === highest);
}
