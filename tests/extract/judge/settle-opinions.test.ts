import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { firstText } from "../../../src/extract/judge/block-membership.ts";
import { judgeBlocks, type Opinion } from "../../../src/extract/judge/judge-blocks.ts";
import { settleOpinions } from "../../../src/extract/judge/second-opinion.ts";

const paragraph = (what: string, n: number) =>
  `<p>The ${what} of quay ${n} was counted again in March, and it was found to be larger than anyone had thought.</p>`;
const text = [1, 2, 3, 4].map((n) => `<div><h2>Quay ${n}</h2>${paragraph("catch", n)}${paragraph("fleet", n)}</div>`);
const PAGE = parsePage(`<html><body><main>${text.join("")}</main><footer>
  <p>Offers on this site are from partners, who pay us for each <a href="/terms">contract</a> that is signed.</p>
  </footer></body></html>`);
const BLOCKS = readBlocks(PAGE);
const STATED = { headline: null, description: null, authors: [], stated: null };

/** The opinions if Readability chose the blocks whose text starts like this. */
function judgedWith(start: string): Opinion[] {
  const chosen = BLOCKS.filter((block) => block.text.startsWith(start)).flatMap(({ nodes }) => firstText(nodes) ?? []);
  return judgeBlocks(PAGE, BLOCKS, new Set(chosen), STATED);
}

function settle(agreement: number, opinions: readonly Opinion[]): readonly Opinion[] {
  return settleOpinions(agreement, opinions, (chosen) => judgeBlocks(PAGE, BLOCKS, chosen, STATED));
}

test("where the classifier rejects most of Readability's choice, it judges again with its own choice", () => {
  const misled = judgedWith("Offers");
  const settled = settle(0.2, misled);
  for (const [at, { block, likelihood }] of settled.entries()) {
    if (block.text.startsWith("The catch")) expect(likelihood).toBeGreaterThan(misled[at]?.likelihood ?? 1);
    if (block.text.startsWith("Offers")) expect(likelihood).toBeLessThan(misled[at]?.likelihood ?? 0);
  }
});

test("where it agrees with half of it or more, its opinions stand", () => {
  const opinions = judgedWith("The catch");
  expect(settle(0.5, opinions)).toBe(opinions);
});
