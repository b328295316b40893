import { entryUrl } from "../discover/entry-url.ts";
import type { RobotsRule, RobotsRules, UsageRule } from "../ports/host-gate.ts";
import { normaliseEscapes } from "../url/percent-encoding.ts";
import { matchesPattern } from "../url/url-pattern.ts";

interface Group {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  readonly usages: UsageRule[];
  crawlDelay: number | null;
}

/** Of the file, and of its rules once escaped, which makes them longer. RFC 9309 requires at least 500 KiB. */
const MAX_TEXT_CHARS = 512_000;
/** Real files have up to 32,000. This many still fit in the 2 MB of a Durable Object value. */
const MAX_RULES = 50_000;
/** The longest URL accepted; a longer pattern could only match through its wildcards. */
const MAX_PATTERN_CHARS = 2048;
/** Of Content-Signal and Content-Usage lines; real files have one or two. They take up to 235,000 characters. */
const MAX_USAGES = 100;
const MAX_PREFERENCES_CHARS = 300;
/** Longer delays amount to `Disallow`, which a site can state directly. */
const MAX_DELAY_SECONDS = 300;

/** The pattern of the rule that forbids a URL; `null` when it may be fetched. */
export function forbiddingRule({ rules }: RobotsRules, url: string): string | null {
  if (new URL(url).pathname === "/robots.txt") return null;
  const path = pathOf(url);
  let longest: RobotsRule | null = null;
  for (const rule of rules) {
    const length = longest?.pattern.length ?? -1;
    if (rule.pattern.length < length || (rule.pattern.length === length && !rule.isAllow)) continue;
    if (matchesPattern(rule.pattern, path)) longest = rule;
  }
  return longest === null || longest.isAllow ? null : longest.pattern;
}

/** The path of a URL as patterns are matched with it. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return escapeOperators(normaliseEscapes(pathname + search));
}

/** The name by which robots.txt refers to a crawler: `cuttings` for `Cuttings/1.0 (news)`. */
export function productToken(userAgent: string): string {
  return (/^[a-z0-9_.-]+/i.exec(userAgent)?.[0] ?? "").toLowerCase();
}

/** The groups that name the crawler, merged; the groups for `*` only if none does. */
export function readRobots(robotsTxt: string, userAgentToken: string): RobotsRules {
  const token = userAgentToken.toLowerCase();
  const { groups, ungrouped } = readGroups(robotsTxt);
  const named = groups.filter((group) => group.agents.includes(token));
  const chosen = named.length > 0 ? named : groups.filter((group) => group.agents.includes("*"));
  const delays = chosen.map((group) => group.crawlDelay).filter((delay) => delay !== null);
  return {
    rules: upToLimit(chosen.flatMap((group) => group.rules)),
    crawlDelay: delays.length > 0 ? Math.max(...delays) : null,
    usages: [...ungrouped, ...chosen.flatMap((group) => group.usages)].slice(0, MAX_USAGES),
  };
}

/** Keys with the misspellings that Google's parser accepts. https://github.com/google/robotstxt */
const AGENT = /^user[- ]?agent$/;
const DISALLOW = /^(?:diss?all?ow|disallaw|diasllow)$/;

/** Sitemaps taken from one robots.txt. */
const MAX_SITEMAPS = 20;

/** The sitemap URLs in robots.txt. https://www.sitemaps.org/protocol.html#submit_robots */
export function sitemapsOf(robotsTxt: string): string[] {
  const urls = readLines(robotsTxt).flatMap(({ key, value }) =>
    key === "sitemap" ? [entryUrl(value, "invalid:")] : [],
  );
  return [...new Set(urls)].filter((url) => url !== null).slice(0, MAX_SITEMAPS);
}

/** @returns `ungrouped`: usage preferences above the first group, which name no crawler and so apply to all. */
function readGroups(robotsTxt: string): { readonly groups: Group[]; readonly ungrouped: readonly UsageRule[] } {
  const groups: Group[] = [];
  const ungrouped: UsageRule[] = [];
  let current: Group | null = null;
  let isNamingAgents = false;
  for (const { key, value } of readLines(robotsTxt)) {
    if (AGENT.test(key)) {
      if (current === null || !isNamingAgents) {
        current = { agents: [], rules: [], usages: [], crawlDelay: null };
        groups.push(current);
      }
      current.agents.push(value === "*" ? "*" : productToken(value));
      isNamingAgents = true;
      continue;
    }
    // These are rules: like Allow and Disallow they end the list of a group's crawlers.
    if (key === "content-signal" || key === "content-usage") {
      isNamingAgents = false;
      (current?.usages ?? ungrouped).push(readUsage(key, value));
      continue;
    }
    // Other lines, such as Sitemap, belong to no group and do not end one.
    const isDisallow = DISALLOW.test(key);
    if (current === null || (key !== "allow" && !isDisallow && key !== "crawl-delay")) continue;
    isNamingAgents = false;
    if (key === "crawl-delay") current.crawlDelay = readDelay(value) ?? current.crawlDelay;
    else if (value !== "") current.rules.push({ isAllow: !isDisallow, pattern: readPattern(value) });
  }
  return { groups, ungrouped };
}

/** The path is optional: Content-Signal and earlier drafts of Content-Usage have none. */
function readUsage(field: UsageRule["field"], value: string): UsageRule {
  const [path = ""] = /^\/\S*/.exec(value) ?? [];
  const preferences = value.slice(path.length).trim().slice(0, MAX_PREFERENCES_CHARS);
  return { field, pattern: path === "" ? "/" : readPattern(path), preferences };
}

function readLines(robotsTxt: string): { key: string; value: string }[] {
  const lines = [];
  for (const line of robotsTxt
    .slice(0, MAX_TEXT_CHARS)
    .replace(/^\ufeff/, "")
    .split(/[\r\n]+/)) {
    const [statement = ""] = line.split("#", 1);
    const colon = statement.indexOf(":");
    if (colon === -1) continue;
    lines.push({ key: statement.slice(0, colon).trim().toLowerCase(), value: statement.slice(colon + 1).trim() });
  }
  return lines;
}

function upToLimit(rules: readonly RobotsRule[]): readonly RobotsRule[] {
  let characters = 0;
  const tooMany = rules.findIndex(({ pattern }) => {
    characters += pattern.length;
    return characters > MAX_TEXT_CHARS;
  });
  return rules.slice(0, Math.min(tooMany === -1 ? rules.length : tooMany, MAX_RULES));
}

function readDelay(value: string): number | null {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Math.min(Number(value), MAX_DELAY_SECONDS) : null;
}

/** A path pattern as it is matched by `matchesPattern`. */
export function readPattern(value: string): string {
  const pattern = normaliseEscapes(value.slice(0, MAX_TEXT_CHARS))
    .replace(/\*{2,}/g, "*")
    .replace(/\$(?!$)/g, "%24");
  // A truncated pattern would match too much: one too long to match a URL is replaced by one that matches nothing.
  return pattern.length > MAX_PATTERN_CHARS ? "$" : pattern;
}

/**
 * In a pattern `*` and a final `$` are operators. In a path they are escaped, as a pattern must write them to match
 * them.
 */
function escapeOperators(path: string): string {
  return path.replaceAll("*", "%2A").replaceAll("$", "%24");
}
