import render from "dom-serializer";
import { isTag } from "domhandler";
import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { placeImages, readPageImages } from "../../src/extract/article-images.ts";
import { readArticle } from "../../src/extract/readability/read-article.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";
import { makeSafeTree } from "../../src/render/safe-tree.ts";
import { sanitise } from "../../src/render/sanitise.ts";

const URL = "https://news.test/ferry";
const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(6);

function place(html: string) {
  const document = parsePage(`<body><article>${html}</article></body>`);
  const pageImages = readPageImages(document, URL);
  const article = readArticle(document, null);
  const images = placeImages(article, pageImages);
  const markdown = renderMarkdown(sanitise(render(makeSafeTree(article.root, URL).children)));
  return { images, markdown, text: renderPlainText(article.root) };
}

test("an image is placed where it was, with its caption, which is not part of the text", () => {
  const { images, markdown, text } = place(
    `${PROSE}<figure><img src="/a.jpg" alt="A ferry"><figcaption>Pier 2. Photo: Ada Obi</figcaption></figure>${PROSE}`,
  );
  expect(images).toEqual([
    {
      url: "https://news.test/a.jpg",
      alt: "A ferry",
      width: null,
      height: null,
      caption: "Pier 2.",
      creditText: "Ada Obi",
      position: 6,
    },
  ]);
  expect(markdown).toContain("![A ferry](https://news.test/a.jpg)\n\n*Pier 2. (Ada Obi)*\n\n");
  expect(text).not.toContain("Pier 2. (Ada Obi)");
});

test("a lazy image uses its largest file", () => {
  const { images, markdown } = place(
    `${PROSE}<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" data-srcset="/s.jpg 480w, /l.jpg 960w" alt="A ferry">${PROSE}`,
  );
  expect(images.map((image) => image.url)).toEqual(["https://news.test/l.jpg"]);
  expect(markdown).toContain("![A ferry](https://news.test/l.jpg)");
});

test("an image used twice is listed once", () => {
  const { images } = place(`${PROSE}<p><img src="/a.jpg?w=1"></p>${PROSE}<p><img src="/a.jpg?w=2"></p>${PROSE}`);
  expect(images).toHaveLength(1);
});

test("an image outside the article is not listed", () => {
  const document = parsePage(`<body><img src="/logo.jpg" width="300"><article>${PROSE}${PROSE}</article></body>`);
  const pageImages = readPageImages(document, URL);
  expect([...pageImages.keys()].filter(isTag)).toHaveLength(1);
  expect(placeImages(readArticle(document, null), pageImages)).toEqual([]);
});

test("small print below an image is its caption, not text", () => {
  const { images, markdown, text } = place(
    `${PROSE}<p><img src="/a.jpg" alt="A ferry"><br><font size="1">Pier 2. Photo: Ada Obi</font></p>${PROSE}`,
  );
  expect(images[0]).toMatchObject({ caption: "Pier 2.", creditText: "Ada Obi" });
  expect(markdown).toContain("![A ferry](https://news.test/a.jpg)\n\n*Pier 2. (Ada Obi)*\n\nThe ferry");
  expect(text).not.toContain("Ada Obi");
});
