import { describe, expect, test } from "vitest";
import { PAGE_KINDS } from "../../src/article.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { selectAll, selectOne } from "../../src/dom/select.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { NO_SELECTORS } from "../../src/sites/site-rule.ts";

const URL_ = "https://nested.example.com/story";

test("elements are found in document order", () => {
  const page = parsePage(
    `<div class="a"><p id="1"><b>x</b></p></div><p id="2"></p><div class="a"><p id="3"></p></div>`,
  );
  expect(selectAll(".a p, #2", page).map(({ attribs }) => attribs.id)).toEqual(["1", "2", "3"]);
  expect(selectOne(".a > p:not(:empty)", page)?.attribs.id).toBe("1");
  expect(selectOne(".b", page)).toBeNull();
});

describe("a hostile page", () => {
  const nested = (size: number) => `${"<div>".repeat(110)}${"<p>The ferry runs again today.</p>".repeat(size)}`;

  test.each([
    [".x div div div p", nested(1_000)],
    [":not(.x div div div *) b, .x div div div p", nested(1_000)],
    ["p:only-child", "<p></p>".repeat(15_000)],
  ])("does not make %s search for minutes", (selector, html) => {
    const before = process.cpuUsage();
    try {
      selectAll(selector, parsePage(html));
    } catch (error) {
      expect(error).toMatchObject({ code: "too-complex", message: expect.stringContaining(selector) });
    }
    // 10 million steps; without a limit, over a minute.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
  });

  test("is refused when a site rule takes too long on it", () => {
    const siteRule = { ...NO_SELECTORS, host: "nested.example.com", version: 1, remove: [".x div div div p"] };
    const page = pageFromHtml(nested(1_000), URL_, "2026-11-23T08:00:00.000Z");
    expect(() => extractArticle(page, [], PAGE_KINDS, { siteRule })).toThrow(/takes too long on this page/);
  });
});
