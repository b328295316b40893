import type { Document } from "domhandler";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/clean/blocks.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { selectBlocks } from "../../src/extract/judge/select-blocks.ts";
import { cutOrphanLines } from "../../src/extract/orphan-lines.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";
import { makePage } from "./make-page.ts";

const PROSE = [
  "The chandler on the quay has sold rope by the arm's length since the year of the great frost, and still does so.",
  "His arms are short, as every skipper knows, and so the rope is cheaper to the north of the bridge than to the south.",
  "A machine that measures stands in the window, a gift of the council, and is used to hold the door open in summer.",
];
const paragraphs = (turn: string) => PROSE.map((text) => `<p>${turn} ${text}</p>`).join("");

const card = (title: string) =>
  `<div class="k"><a href="/${title.length}"><img src="/a.jpg"></a><div><a href="/${title.length}">${title}</a></div><p>On ${title} …</p></div>`;

const extract = (box: string) =>
  extractArticle(makePage(`<body><h1>Rope</h1><div>${paragraphs("Once,")}${box}${paragraphs("Later,")}</div></body>`));

test("the heading of cards that were left out is removed, and the trail names it", () => {
  const { articleBody, removals } = extract(
    `<section><h2>Aus dem Archiv der Stadt</h2><div>${["Two spoons are missing", "Net for strawberries", "A gull in the chapel"].map(card).join("")}</div></section>`,
  );
  expect(articleBody).not.toContain("Two spoons");
  expect(articleBody).not.toContain("Archiv");
  expect(removals.filter(({ text }) => text.includes("Archiv")).map(({ rule }) => rule)).toEqual(["orphan-lines"]);
});

test("the heading of a form whose words were left out is removed", () => {
  const form = `<form><input type="email" name="mail"><small>Taushetserklæring</small></form>`;
  const { articleBody } = extract(
    `<div class="x1"><h3>Brev fra kaia</h3><p>Subscribe to our newsletter.</p>${form}</div>`,
  );
  expect(articleBody).not.toContain("Brev fra kaia");
});

test("a paragraph marked as a heading stays, whatever its box lost", () => {
  const long = `${PROSE[0]} ${PROSE[1]}`;
  const cards = ["Two spoons are missing", "Net for strawberries", "A gull in the chapel"].map(card).join("");
  expect(extract(`<section><h6>${long}</h6><div>${cards}</div></section>`).articleBody).toContain(PROSE[1]);
});

test("a heading alone in its box stays", () => {
  expect(extract("<section><h2>What he sells</h2></section>").articleBody).toContain("What he sells");
});

const player = (label: string) =>
  `<div class="x1"><button></button><div><p>${label}</p><span>0:00 / 5:12</span></div><div><span>1x</span></div></div>`;

test("the label of a player whose times were left out is removed, in any language", () => {
  expect(extract(player("Poslechnout článek")).articleBody).not.toContain("Poslechnout");
});

test("a label in a box with a sentence stays", () => {
  const text = extract(
    `<div><p>Rope</p><p>It is sold by the arm, and paid by the pound, as the price list says.</p></div>`,
  );
  expect(text.articleBody).toContain("It is sold by the arm");
});

test("time is linear for lines in one box with a part that was left out", () => {
  const pageOf = (size: number) =>
    parsePage(`<body><div>${"Rope<br>".repeat(size)}<form><label>Mail</label></form></div></body>`);
  const articleOf = (page: Document) =>
    selectBlocks(
      page,
      readBlocks(page).filter(({ text }) => text === "Rope"),
    );
  const growth = timeGrowth((size) => cutOrphanLines(articleOf(pageOf(size))), 400);
  expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
});
