import { expect, test } from "vitest";
import { forbiddingRule, productToken, readRobots } from "../../src/politeness/robots.ts";

function may(robotsTxt: string, path: string): boolean {
  return forbiddingRule(readRobots(robotsTxt, "Cuttings"), `https://news.example.com${path}`) === null;
}

test.each([
  ["nothing forbids nothing", "", "/a", true],
  ["an empty Disallow forbids nothing", "User-agent: *\nDisallow:", "/a", true],
  ["a path forbids what begins with it", "User-agent: *\nDisallow: /a", "/ab/c", false],
  ["and no more", "User-agent: *\nDisallow: /a", "/b/a", true],
  ["paths know capitals", "User-agent: *\nDisallow: /A", "/a", true],
  ["keys and agents do not", "USER-AGENT: cUTTINGS\nDISALLOW: /", "/a", false],
  ["a version behind the agent is skipped", "User-agent: cuttings/2.0\nDisallow: /", "/a", false],
  ["a longer name is another agent", "User-agent: cuttings-images\nDisallow: /", "/a", true],
  ["our group beats the group for all", "User-agent: *\nDisallow: /\n\nUser-agent: cuttings\nDisallow: /x", "/a", true],
  ["our group may be empty", "User-agent: cuttings\n\nUser-agent: *\nAllow: /x\nDisallow: /", "/a", false],
  ["our group may forbid nothing", "User-agent: cuttings\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true],
  [
    "groups for us are merged",
    "User-agent: cuttings\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: cuttings\nDisallow: /b",
    "/b",
    false,
  ],
  ["agents share a group", "User-agent: x\nUser-agent: cuttings\nDisallow: /", "/a", false],
  ["empty lines do not part a group", "User-agent: cuttings\n\n\nDisallow: /", "/a", false],
  [
    "a Sitemap line between agents does not part them",
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
  ["a delay ends the naming of agents", "User-agent: *\nCrawl-delay: 5\nUser-agent: x\nDisallow: /", "/a", true],
  ["rules before any agent are nobody's", "Disallow: /", "/a", true],
  ["the longest match wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  ["in any order", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false],
  ["on a tie Allow wins", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["on a tie Allow wins in the other order", "User-agent: *\nAllow: /a\nDisallow: /a", "/a", true],
  ["an asterisk is any text", "User-agent: *\nDisallow: /*/print", "/2026/ferry/print", false],
  ["even none", "User-agent: *\nDisallow: /a*b", "/ab", false],
  ["at the start", "User-agent: *\nDisallow: *.pdf", "/a/b.pdf?c", false],
  [
    "a blank in a pattern is the escape that URLs have",
    "User-agent: *\nDisallow: /old files/",
    "/old%20files/a",
    false,
  ],
  ["braces and brackets too", "User-agent: *\nDisallow: /{id}/<x>", "/%7Bid%7D/%3Cx%3E", false],
  ["escapes in any case", "User-agent: *\nDisallow: /%d0%bc", "/м", false],
  ["an escaped asterisk is an asterisk", "User-agent: *\nDisallow: /a-%2A.html", "/a-*.html", false],
  ["and nothing else", "User-agent: *\nDisallow: /a-%2A.html", "/a-b.html", true],
  ["an escaped dollar is a dollar", "User-agent: *\nDisallow: /a%24", "/a$/b", false],
  ["a dollar in the middle is a dollar", "User-agent: *\nDisallow: /a$/b", "/a%24/b", false],
  ["asterisks in a row are one", `User-agent: *\nDisallow: /${"*".repeat(3_000)}.pdf`, "/a.pdf", false],
  ["an agent with a blank in place of the hyphen", "User Agent: *\nDisallow: /a", "/a", false],
  ["a misspelt Disallow", "User-agent: *\nDissallow: /a", "/a", false],
  ["the 30,000th rule counts", `User-agent: *\n${"Disallow: /x\n".repeat(29_999)}Disallow: /a`, "/a", false],
  ["a dollar is the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", true],
  ["that is reached", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf.pdf", false],
  ["the end does not overlap the start", "User-agent: *\nDisallow: /ab*ba$", "/aba", true],
  ["an end without asterisk", "User-agent: *\nDisallow: /a$", "/a", false],
  ["an end without asterisk, missed", "User-agent: *\nDisallow: /a$", "/ab", true],
  ["a dollar inside is itself", "User-agent: *\nDisallow: /a$b", "/a$b", false],
  ["the query belongs to the path", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
  ["a comment ends a line", "User-agent: * # all\nDisallow: /a # not this", "/a", false],
  ["white space is trimmed", "  User-agent :  *  \n\t Disallow : /a ", "/a", false],
  ["lines end in CR too", "User-agent: *\rDisallow: /a", "/a", false],
  ["a byte order mark is skipped", "\ufeffUser-agent: *\nDisallow: /a", "/a", false],
  ["letters as escapes or not", "User-agent: *\nDisallow: /%66erry", "/ferry", false],
  ["escapes in small letters", "User-agent: *\nDisallow: /caf%c3%a9", "/café", false],
  ["UTF-8 as it is", "User-agent: *\nDisallow: /café", "/caf%C3%A9", false],
  ["an escaped slash is no slash", "User-agent: *\nDisallow: /a%2fb", "/a/b", true],
  ["robots.txt itself is always allowed", "User-agent: *\nDisallow: /", "/robots.txt", true],
  ["a pattern past all URLs matches nothing", `User-agent: *\nDisallow: /${"a".repeat(3000)}`, "/a", true],
  ["a page instead of rules forbids nothing", "<!doctype html><title>Not found</title>", "/a", true],
])("%s", (_rule, robotsTxt, path, expected) => {
  expect(may(robotsTxt, path)).toBe(expected);
});

test("5,000 rules full of asterisks are matched without going back, which would outlast the test", () => {
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

test("the rule that forbids is told as it is written, in the one spelling of paths", () => {
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

test("what is kept of the rules is bounded, though escapes make them nine times as long", () => {
  const robotsTxt = `User-agent: *\n${`Disallow: /${"語".repeat(80)}\n`.repeat(5_000)}`;
  const { rules } = readRobots(robotsTxt, "cuttings");
  const characters = rules.reduce((sum, { pattern }) => sum + pattern.length, 0);
  expect(characters).toBeLessThanOrEqual(512_000);
  expect(characters).toBeGreaterThan(500_000);
  expect(readRobots(`User-agent: *\n${"Allow: /\n".repeat(56_000)}`, "cuttings").rules).toHaveLength(50_000);
});
