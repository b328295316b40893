import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(6);
const SENTENCE = "Each street was walked three times, by different people, in January and again in the spring.";

test.each([
  ["a paragraph", `<p class="share-note">${SENTENCE}</p>`, SENTENCE],
  [
    "code",
    `<div class="share-code"><div class="social-title">count.sh</div><pre>walk --times 3</pre></div>`,
    "walk --times 3",
  ],
  ["a paragraph of a topic in German", `<div class="rubrik-social">${PROSE}</div><p>${SENTENCE}</p>`, SENTENCE],
])("a class that names sharing does not remove %s", (_what, html, text) => {
  const { articleBody } = extractArticle(
    makePage(`<body><h1>Streets</h1><article>${PROSE}${html}${PROSE}</article></body>`),
  );
  expect(articleBody).toContain(text);
});

test("share buttons are removed", () => {
  const bar = `<div class="share-bar"><a href="https://www.facebook.com/sharer.php">Facebook</a> <a href="mailto:?x">Mail</a></div>`;
  const { articleBody } = extractArticle(
    makePage(`<body><h1>Streets</h1><article>${PROSE}${bar}${PROSE}</article></body>`),
  );
  expect(articleBody).not.toContain("Facebook");
});
