import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const CARDS = ["Council votes on lamps", "New herons at the lock", "Tram drivers end strike", "Fish hall gets a roof"]
  .map((title, at) => `<div class="c${at}"><a href="/2026/04/story-${at}"><h3>${title}</h3></a></div>`)
  .join("");

/** A page whose class names say nothing, with a footer that has more text than the article. */
function extract(content: string, title = "Results of the rowing race") {
  return extractArticle(
    makePage(`<!doctype html><html lang="en"><head><title>${title} - The Norr Courier</title></head><body>
    <div class="k1"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></div>
    <div class="k2"><div class="k3"><h1>${title}</h1><div class="k4"><span>Mara Voss</span><span>4 May 2026</span></div>${content}</div>
    <div class="k5"><h2>Most read</h2>${CARDS}</div></div>
    <div class="k6"><p>© 2026 The Norr Courier. All rights reserved.</p><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy</a></li></ul></div></body></html>`),
  );
}

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const RESULTS = [
  ["1", "Norr A", "6:12"],
  ["2", "Oster", "6:15"],
  ["3", "Norr B", "6:31"],
  ["4", "Quay Seven", "6:40"],
];
const figure = (caption: string, at: number) =>
  `<figure class="f${at}"><img src="/${at}.jpg" width="900" height="600"><figcaption>${caption}</figcaption></figure>`;

test("results in a table are an article", () => {
  const { outcome, articleBody } = extract(`<table>${RESULTS.map(row).join("")}</table>`);
  expect(outcome).toBe("article");
  expect(articleBody).toContain("Quay Seven");
  expect(articleBody).not.toMatch(/All rights reserved|Council votes/);
});

test("a list of a few words each is an article", () => {
  const items = [
    "Walk the mole to the light and back.",
    "Drink coffee at the fish hall.",
    "Ride the old tram.",
    "Count the herons.",
  ];
  const { outcome, articleBody } = extract(
    `<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`,
    "Four things to do in Norr",
  );
  expect(outcome).toBe("article");
  for (const item of items) expect(articleBody).toContain(item);
});

test("captions are the text of a story in pictures, without their credits", () => {
  const captions = [
    "Waves break over the east mole on Monday morning. Photo: Ida Brandt",
    "A fisherman ties down his boat before the wind turns.",
    "The lighthouse keeper watches from the gallery at noon.",
  ];
  const { outcome, articleBody } = extract(captions.map(figure).join(""), "Storm over the harbour in pictures");
  expect(outcome).toBe("article");
  expect(articleBody).toContain("Waves break over the east mole on Monday morning.");
  expect(articleBody).toContain("The lighthouse keeper watches");
  expect(articleBody).not.toContain("Photo:");
});

test("two sentences in Chinese are an article", () => {
  const { outcome, articleBody } = extract(
    "<p>奥斯特大桥将于周日早上六点至中午关闭，以便为轴承上油。</p><p>港务局表示，渡轮照常运行。</p>",
    "大桥周日关闭",
  );
  expect(outcome).toBe("article");
  expect(articleBody).toContain("渡轮照常运行");
});

test("a message below a headline is none, without a date and a name", () => {
  const page =
    makePage(`<!doctype html><html lang="en"><head><title>Nothing found</title></head><body><div class="k2"><h1>Nothing found</h1>
    <p>No page matches your words.</p></div><div class="k6"><ul><li><a href="/about">About us</a></li></ul></div></body></html>`);
  expect(extractArticle(page).outcome).not.toBe("article");
});
