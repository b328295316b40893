import render from "dom-serializer";
import { expect, test } from "vitest";
import { applyRules } from "../../src/clean/clean.ts";
import type { CleanContext } from "../../src/clean/clean-rule.ts";
import { removeForSite } from "../../src/clean/rules/remove-for-site.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { type Site, siteOf, sites } from "../../src/sites/index.ts";
import { selectorProblem } from "../../src/sites/site-rule.ts";

const HARBOUR: Site = {
  host: "harbour.test",
  why: "Tide tables stand between the paragraphs.",
  remove: [".tides", "#horn"],
};
const DESK: Site = { host: "desk.harbour.test", why: "The desk has boxes of its own.", remove: [".desk"] };
const KNOWN = [HARBOUR, DESK];

test("the selectors of every site are valid", () => {
  const problems = sites.flatMap(({ host, remove }) =>
    remove.flatMap((selector) => {
      const problem = selectorProblem(selector);
      return problem === null ? [] : [`${host}: ${problem}`];
    }),
  );
  expect(problems).toEqual([]);
});

test.each([
  ["the host itself", "https://harbour.test/a", HARBOUR],
  ["a subdomain", "https://www.harbour.test/a", HARBOUR],
  ["the most specific host wins", "https://desk.harbour.test/a", DESK],
  ["a host with the same ending is another site", "https://myharbour.test/a", null],
  ["an invalid URL has no site", "", null],
])("%s", (_why, url, site) => {
  expect(siteOf(url, KNOWN)).toBe(site);
});

test.each([
  ["its site", "https://www.harbour.test/a", "<p>The bridge holds.</p>"],
  [
    "other sites",
    "https://news.test/a",
    `<p>The bridge holds.</p><div class="tides">High 6:12</div><p id="horn">Horn</p>`,
  ],
])("a site's selectors apply on %s", (_where, url, left) => {
  const document = parsePage(
    `<body><p>The bridge holds.</p><div class="tides">High 6:12</div><p id="horn">Horn</p></body>`,
  );
  const context: CleanContext = {
    url,
    headline: null,
    mainHeading: null,
    authors: [],
    description: null,
    dates: [],
    language: null,
    isThread: false,
    isManual: false,
    likelihoodOf: () => null,
  };
  const trail = applyRules([removeForSite(KNOWN)], document, context);
  expect(render(document)).toContain(`<body>${left}</body>`);
  expect(trail.map((removal) => removal.text)).toEqual(left.includes("tides") ? [] : ["High 6:12", "Horn"]);
});

test("every site has a reason, and is listed once", () => {
  expect(sites.filter((site) => site.why === "" || site.remove.length === 0)).toEqual([]);
  expect(new Set(sites.map((site) => site.host)).size).toBe(sites.length);
});
