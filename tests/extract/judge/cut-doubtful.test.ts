import { type ChildNode, isTag } from "domhandler";
import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { copyBranch } from "../../../src/dom/light-copy.ts";
import { textOf } from "../../../src/dom/light-tree.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { firstText } from "../../../src/extract/judge/block-membership.ts";
import { cutDoubtful } from "../../../src/extract/judge/cut-doubtful.ts";
import { FEATURES } from "../../../src/extract/judge/features.ts";
import type { Opinion } from "../../../src/extract/judge/judge-blocks.ts";

const CERTAIN = 1 - 1e-9;
const HOPELESS = 1e-9;
const DOUBTED = 0.4;

/** What is left of an article, and the lines that were cut, with a likelihood for each line of the page. */
function cut(html: string, likelihoods: readonly number[]): { readonly text: string; readonly removed: string[] } {
  const page = parsePage(html);
  const sources = new Map<ChildNode, ChildNode>();
  const root = page.children.find(isTag);
  if (root === undefined) throw new Error("The page has no element.");
  const article = { root: copyBranch(root, sources), sources };
  const opinions = readBlocks(page).map((block, at) => ({
    block,
    judged: { history: { start: firstText(block.nodes) } },
    likelihood: likelihoods[at] ?? CERTAIN,
    features: () => new Float64Array(FEATURES.length),
  })) as unknown as Opinion[];
  const removals = cutDoubtful(article, null, opinions, "https://news.test/quay");
  return { text: textOf(article.root), removed: removals.map(({ text }) => text) };
}

const TEXT = "<p>The quay was closed in the night, and it opened again in the morning.</p>".repeat(3);

test("a line that the classifier rejects goes, and the trail says so", () => {
  const { text, removed } = cut(`${TEXT}<p>Get the harbour letter.</p>`, [CERTAIN, CERTAIN, CERTAIN, HOPELESS]);
  expect(removed).toEqual(["Get the harbour letter."]);
  expect(text).not.toContain("harbour letter");
});

test("a heading that the classifier doubts stays between paragraphs, if one with the same markup is accepted", () => {
  const paragraph =
    "<p>The quay was closed in the night, and it opened again in the morning, when the wind had turned to the east and the ferry could leave.</p>";
  const section = (title: string) => `<h2>${title}</h2>${paragraph}`;
  const page = `<div><h2>Morning news</h2>${paragraph}${section("A long night on the quay")}${section("Who pays")}<h2>More of this</h2><p>Tides</p></div>`;
  const doubted = [DOUBTED, CERTAIN, CERTAIN, CERTAIN, DOUBTED, CERTAIN, DOUBTED, CERTAIN];
  expect(cut(page, doubted).removed).toEqual(["Morning news", "More of this"]);
  const alone = [DOUBTED, CERTAIN, DOUBTED, CERTAIN, DOUBTED, CERTAIN, DOUBTED, CERTAIN];
  expect(cut(page, alone).removed).toEqual(["Morning news", "A long night on the quay", "Who pays", "More of this"]);
});

test("code and notes stay, however unlikely", () => {
  const page = `${TEXT}<pre>tide --wait</pre><p>Weighed wet. <a href="#r1">back</a></p>`;
  expect(cut(page, [CERTAIN, CERTAIN, CERTAIN, HOPELESS, HOPELESS]).removed).toEqual([]);
});

test("the caption of a table stays, however unlikely", () => {
  const page = `<div>${TEXT}<figure><pre>tide</pre><figcaption>Table 2: tides</figcaption></figure></div>`;
  expect(cut(page, [CERTAIN, CERTAIN, CERTAIN, HOPELESS, HOPELESS]).removed).toEqual([]);
});

test("items of a list that lead to other sites are sources, and stay", () => {
  const page = `<div>${TEXT}<ul><li><a href="https://press.test/tides">Lund, On tides</a></li><li><a href="/tides">All about tides</a></li></ul></div>`;
  expect(cut(page, [CERTAIN, CERTAIN, CERTAIN, HOPELESS, HOPELESS]).removed).toEqual(["All about tides"]);
});

test.each([
  ["a layout of one cell", `<table><tr><td>Sports desk | Front page</td></tr></table>`, ["Sports desk | Front page"]],
  [
    "a layout with a cell in each row",
    `<table><tr><td><img src="/quay.jpg"></td></tr><tr><td>The quay at night</td></tr></table>`,
    ["The quay at night"],
  ],
  [
    "a layout beside an empty cell",
    `<table><tr><td>Front page</td><td></td></tr><tr><td><br></td></tr></table>`,
    ["Front page"],
  ],
  ["facts", "<table><tr><td>Elsa</td><td>1938</td></tr><tr><td>Ida</td><td>1951</td></tr></table>", []],
  [
    "facts with a head",
    "<table><thead><tr><th>Boat</th><th>Built</th></tr></thead><tbody><tr><td>Ida</td><td>1951</td></tr></tbody></table>",
    [],
  ],
  [
    "facts inside a layout",
    "<table><tr><td><table><tr><td>Elsa</td><td>1938</td></tr><tr><td>Ida</td><td>1951</td></tr></table></td></tr></table>",
    [],
  ],
])("lines of a table go unless it is a table of facts: %s", (_what, table, expected) => {
  const rejected = [CERTAIN, CERTAIN, CERTAIN, HOPELESS, HOPELESS, HOPELESS, HOPELESS];
  expect(cut(`<div>${TEXT}${table}</div>`, rejected).removed).toEqual(expected);
});

test("nothing goes when the classifier rejects most of an article", () => {
  expect(cut(TEXT, [HOPELESS, HOPELESS, CERTAIN]).removed).toEqual([]);
});

test("a page whose only line is rejected has no text left", () => {
  expect(cut("<p>Nothing was found.</p>", [HOPELESS]).text).toBe("");
});
