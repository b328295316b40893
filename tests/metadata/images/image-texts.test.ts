import { expect, test } from "vitest";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { imageElements } from "../../../src/metadata/images/image-elements.ts";
import { figureTexts } from "../../../src/metadata/images/image-texts.ts";

test.each([
  [
    "a figure's caption, with its credit split off",
    `<figure><img src="a.jpg"><figcaption>The ferry. <span class="credit">Photo: Ada Obi</span></figcaption></figure>`,
    { caption: "The ferry.", creditText: "Ada Obi" },
  ],
  [
    "a caption by its class",
    `<div><img src="a.jpg"><p class="wp-caption-text">The ferry.</p></div>`,
    { caption: "The ferry.", creditText: null },
  ],
  [
    "the caption of another image is not borrowed",
    `<div><img src="a.jpg"><figure><img src="b.jpg"><figcaption>The quay.</figcaption></figure></div>`,
    { caption: null, creditText: null },
  ],
  [
    "a credit on the line below",
    `<img src="a.jpg"><p>Image Source: Quay Press | Photo by Ada Obi</p><p>The ferry returns.</p>`,
    { caption: null, creditText: "Quay Press | Photo by Ada Obi" },
  ],
  [
    "a paragraph below is not a credit",
    `<img src="a.jpg"><p>The ferry returns to the quay.</p>`,
    { caption: null, creditText: null },
  ],
  [
    "small print under an image without a figure",
    `<p><img src="a.jpg"><br><font size="1">The ferry. Photo: Ada Obi</font></p>`,
    { caption: "The ferry.", creditText: "Ada Obi" },
  ],
  [
    "a paragraph that starts with an image is not a caption",
    `<p><img src="a.jpg"> The ferry returns to the quay.</p>`,
    { caption: null, creditText: null },
  ],
])("%s", (_why, html, expected) => {
  const [image] = imageElements(parsePage(html));
  expect(image && figureTexts(image)).toEqual(expected);
});
