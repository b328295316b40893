import { describe, expect, test } from "vitest";
import { cutLongMarks, normalised } from "../../src/text/long-marks.ts";

describe("runs of combining marks", () => {
  test.each([0, 1, 5, 9, 10, 29, 30, 47])(
    "are limited to thirty wherever they are, here after %d letters",
    (before) => {
      const start = "a".repeat(before);
      expect(cutLongMarks(`${start}e${"\u0301".repeat(31)}b`)).toBe(`${start}e${"\u0301".repeat(30)}b`);
      expect(cutLongMarks(`${start}e${"\u0323\u0301".repeat(900)}b`)).toBe(`${start}e${"\u0323\u0301".repeat(15)}b`);
    },
  );

  test("outside the basic plane count once", () => {
    expect(cutLongMarks(`e${"\u{1d167}".repeat(60)}`)).toBe(`e${"\u{1d167}".repeat(30)}`);
  });

  test.each([
    ["decomposed Vietnamese", "Việt Nam được".normalize("NFD")],
    ["Hindi", "क्षत्रिय और स्त्री".repeat(40)],
    ["Hebrew with all its points", "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים".repeat(40)],
    ["thirty marks", `o${"\u0308".repeat(30)}`],
  ])("are unchanged in %s", (_what, text) => {
    expect(cutLongMarks(text)).toBe(text);
  });
});

test("normalising several kinds of marks takes linear time", () => {
  const of = (count: number) => `a${"\u0301\u0323\u0345\u0327".repeat(count)}`;
  expect(normalised(of(50_000), "NFC").length).toBeLessThan(40);
});
