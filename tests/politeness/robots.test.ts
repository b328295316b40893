import { expect, test } from "vitest";
import { hostStatements } from "../../src/politeness/host-statements.ts";
import { forbiddingRule, productToken, readRobots } from "../../src/politeness/robots.ts";

function may(robotsTxt: string, path: string): boolean {
  return forbiddingRule(readRobots(robotsTxt, "Cuttings"), `https://news.example.com${path}`) === null;
}

test.each([
  ["an empty file allows everything", "", "/a", true],
  ["an empty Disallow allows everything", "User-agent: *\nDisallow:", "/a", true],
  ["a path disallows URLs that start with it", "User-agent: *\nDisallow: /a", "/ab/c", false],
  ["and no others", "User-agent: *\nDisallow: /a", "/b/a", true],
  ["paths are case-sensitive", "User-agent: *\nDisallow: /A", "/a", true],
  ["keys and agents are case-insensitive", "USER-AGENT: cUTTINGS\nDISALLOW: /", "/a", false],
  ["a version after the agent is ignored", "User-agent: cuttings/2.0\nDisallow: /", "/a", false],
  ["a longer name is another agent", "User-agent: cuttings-images\nDisallow: /", "/a", true],
  [
    "our group overrides the group for all",
    "User-agent: *\nDisallow: /\n\nUser-agent: cuttings\nDisallow: /x",
    "/a",
    true,
  ],
  ["our group may be empty", "User-agent: cuttings\n\nUser-agent: *\nAllow: /x\nDisallow: /", "/a", false],
  ["our group may allow everything", "User-agent: cuttings\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true],
  [
    "groups for us are merged",
    "User-agent: cuttings\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: cuttings\nDisallow: /b",
    "/b",
    false,
  ],
  ["agents share a group", "User-agent: x\nUser-agent: cuttings\nDisallow: /", "/a", false],
  ["empty lines do not split a group", "User-agent: cuttings\n\n\nDisallow: /", "/a", false],
  [
    "a Sitemap line between agents does not split them",
    "User-agent: cuttings\nSitemap: https://x.example/s\nUser-agent: x\nDisallow: /",
    "/a",
    false,
  ],
  [
    "a Sitemap line between rules does not end the group",
    "User-agent: *\nDisallow: /a\nSitemap: https://x.example/s\nDisallow: /b",
    "/b",
    false,
  ],
  ["a Crawl-delay ends the list of agents", "User-agent: *\nCrawl-delay: 5\nUser-agent: x\nDisallow: /", "/a", true],
  ["rules before any agent are ignored", "Disallow: /", "/a", true],
  ["the longest match wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  ["in any order", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false],
  ["on a tie Allow wins", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["on a tie Allow wins in the other order", "User-agent: *\nAllow: /a\nDisallow: /a", "/a", true],
  ["an asterisk matches any text", "User-agent: *\nDisallow: /*/print", "/2026/ferry/print", false],
  ["even none", "User-agent: *\nDisallow: /a*b", "/ab", false],
  ["at the start", "User-agent: *\nDisallow: *.pdf", "/a/b.pdf?c", false],
  ["a space in a pattern matches its escape in URLs", "User-agent: *\nDisallow: /old files/", "/old%20files/a", false],
  ["so do braces and angle brackets", "User-agent: *\nDisallow: /{id}/<x>", "/%7Bid%7D/%3Cx%3E", false],
  ["escapes in any case", "User-agent: *\nDisallow: /%d0%bc", "/м", false],
  ["an escaped asterisk is an asterisk", "User-agent: *\nDisallow: /a-%2A.html", "/a-*.html", false],
  ["and nothing else", "User-agent: *\nDisallow: /a-%2A.html", "/a-b.html", true],
  ["an escaped dollar is a dollar", "User-agent: *\nDisallow: /a%24", "/a$/b", false],
  ["a dollar in the middle is a dollar", "User-agent: *\nDisallow: /a$/b", "/a%24/b", false],
  ["consecutive asterisks are one", `User-agent: *\nDisallow: /${"*".repeat(3_000)}.pdf`, "/a.pdf", false],
  ["User Agent with a space", "User Agent: *\nDisallow: /a", "/a", false],
  ["a misspelt Disallow", "User-agent: *\nDissallow: /a", "/a", false],
  ["the 30,000th rule counts", `User-agent: *\n${"Disallow: /x\n".repeat(29_999)}Disallow: /a`, "/a", false],
  ["a dollar sign matches the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", true],
  ["a pattern with a dollar sign matches at the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf.pdf", false],
  ["the end must not overlap the start", "User-agent: *\nDisallow: /ab*ba$", "/aba", true],
  ["an end without asterisk", "User-agent: *\nDisallow: /a$", "/a", false],
  ["an end without asterisk, missed", "User-agent: *\nDisallow: /a$", "/ab", true],
  ["a dollar sign inside is literal", "User-agent: *\nDisallow: /a$b", "/a$b", false],
  ["the query is part of the path", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
  ["a comment ends a line", "User-agent: * # all\nDisallow: /a # not this", "/a", false],
  ["white space is trimmed", "  User-agent :  *  \n\t Disallow : /a ", "/a", false],
  ["lines may end in CR", "User-agent: *\rDisallow: /a", "/a", false],
  ["a byte order mark is skipped", "\ufeffUser-agent: *\nDisallow: /a", "/a", false],
  ["escaped and unescaped letters are equal", "User-agent: *\nDisallow: /%66erry", "/ferry", false],
  ["lower-case escapes", "User-agent: *\nDisallow: /caf%c3%a9", "/café", false],
  ["unescaped UTF-8", "User-agent: *\nDisallow: /café", "/caf%C3%A9", false],
  ["an escaped slash is not a slash", "User-agent: *\nDisallow: /a%2fb", "/a/b", true],
  ["robots.txt itself is always allowed", "User-agent: *\nDisallow: /", "/robots.txt", true],
  ["a pattern longer than any URL matches nothing", `User-agent: *\nDisallow: /${"a".repeat(3000)}`, "/a", true],
  [
    "a group of preferences ends where the next one starts",
    "User-agent: *\nContent-Signal: search=yes\nUser-agent: b\nDisallow: /",
    "/a",
    true,
  ],
  ["an HTML page instead of rules allows everything", "<!doctype html><title>Not found</title>", "/a", true],
])("%s", (_rule, robotsTxt, path, expected) => {
  expect(may(robotsTxt, path)).toBe(expected);
});

test("5,000 rules full of asterisks are matched without backtracking", () => {
  const rule = `Disallow: /${"*a".repeat(40)}*b$`;
  const robotsTxt = `User-agent: *\n${`${rule}\n`.repeat(5000)}Disallow: /z`;
  const path = `/${"a".repeat(1000)}`;
  expect(may(robotsTxt, path)).toBe(true);
});

test.each([
  ["stated", "User-agent: *\nCrawl-delay: 10", 10],
  ["a fraction", "User-agent: *\nCrawl-delay: 0.5", 0.5],
  ["300 at most", "User-agent: *\nCrawl-delay: 86400", 300],
  ["ours, not that for all", "User-agent: *\nCrawl-delay: 10\n\nUser-agent: cuttings\nCrawl-delay: 2", 2],
  ["none for us", "User-agent: *\nCrawl-delay: 10\n\nUser-agent: cuttings\nDisallow:", null],
  ["garbage", "User-agent: *\nCrawl-delay: slow", null],
  ["negative", "User-agent: *\nCrawl-delay: -1", null],
  ["none", "User-agent: *\nDisallow:", null],
])("delay: %s", (_what, robotsTxt, expected) => {
  expect(readRobots(robotsTxt, "cuttings").crawlDelay).toBe(expected);
});

const usagesFor = (robotsTxt: string, path: string) => {
  const rules = readRobots(robotsTxt, "cuttings");
  const known = { origin: "https://news.example.com", agent: "cuttings", fetchedAt: "2026-11-23T00:00:00.000Z", rules };
  return hostStatements(known, `https://news.example.com${path}`).statements.map(({ source, text }) => [source, text]);
};
const SIGNAL = "robots.txt:content-signal";
const USAGE = "robots.txt:content-usage";

test.each<[string, string, string, [string, string][]]>([
  ["a signal for all", "User-agent: *\nContent-Signal: ai-train=no\nAllow: /", "/a", [[SIGNAL, "ai-train=no"]]],
  ["a signal with a path", "User-agent: *\nContent-Signal: /a ai-train=no", "/b", []],
  ["preferences", "User-agent: *\nContent-Usage: / train-ai=n # ours", "/a", [[USAGE, "train-ai=n"]]],
  [
    "the longest path",
    "User-agent: *\nContent-Usage: / train-ai=n\nContent-Usage: /ai-ok/ train-ai=y",
    "/ai-ok/a",
    [[USAGE, "train-ai=y"]],
  ],
  [
    "equal paths all apply",
    "User-agent: *\nContent-Usage: /\tsearch=y\nContent-Usage: / train-ai=n",
    "/a",
    [
      [USAGE, "search=y"],
      [USAGE, "train-ai=n"],
    ],
  ],
  [
    "both fields",
    "User-agent: *\ncontent-signal : search=yes\nCONTENT-USAGE: train-ai=n",
    "/a",
    [
      [SIGNAL, "search=yes"],
      [USAGE, "train-ai=n"],
    ],
  ],
  [
    "ours, not those for all",
    "User-agent: *\nContent-Signal: ai-train=no\n\nUser-agent: cuttings\nContent-Signal: ai-train=yes",
    "/a",
    [[SIGNAL, "ai-train=yes"]],
  ],
  ["a group without any", "User-agent: *\nContent-Signal: ai-train=no\n\nUser-agent: cuttings\nAllow: /", "/a", []],
  ["another crawler's", "User-agent: gptbot\nContent-Signal: ai-train=no", "/a", []],
  [
    "above the first group",
    "Content-Signal: ai-train=no\nUser-agent: cuttings\nAllow: /",
    "/a",
    [[SIGNAL, "ai-train=no"]],
  ],
  [
    "for the crawlers above it",
    "User-agent: gptbot\nContent-Signal: ai-train=no\nUser-agent: cuttings\nDisallow: /b",
    "/a",
    [],
  ],
  ["a comment", "User-agent: *\n# Content-Signal: ai-train=no", "/a", []],
])("usage preferences: %s", (_what, robotsTxt, path, expected) => {
  expect(usagesFor(robotsTxt, path)).toEqual(expected);
});

test("usage preferences are bounded, and rules stored before they were read have none", () => {
  const robotsTxt = `User-agent: *\n${`Content-Usage: / train-ai=n${" ".repeat(1_000)}x\n`.repeat(500)}`;
  const { usages = [] } = readRobots(robotsTxt, "cuttings");
  expect([usages.length, usages[0]?.preferences.length]).toEqual([100, 300]);
  const old = { rules: [], crawlDelay: null };
  const known = { origin: "https://a.example", agent: "cuttings", fetchedAt: "2026-11-23T00:00:00.000Z", rules: old };
  expect(hostStatements(known, "https://a.example/b").statements).toEqual([]);
});

test("the disallowing rule is reported with its path normalised", () => {
  const rules = readRobots("User-agent: *\nDisallow: /a\nDisallow: /caf%c3%a9/*.pdf\nAllow: /a/b", "cuttings");
  const ruleOf = (path: string) => forbiddingRule(rules, `https://news.example.com${path}`);
  expect([ruleOf("/a/c"), ruleOf("/café/menu.pdf"), ruleOf("/a/b/c"), ruleOf("/c")]).toEqual([
    "/a",
    "/caf%C3%A9/*.pdf",
    null,
    null,
  ]);
});

test.each([
  ["Cuttings/1.0 (+https://example.com/about)", "cuttings"],
  ["news_bot", "news_bot"],
  ["(nobody)", ""],
])("%s is called %s", (userAgent, token) => {
  expect(productToken(userAgent)).toBe(token);
});

test("the stored rules are bounded, although escaping makes them nine times as long", () => {
  const robotsTxt = `User-agent: *\n${`Disallow: /${"語".repeat(80)}\n`.repeat(5_000)}`;
  const { rules } = readRobots(robotsTxt, "cuttings");
  const characters = rules.reduce((sum, { pattern }) => sum + pattern.length, 0);
  expect(characters).toBeLessThanOrEqual(512_000);
  expect(characters).toBeGreaterThan(500_000);
  expect(readRobots(`User-agent: *\n${"Allow: /\n".repeat(56_000)}`, "cuttings").rules).toHaveLength(50_000);
});
