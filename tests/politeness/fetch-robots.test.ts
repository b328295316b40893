import { expect, test } from "vitest";
import { IngestError, type IngestErrorCode } from "../../src/errors.ts";
import { fetchRobots } from "../../src/politeness/fetch-robots.ts";
import { resourceOf } from "../discover/resource-of.ts";

test("robots.txt is fetched from the root of the URL's origin", async () => {
  const fetchResource = async (url: string) => resourceOf(url, `# of ${url}`, "text/plain");
  expect(await fetchRobots("https://news.example.com:443/2026/a?b#c", { fetchResource })).toBe(
    "# of https://news.example.com/robots.txt",
  );
});

test.each<[IngestErrorCode]>([["page-gone"], ["http-error"], ["too-many-redirects"]])(
  "after %s everything may be crawled",
  async (code) => {
    const fetchResource = async () => {
      throw new IngestError(code, "The server responded with 4xx.");
    };
    expect(await fetchRobots("https://news.example.com/", { fetchResource })).toBe("");
  },
);

test.each<[IngestErrorCode]>([["server-busy"], ["page-unreachable"], ["page-timeout"], ["url-not-allowed"]])(
  "after %s nothing may be crawled, because the rules are unknown",
  async (code) => {
    const fetchResource = async () => {
      throw new IngestError(code, "no answer");
    };
    await expect(fetchRobots("https://news.example.com/", { fetchResource })).rejects.toMatchObject({ code });
  },
);
