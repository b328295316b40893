import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

const OPENING = [
  "The workshop on the western bank has rebuilt the deck of the bridge in nine months, at night for the most part.",
  "Barges passed below it during the day, as they always have, and nobody on the river lost an hour by the work.",
];
const REST = [
  "On Monday the first tram crossed it at five in the morning, with nobody on board but its driver and the mayor.",
  "The ferry between the two banks stops at the end of the month, because nobody needs it any more, says its captain.",
  "He has steered it for thirty years and retires with it, and the boat goes to a museum on the coast of the county.",
  "Children may sound its horn there, and there is to be a film that shows how it was built, and who paid for it.",
  "The council thanked the crew at its meeting on Tuesday, and decided what becomes of the landing on the eastern bank.",
  "It is to be a place to swim from, with stairs into the water, as there was one before the first bridge was built.",
];

const boxed = (paragraphs: readonly string[], rail: string) =>
  `<div class="part"><div class="grid"><div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div><aside class="rail">${rail}</aside></div></div>`;

const textOf = (article: string) =>
  extractArticle(
    pageFromHtml(
      `<html lang="en"><title>The bridge reopens | News</title><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>The bridge reopens</h1>${article}</article></main><footer><p>© 2026 News</p></footer>`,
      "https://news.test/2026/11/the-bridge-reopens",
      "2026-11-24T00:00:00.000Z",
    ),
  ).articleBody.split("\n\n");

test("opening paragraphs in a separate box are put before the rest", () => {
  expect(textOf(boxed(OPENING, "<p>Advertisement</p>") + boxed(REST, ""))).toEqual([...OPENING, ...REST]);
});

test("a different kind of box before the article stays out", () => {
  const teaser = `<div class="promo"><div class="wide"><div class="said">${OPENING.map((text) => `<p>${text}</p>`).join("")}</div></div></div>`;
  expect(textOf(teaser + boxed(REST, ""))).toEqual(REST);
});

const SECTION = [
  "The new deck rests on sixteen bearings, and each of them was cast in a foundry that has worked for the port before.",
  "Its engineers had calculated the load of two trams at once, although no timetable of the city ever asks for that.",
];

test("a page builder's last section, in a separate row, is appended", () => {
  expect(textOf(boxed(REST, "") + boxed(SECTION, "<p>Advertisement</p>"))).toEqual([...REST, ...SECTION]);
});

test("reader comments below the article stay out", () => {
  const posts = SECTION.map(
    (text) =>
      `<li><div class="head"><b>harbour_rat</b> <time>2 hours ago</time></div><div>${text} <a href="#">Reply</a></div></li>`,
  );
  expect(textOf(`${boxed(REST, "")}<ol class="talk">${posts.join("")}</ol>`)).toEqual(REST);
});

test("the opening in the box of the main heading is restored", () => {
  const opening = OPENING.join(" ");
  const rest = REST.map((text) => `<p>${text}</p>`).join("");
  const html = `<html lang="en"><title>The bridge reopens</title><body><section class="css-1hero"><h1>The bridge reopens</h1><p>${opening}</p></section><section class="css-2text">${rest}${rest.replaceAll("the", "a")}</section></body>`;
  const page = pageFromHtml(html, "https://news.test/2026/11/the-bridge-reopens", "2026-11-24T00:00:00.000Z");
  expect(extractArticle(page).articleBody).toContain(opening);
});
