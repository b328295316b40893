import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";

const sentence = (what: string) =>
  `<p>The ${what} of the harbour was counted again in March, and it was found to be larger than anyone on the quay had thought.</p>`;
const section = (what: string, times: number) =>
  `<div class="part"><h2>The ${what}</h2><div class="text">${[1, 2, 3, 4]
    .slice(0, times)
    .map((n) => sentence(`${what} of street ${n}`))
    .join("")}</div></div>`;

test("an article whose sections are nested in separate boxes is extracted whole", () => {
  const parts = ["fleet", "market", "school", "library", "lighthouse"].map((what, at) =>
    section(what, at === 2 ? 4 : 2),
  );
  const { articleBody } = extractArticle(
    makePage(`<title>A count</title><h1>A count</h1><div id="content">${parts.join("")}</div>`),
  );
  for (const what of ["fleet", "market", "school", "library", "lighthouse"])
    expect(articleBody).toContain(`The ${what} of street 2`);
});

const LONG = [1, 2, 3, 4, 5, 6].map((n) => sentence(`catch of boat ${n}`)).join("");

test("links to other stories below the text are removed", () => {
  const card = (n: number) => `<div><a href="/story-${n}">Another story that nobody asked for, number ${n}</a></div>`;
  const { articleBody } = extractArticle(
    makePage(
      `<title>A catch</title><body><h1>A catch</h1><div class="t">${LONG}<div>${card(1)}${card(2)}${card(3)}</div></div></body>`,
    ),
  );
  expect(articleBody).toContain("catch of boat 6");
  expect(articleBody).not.toContain("nobody asked for");
});

test("the standfirst, tables, quotations and notes stay, however unlikely", () => {
  const { articleBody } = extractArticle(
    makePage(
      `<title>A catch</title><body><h1>A catch</h1><p class="standfirst">What the sea gave this year, and what it kept.</p><article>${LONG}<table><caption>In tons</caption><tr><td>Cod</td><td>4</td></tr><tr><td>Hake</td><td>2</td></tr></table>${LONG}<ol><li>Weighed wet. <a href="#r1">↩</a></li></ol></article></body>`,
    ),
  );
  for (const text of ["What the sea gave", "In tons", "Hake", "Weighed wet"]) expect(articleBody).toContain(text);
});

test("the same page always gives the same bytes", () => {
  const page = `<title>A catch</title><h1>A catch</h1><div>${LONG}</div><div><a href="/x">More of the same from the harbour</a></div>`;
  expect(JSON.stringify(extractArticle(makePage(page)))).toBe(JSON.stringify(extractArticle(makePage(page))));
});
