import { type ChildNode, isTag } from "domhandler";
import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { copyBranch } from "../../../src/dom/light-copy.ts";
import { textOf } from "../../../src/dom/light-tree.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { cutDoubtful } from "../../../src/extract/judge/cut-doubtful.ts";
import { FEATURES } from "../../../src/extract/judge/features.ts";
import type { Opinion } from "../../../src/extract/judge/judge-blocks.ts";

const CERTAIN = 1 - 1e-9;
const HOPELESS = 1e-9;

/** What is left of an article, and the lines that were cut, with a likelihood for each line of the page. */
function cut(html: string, likelihoods: readonly number[]): { readonly text: string; readonly removed: string[] } {
  const page = parsePage(html);
  const sources = new Map<ChildNode, ChildNode>();
  const root = page.children.find(isTag);
  if (root === undefined) throw new Error("The page has no element.");
  const article = { root: copyBranch(root, sources), sources };
  const opinions = readBlocks(page).map((block, at) => ({
    block,
    likelihood: likelihoods[at] ?? CERTAIN,
    features: () => new Float64Array(FEATURES.length),
  })) as unknown as Opinion[];
  const removals = cutDoubtful(article, null, opinions);
  return { text: textOf(article.root), removed: removals.map(({ text }) => text) };
}

const TEXT = "<p>The quay was closed in the night, and it opened again in the morning.</p>".repeat(3);

test("a line that the classifier rejects goes, and the trail says so", () => {
  const { text, removed } = cut(`${TEXT}<p>Get the harbour letter.</p>`, [CERTAIN, CERTAIN, CERTAIN, HOPELESS]);
  expect(removed).toEqual(["Get the harbour letter."]);
  expect(text).not.toContain("harbour letter");
});

test("code and notes stay, however unlikely", () => {
  const page = `${TEXT}<pre>tide --wait</pre><p>Weighed wet. <a href="#r1">back</a></p>`;
  expect(cut(page, [CERTAIN, CERTAIN, CERTAIN, HOPELESS, HOPELESS]).removed).toEqual([]);
});

test("nothing goes when the classifier rejects most of an article", () => {
  expect(cut(TEXT, [HOPELESS, HOPELESS, CERTAIN]).removed).toEqual([]);
});

test("a page whose only line is rejected has no text left", () => {
  expect(cut("<p>Nothing was found.</p>", [HOPELESS]).text).toBe("");
});
