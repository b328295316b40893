import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { countMatches } from "../../../src/extract/site-rule/count-matches.ts";
import { MAX_SELECTOR_CHARS, NO_SELECTORS, type SiteSelectors, selectorProblem } from "../../../src/sites/site-rule.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";
import { makePage } from "../make-page.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop for good.";
const HTML = `<!doctype html><html lang="en"><head><title>The bridge opens</title></head><body>
<div class="head"><h1>The bridge opens</h1><span class="real-title">Bridge, at last</span>
<p class="who">By Ada Obi and Bo Lind</p><p class="when">3 November 2026</p></div>
<main class="story"><p>First. ${SENTENCE}</p><p>Second. ${SENTENCE}</p>
<p class="puff">Our own yard is the best yard, says our own yard, and we all nodded at that, as we were paid to do.</p>
<div class="share-bar"><p>Readers' note: the toll is in cash alone.</p></div>
<p>Third. ${SENTENCE}</p></main>
<aside class="box"><p>In figures: twelve millions, forty beams, and not one day before it was promised to be done.</p></aside>
</body></html>`;

function extract(rule: Partial<SiteSelectors>, html = HTML) {
  const siteRule = { ...NO_SELECTORS, ...rule, host: "news.test", version: 3 };
  return extractArticle(makePage(html), [], undefined, { siteRule });
}

test("without a rule nothing changes, and an extraction records the rule it followed", () => {
  const plain = extractArticle(makePage(HTML));
  expect(extractArticle(makePage(HTML), [], undefined, { siteRule: null })).toEqual(plain);
  expect(plain.extractor).not.toHaveProperty("siteRule");
  expect(extract({}).extractor.siteRule).toEqual({ host: "news.test", version: 3 });
  expect(extract({}).articleBody).toBe(plain.articleBody);
});

test("removed elements are gone, and the trail says why", () => {
  expect(extract({}).articleBody).toContain("our own yard");
  const { articleBody, removals } = extract({ remove: [".puff", ".no-such-thing"] });
  expect(articleBody).not.toContain("our own yard");
  expect(removals.filter(({ rule }) => rule === "site-rule")).toEqual([
    expect.objectContaining({ selector: "main.story > p.puff", text: expect.stringContaining("our own yard") }),
  ]);
});

test("kept elements are present, in place, and not in the trail", () => {
  expect(extract({}).articleBody).not.toContain("Readers' note");
  const { articleBody, removals } = extract({ keep: [".share-bar", ".box"] });
  const order = ["First.", "Second.", "Readers' note", "Third.", "In figures"].map((words) =>
    articleBody.indexOf(words),
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(articleBody.split("Readers' note").length).toBe(2);
  expect(removals.some(({ text }) => text.includes("Readers' note"))).toBe(false);
});

test("title, authors and date are read by their selectors, with provenance", () => {
  const article = extract({ title: ".real-title", author: ".who", date: ".when" });
  expect(article).toMatchObject({
    headline: "Bridge, at last",
    authors: [{ name: "Ada Obi" }, { name: "Bo Lind" }],
    datePublished: { value: "2026-11-03", raw: "3 November 2026" },
  });
  expect(article.provenance.headline).toEqual({ source: "site-rule:.real-title", raw: "Bridge, at last" });
  expect(extract({ title: ".none" }).headline).toBe("The bridge opens");
});

test("the text is taken from the selector, and cleaned", () => {
  const { articleBody, quality } = extract({ body: ".box", keep: [".puff"] });
  expect(articleBody.split("\n\n")).toEqual([
    expect.stringMatching(/^Our own yard/),
    expect.stringMatching(/^In figures/),
  ]);
  expect(quality.reasons.join(" ")).toContain("owner's rule");
  expect(extract({ body: ".none" }).articleBody).toContain("First.");
});

describe("a selector", () => {
  test.each([
    ".puff",
    "main > p:not(.puff):first-child",
    "a[href^='https://news.test/?a~b:c']",
    "div:is(.a, .b) + p",
    "[lang~=en]",
  ])("%s is allowed", (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  });

  test.each([
    ["", "empty"],
    ["p[", "not a CSS selector"],
    ["p:unheard-of", "too slow on large pages"],
    ["div:has(p)", "too slow on large pages"],
    ["p ~ p", "too slow on large pages"],
    ["p:nth-child(2)", "too slow on large pages"],
    [":contains('x')", "too slow on large pages"],
    ["x".repeat(MAX_SELECTOR_CHARS + 1), "at most 300 characters"],
  ])("%s is refused", (selector, why) => {
    expect(selectorProblem(selector)).toContain(why);
  });

  test("matches are counted", () => {
    expect(countMatches(HTML, { ...NO_SELECTORS, remove: ["main p", ".x"], title: "h1" })).toEqual({
      "main p": 5,
      ".x": 0,
      h1: 1,
    });
  });
});

test("a rule on a large page takes linear time", () => {
  const apply = (count: number) => {
    const html = `<article>${`<p class="a"><b class="x">${SENTENCE}</b></p>`.repeat(count)}</article>`;
    extract({ keep: [".a .x", "p + p .x"], remove: ["article > .a.b"], body: "article" }, html);
  };
  expect(timeGrowth(apply, 400)).toBeLessThanOrEqual(MAX_GROWTH);
});
