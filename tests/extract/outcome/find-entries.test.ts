import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

const SENTENCES = [
  "The lock keeper opens the gates at six, and by seven the first barges wait in a row that reaches the old brewery.",
  "Nobody had expected the water to rise so early in the year, least of all the people who live on the lower quay.",
  "A boat from the south needs four days for the climb, a day less than before the new basin was opened to traffic.",
  "The council has promised to dredge the harbour before autumn, as it has promised in each of the last nine years.",
];
const TITLES = ["At the gates", "Water on the quay", "Four days uphill", "Mud, once more"];

const prose = (at: number, count = 3) =>
  Array.from(
    { length: count },
    (_, next) => `<p>${SENTENCES[(at + next) % 4]} ${SENTENCES[(at + next + 1) % 4]}</p>`,
  ).join("");

interface Build {
  readonly href?: (at: number) => string;
  readonly date?: (at: number) => string;
  readonly title?: (at: number) => string;
}

const posts = ({
  href = (at) => `/2026/0${at + 1}/lock`,
  date = (at) => `${at + 2} March 2026`,
  title = (at) => TITLES[at] ?? "",
}: Build = {}) =>
  TITLES.map(
    (_, at) =>
      `<article class="post"><h2><a href="${href(at)}">${title(at)}</a></h2><time>${date(at)}</time><div class="text">${prose(at)}</div></article>`,
  ).join("");

function extract(body: string, url = "https://locks.example.com/") {
  const html = `<!doctype html><html lang="en"><head><title>Notes from the lock</title></head><body><header><a href="/">Notes from the lock</a><nav><a href="/about">About</a></nav></header><main>${body}</main></body></html>`;
  return extractArticle(pageFromHtml(html, url, "2026-11-26T00:00:00.000Z"));
}

describe("a list of whole posts is not an article", () => {
  test.each([
    ["a home page", posts(), "https://locks.example.com/"],
    ["a page of a category", `<h1>Category: water</h1>${posts()}`, "https://locks.example.com/category/water/"],
  ])("%s", (_, body, url) => {
    const { outcome, pageKind, quality } = extract(body, url);
    expect({ outcome, kind: pageKind?.kind }).toEqual({ outcome: "not-an-article", kind: "listing" });
    expect(quality.reasons[0]).toContain(
      "It has 4 whole posts, each with a date and a headline that links to its own page.",
    );
  });
});

describe("an article keeps its outcome", () => {
  const story = "https://locks.example.com/2026/01/lock";
  test.each([
    ["whose headline links to itself, with the next ones below it", posts(), story],
    [
      "with whole posts below it",
      `<article><h1>A year at the lock</h1><time>1 March 2026</time>${prose(2)}</article>${posts({ href: (at) => `/p/${at}` })}`,
      story,
    ],
    ["that collects items without dates", `<h1>Four notes from the lock</h1>${posts({ date: () => "" })}`, story],
    [
      "that lists versions",
      `<h1>Changes</h1>${posts({ title: (at) => `Version 1.${at}` })}`,
      "https://locks.example.com/changes",
    ],
    [
      "in the posts of a live blog",
      `<h1>High water: live</h1><p>${SENTENCES[1]}</p>${posts({ href: (at) => `/live/2026/high-water/${at}` })}`,
      "https://locks.example.com/live/2026/high-water",
    ],
  ])("%s", (_, body, url) => {
    expect(extract(body, url).outcome).toBe("article");
  });
});

test("the posts of a live blog that link to places in it are all of its text", () => {
  const url = "https://locks.example.com/live/2026/high-water";
  const { articleBody } = extract(
    `<h1>High water: live</h1>${posts({ href: (at) => `${url}?post=${at}#post-${at}` })}`,
    url,
  );
  for (const title of TITLES) expect(articleBody).toContain(title);
});
