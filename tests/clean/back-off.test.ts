import { expect, test } from "vitest";
import { applyRules } from "../../src/clean/clean.ts";
import type { CleanContext, CleanRule } from "../../src/clean/clean-rule.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";

const CONTEXT: CleanContext = {
  url: "https://news.test/2026/bridge",
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

const cutQuotes: CleanRule = {
  name: "cut-quotes",
  why: "Quotes are not wanted here.",
  apply: (page) => page.withTag("blockquote"),
};

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const BODY = `<p>${SENTENCE.repeat(4)}</p>`;

function trailOf(html: string) {
  const document = parsePage(html);
  const trail = applyRules([cutQuotes], document, CONTEXT);
  return { trail, text: renderPlainText(document) };
}

test("a removal is in the trail, with its reason and text", () => {
  const { trail, text } = trailOf(`${BODY.repeat(3)}<blockquote>Nobody asked the ferrymen about it.</blockquote>`);
  expect(trail).toEqual([
    {
      rule: "cut-quotes",
      reason: "Quotes are not wanted here.",
      selector: "body > blockquote",
      text: "Nobody asked the ferrymen about it.",
    },
  ]);
  expect(text).not.toContain("ferrymen");
});

test.each([
  ["one node with most of the prose", `<blockquote>${BODY.repeat(3)}</blockquote>${BODY}`],
  ["many nodes with most of the prose together", `<blockquote>${BODY}</blockquote>`.repeat(3) + BODY],
])("a rule backs off and records it: %s", (_why, html) => {
  const { trail, text } = trailOf(html);
  expect(trail.map(({ rule, text: cut }) => ({ rule, cut }))).toEqual([{ rule: "cut-quotes", cut: "" }]);
  expect(trail[0]?.reason).toMatch(/^Kept, because it holds \d+ % of the prose\.$/);
  expect(text.split("\n\n")).toHaveLength(4);
});

test("a rule by wording keeps what the block classifier takes for article text", () => {
  const document = parsePage(
    `${BODY.repeat(3)}<blockquote>Nobody asked.</blockquote><blockquote>Ferrymen did.</blockquote>`,
  );
  const rule = { ...cutQuotes, keptFrom: 0.8 };
  const likelihoods = [0.9, 0.3];
  applyRules([rule], document, { ...CONTEXT, likelihoodOf: () => likelihoods.shift() ?? null });
  const text = renderPlainText(document);
  expect(text).toContain("Nobody asked.");
  expect(text).not.toContain("Ferrymen did.");
});
