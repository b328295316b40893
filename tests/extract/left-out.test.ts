import type { ChildNode, Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { linkShare } from "../../src/clean/link-share.ts";
import { copyBranch } from "../../src/dom/light-copy.ts";
import { textOf } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { readPart } from "../../src/extract/article-part.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { leafBlocks } from "../../src/extract/leaf-blocks.ts";
import { findLeftOut } from "../../src/extract/left-out.ts";
import { rateQuality } from "../../src/extract/outcome/rate-quality.ts";
import { makePage } from "./make-page.ts";

const sentence = (name: string) =>
  `${name} saw the ferry run again from Pier 2, with a baker on board, and nobody on the quay has complained of it since.`;
const paragraphs = (...names: string[]) => names.map((name) => `<p>${sentence(name)} ${sentence(name)}</p>`).join("");

const ARTICLE = paragraphs("Ada", "Ben", "Cleo", "Dora", "Edgar", "Frida");

function extract(body: string) {
  return extractArticle(makePage(`<html><head><title>The ferry runs</title></head><body>${body}</body></html>`));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Characters compared, without white space: a removal's text is truncated later than this. */
const PREFIX_CHARACTERS = 60;

test("every block of prose is in the text or in the trail", () => {
  const page = `<main><article><h1>The ferry runs</h1>${ARTICLE}</article>
    <div class="sidebar"><p>${sentence("Gina")}</p></div>
    <div class="community-box"><div><p>${sentence("Hugo")}</p></div><ul><li>${sentence("Ida")}</li></ul></div>
    <div style="display:none"><p>${sentence("Jan")}</p></div>
    <section class="related"><h2>Related</h2><p>${sentence("Kim")} <a href="/a">${sentence("Leo")}</a></p></section></main>`;
  const { articleBody, removals } = extract(page);
  const accounted = squeeze(`${articleBody} ${removals.map(({ text }) => text).join(" ")}`);
  const blocks = leafBlocks(parsePage(page)).filter((block) => linkShare(block).characters > PREFIX_CHARACTERS);
  expect(blocks.length).toBeGreaterThan(9);
  expect(
    blocks
      .map((block) => squeeze(textOf(block)).slice(0, PREFIX_CHARACTERS))
      .filter((text) => !accounted.includes(text)),
  ).toEqual([]);
});

test("the trail names prose that Readability left out, and prose that the page hides", () => {
  const { removals } = extract(
    `<article>${ARTICLE}<div hidden><p>${sentence("Jan")}</p></div></article><div class="sidebar"><p>${sentence("Gina")}</p></div>`,
  );
  expect(removals).toEqual([
    {
      rule: "readability",
      reason: "Readability did not include it in the article.",
      selector: "div.sidebar > p",
      text: sentence("Gina"),
    },
    {
      rule: "prune-page",
      reason: "The page hides it until a script shows it.",
      selector: "div > p",
      text: sentence("Jan"),
    },
  ]);
});

test("menus, forms, headings and duplicates of the text are not listed", () => {
  const { removals } = extract(
    `<nav><p>${sentence("Max")}</p></nav><article>${ARTICLE}</article><div class="sidebar print">${paragraphs("Ada")}</div>
     <div class="sidebar"><h2>${sentence("Nora")}</h2></div><form class="sidebar"><p>${sentence("Otto")}</p></form>`,
  );
  expect(removals.filter(({ rule }) => rule === "readability")).toEqual([]);
});

test("the listed texts are bounded in length and number, and the last entry counts the rest", () => {
  const boxes = Array.from({ length: 60 }, (_, index) => `<div class="sidebar">${paragraphs(`Reader ${index}`)}</div>`);
  const page = parsePage(`<article>${ARTICLE}</article>${boxes.join("")}`);
  const [article] = getElementsByTagName("article", page);
  const sources = new Map<ChildNode, ChildNode>();
  const { removals } = findLeftOut(page, [], { root: copyBranch(article as Element, sources) as Element, sources });
  expect(removals).toHaveLength(41);
  expect(removals.at(-1)?.reason).toBe("The same applies to 20 more blocks, starting here.");
  expect(Math.max(...removals.map(({ text }) => text.length))).toBeLessThanOrEqual(300);
});

test("a large share of omitted prose lowers the quality", () => {
  const { metadata } = readPart(makePage(`<title>The ferry runs</title><article>${ARTICLE}</article>`));
  const reasonsFor = (leftOut: number) => {
    const history = { choice: null, missing: null, leftOut, agreement: 1, spared: 0 };
    return rateQuality(metadata, { outcome: "article", reason: null }, history, 500, 3000, []).reasons.join(" ");
  };
  expect(reasonsFor(3000)).toContain("50 % of the prose in the page's main part is not in the article");
  expect(reasonsFor(1000)).not.toContain("is not in the article");
});
