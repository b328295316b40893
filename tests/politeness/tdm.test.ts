import { expect, test } from "vitest";
import { parseTdmRules } from "../../src/politeness/fetch-tdm-rules.ts";
import { hostStatements } from "../../src/politeness/host-statements.ts";
import { sampleWeb } from "./sample-web.ts";

const PAGE = "https://news.example.com/story";
const ROBOTS = "https://news.example.com/robots.txt";
const TDM = "https://news.example.com/.well-known/tdmrep.json";
const HTML = "<!doctype html><p>News.";
const RULES = JSON.stringify([
  { location: "/open/", "tdm-reservation": 0 },
  { location: "/", "tdm-reservation": 1, "tdm-policy": "/policies/tdm.json" },
]);

test.each<[string, string, string, string[]]>([
  ["reserved with a policy", RULES, "/story", ["1", "https://news.example.com/policies/tdm.json"]],
  ["the first matching rule", RULES, "/open/story", ["0"]],
  ["a pattern", `[{"location": "/*.jpg$", "tdm-reservation": 1}]`, "/a/b.jpg", ["1"]],
  ["a pattern that does not match", `[{"location": "/*.jpg$", "tdm-reservation": 1}]`, "/a/b.jpg.html", []],
  ["a value as text", `[{"location": "/", "tdm-reservation": "1"}]`, "/a", ["1"]],
  ["a value of another protocol", `[{"location": "/", "tdm-reservation": 2}]`, "/a", []],
  ["no location", `[{"tdm-reservation": 1}]`, "/a", []],
  ["an object", `{"location": "/", "tdm-reservation": 1}`, "/a", []],
  ["no JSON", "<!doctype html><p>Not found", "/a", []],
])("the TDMRep file of a host: %s", (_what, file, path, expected) => {
  const rules = { rules: [], crawlDelay: null, usages: [] };
  const known = { origin: "https://news.example.com", agent: "cuttings", fetchedAt: "2026-11-23T00:00:00.000Z", rules };
  const { statements } = hostStatements({ ...known, tdm: parseTdmRules(file) }, `https://news.example.com${path}`);
  expect(statements.map(({ text }) => text)).toEqual(expected);
});

test("the page has what robots.txt and the TDMRep file stated, and each file is fetched once a day", async () => {
  const robots = "User-agent: *\nContent-Signal: search=yes, ai-train=no\n";
  const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: robots, [TDM]: RULES }, { readTdm: true });
  const page = await web.fetcher.fetchPage(PAGE);
  expect(page.hostStatements).toEqual({
    agent: "cuttings",
    robotsFetchedAt: "2026-11-23T00:00:00.500Z",
    statements: [
      { kind: "usage-preferences", source: "robots.txt:content-signal", text: "search=yes, ai-train=no" },
      { kind: "tdm-reservation", source: "tdmrep.json", text: "1" },
      { kind: "tdm-policy", source: "tdmrep.json", text: "https://news.example.com/policies/tdm.json" },
    ],
  });
  web.advance(3600);
  expect((await web.fetcher.fetchPage(PAGE)).hostStatements).toEqual(page.hostStatements);
  expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, TDM, PAGE, PAGE]);
});

test("statements are those of the host that a redirect leads to", async () => {
  const elsewhere = "https://www.example.org/story";
  const web = sampleWeb({
    [PAGE]: elsewhere,
    [ROBOTS]: "User-agent: *\nContent-Signal: ai-train=no\n",
    [elsewhere]: HTML,
    "https://www.example.org/robots.txt": "User-agent: *\nContent-Signal: ai-train=yes\n",
  });
  const { hostStatements: found } = await web.fetcher.fetchPage(PAGE);
  expect(found?.statements.map(({ text }) => text)).toEqual(["ai-train=yes"]);
});

test.each([
  ["is missing", 404],
  ["cannot be fetched", 503],
])("a TDMRep file that %s leaves mining unstated", async (_why, answer) => {
  const web = sampleWeb({ [PAGE]: HTML, [TDM]: answer }, { readTdm: true });
  expect((await web.fetcher.fetchPage(PAGE)).hostStatements?.statements).toEqual([]);
});

test("a TDMRep file that robots.txt disallows is not fetched", async () => {
  const robots = "User-agent: *\nDisallow: /.well-known/\n";
  const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: robots, [TDM]: RULES }, { readTdm: true });
  await web.fetcher.fetchPage(PAGE);
  expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE]);
});

test("without robots.txt nothing is known of the host", async () => {
  const web = sampleWeb({ [PAGE]: HTML, [TDM]: RULES }, { obeyRobots: false, readTdm: true });
  expect(await web.fetcher.fetchPage(PAGE)).not.toHaveProperty("hostStatements");
  expect(web.requests.map(([url]) => url)).toEqual([PAGE]);
});
