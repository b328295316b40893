import type { KnownRobots, TdmRule, UsageRule } from "../ports/host-gate.ts";
import type { HostStatements, RightsStatement } from "../rights-statement.ts";
import { resolveUrl } from "../url/resolve-url.ts";
import { matchesPattern } from "../url/url-pattern.ts";
import { pathOf } from "./robots.ts";

/** What robots.txt and the TDMRep file of a host state about a page. */
export function hostStatements({ agent, fetchedAt, rules, tdm = [] }: KnownRobots, url: string): HostStatements {
  const path = pathOf(url);
  const usages = (["content-signal", "content-usage"] as const).flatMap((field) =>
    mostSpecific(
      (rules.usages ?? []).filter((usage) => usage.field === field),
      path,
    ),
  );
  return {
    agent,
    robotsFetchedAt: fetchedAt,
    statements: [
      ...usages.map(({ field, preferences }): RightsStatement => {
        return { kind: "usage-preferences", source: `robots.txt:${field}`, text: preferences };
      }),
      ...tdmStatements(tdm, path, url),
    ],
  };
}

/**
 * The rules with the longest matching pattern, as for Allow and Disallow. Several with the same pattern all apply.
 * https://datatracker.ietf.org/doc/html/draft-ietf-aipref-attach, section "Content-Usage Rule Semantics"
 */
function mostSpecific(rules: readonly UsageRule[], path: string): readonly UsageRule[] {
  const matching = rules.filter(({ pattern }) => matchesPattern(pattern, path));
  const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
  return matching.filter(({ pattern }) => pattern.length === longest);
}

/** The first matching rule counts. https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/#sec-tdm-file */
function tdmStatements(rules: readonly TdmRule[], path: string, url: string): RightsStatement[] {
  const rule = rules.find(({ pattern }) => matchesPattern(pattern, path));
  if (rule === undefined) return [];
  const source = "tdmrep.json";
  const policy = rule.policy === null ? null : resolveUrl(rule.policy, url);
  return [
    { kind: "tdm-reservation", source, text: rule.isReserved ? "1" : "0" },
    ...(policy === null ? [] : [{ kind: "tdm-policy", source, text: policy } as const]),
  ];
}
