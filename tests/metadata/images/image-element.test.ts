import { expect, test } from "vitest";
import { parseSrcset } from "../../../src/metadata/images/image-element.ts";

test("a URL in srcset may contain commas", () => {
  expect(parseSrcset("/c_fill,w_640/a.jpg 640w, /c_fill,w_1280/a.jpg 1280w")).toEqual([
    { url: "/c_fill,w_640/a.jpg", size: 640 },
    { url: "/c_fill,w_1280/a.jpg", size: 1280 },
  ]);
});
