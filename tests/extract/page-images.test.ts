import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { readPageImages } from "../../src/extract/article-images.ts";

const imagesOf = (html: string) => [...readPageImages(parsePage(html), "https://harbour-post.test/a").values()];
const urls = (html: string) => imagesOf(html).map(({ url }) => url.replace("https://harbour-post.test", ""));

test.each([
  ["the largest of a srcset", `<img src="/s.jpg" srcset="/m.jpg 640w, /l.jpg 1280w">`, ["/l.jpg"]],
  ["by pixel density", `<img src="/s.jpg" srcset="/m.jpg 1x, /l.jpg 2x">`, ["/l.jpg"]],
  ["from a picture's sources", `<picture><source srcset="/l.webp 1600w"><img src="/s.jpg"></picture>`, ["/l.webp"]],
  ["the file of a lazy image", `<img src="data:image/gif;base64,R0" data-src="/l.jpg">`, ["/l.jpg"]],
  ["no tracking pixels", `<img src="/t.gif" width="1" height="1"><img src="/l.jpg">`, ["/l.jpg"]],
  ["no placeholders", `<img src="/img/placeholder.png"><img src="/l.jpg">`, ["/l.jpg"]],
  ["in document order", `<p><img src="/a.jpg"></p><figure><img src="/b.jpg"></figure>`, ["/a.jpg", "/b.jpg"]],
])("images: %s", (_why, html, expected) => {
  expect(urls(html)).toEqual(expected);
});

test("an image has its size, alternative text, caption and credit", () => {
  const figure = `<figure><img src="/s.jpg" srcset="/l.jpg 1280w" width="640" height="360" alt="The bridge at dawn">
    <figcaption>The bridge. <span class="credit">Photo: Ada Obi</span></figcaption></figure>`;
  expect(imagesOf(figure)).toEqual([
    {
      url: "https://harbour-post.test/l.jpg",
      width: 640,
      height: 360,
      alt: "The bridge at dawn",
      caption: "The bridge.",
      creditText: "Ada Obi",
      position: null,
    },
  ]);
});
