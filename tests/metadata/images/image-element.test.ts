import { Element } from "domhandler";
import { expect, test } from "vitest";
import { parseSrcset, readImage } from "../../../src/metadata/images/image-element.ts";

test("a URL in srcset may contain commas", () => {
  expect(parseSrcset("/c_fill,w_640/a.jpg 640w, /c_fill,w_1280/a.jpg 1280w")).toEqual([
    { url: "/c_fill,w_640/a.jpg", size: 640 },
    { url: "/c_fill,w_1280/a.jpg", size: 1280 },
  ]);
});

test.each([
  [
    "a placeholder has the file in any data attribute",
    { src: "data:image/gif;base64,R0", "data-echo": "/quay.jpg" },
    "/quay.jpg",
  ],
  ["an image without a source has it there too", { "data-img-url": "/quay.webp?w=900" }, "/quay.webp?w=900"],
  ["a shown image is the file", { src: "/quay.jpg", "data-echo": "/other.jpg" }, "/quay.jpg"],
])("%s", (_why, attribs, path) => {
  expect(readImage(new Element("img", attribs), "https://news.test/a")?.url).toBe(`https://news.test${path}`);
});
