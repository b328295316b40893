import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(8);
const FACTS = "<p>Each street was walked three times, by different people, in January.</p>";

test.each([
  ["an aside with prose is a fact box, and stays", `<h3>How they counted</h3>${FACTS}${FACTS}${FACTS}`, true],
  [
    "a fact box of one paragraph stays",
    `<h3>How they counted</h3><p>Each street was walked three times, by different people, in January and again in the spring.</p>`,
    true,
  ],
  ["a pull quote is removed", "<p>Each street was walked three times.</p>", false],
  [
    "an aside of links is removed",
    `<ul>${`<li><a href="/a">Each street was walked three times, by different people</a></li>`.repeat(4)}</ul>`,
    false,
  ],
])("%s", (_why, aside, stays) => {
  const { articleBody } = extractArticle(
    makePage(`<body><article>${PROSE}<aside>${aside}</aside>${PROSE}</article></body>`),
  );
  expect(articleBody.includes("Each street was walked")).toBe(stays);
});

test.each([
  ["by its role", `role="note"`],
  ["by its class", `class="box box--warning"`],
])("a short note to the text stays: %s", (_why, attributes) => {
  const aside = `<aside ${attributes}><p>Unplug it first.</p></aside>`;
  const { articleBody } = extractArticle(makePage(`<body><article>${PROSE}${aside}${PROSE}</article></body>`));
  expect(articleBody).toContain("Unplug it first.");
});
