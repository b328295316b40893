import { Element, Text } from "domhandler";
import { expect, test } from "vitest";
import { linkShare } from "../../src/clean/link-share.ts";

test.each([
  ["no kind of white space counts", " a\t\n\u00a0b\u2003c\u3000d\ufeff", 4],
  ["non-ASCII letters and punctuation count", "мост “老桥” — 1", 10],
  ["joiners and control characters count", "\u200c\u0001", 2],
])("%s", (_why, text, characters) => {
  expect(linkShare(new Element("p", {}, [new Text(text)])).characters).toBe(characters);
});
