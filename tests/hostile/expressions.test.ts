import { analyse } from "scslre";
import { expect, test } from "vitest";
import { expressionsOfSources } from "./expressions.ts";

/**
 * Going back over the same text in square time is harmless where the text is short: these read one
 * line of a byline or a label, or end in a run of white space, of which a parsed page has 100 characters.
 */
const SHORT_INPUT = new Set([
  String.raw`^([^,;]+),\s*([^,;]+)$`,
  String.raw`\s*(?:[|｜•·→»\t]|\s[-–—]{1,2}\s|\/\/)\s*`,
  String.raw`(?:\/\/\s*)?(?:\]\]>|-->|\/\*\]\]>\*\/)\s*;?\s*$`,
  String.raw`^(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine|zdjęcie|фото|写真)\s*\d+\s*(?:of|von|de|di|van|z|из|\/)\s*\/?\s*\d+$`,
]);

/** What takes more than linear time from one place in the text. Starting at each place in turn is square at worst, for any. */
function slowness(source: string, flags: string): string[] {
  const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: true, reportTypes: { Move: false } });
  return reports.map((report) => (report.exponential ? "exponential" : "polynomial"));
}

test.each([
  ["(a+)+$", "exponential"],
  [String.raw`^(?:\w+\s?)+$`, "exponential"],
  [String.raw`^\d*\w+$`, "polynomial"],
])("the tool sees that /%s/ is %s", (source, expected) => {
  expect(slowness(source, "")).toContain(expected);
});

test("no expression of the sources is exponential, and none is polynomial where the text may be long", () => {
  const expressions = expressionsOfSources();
  expect(expressions.length).toBeGreaterThan(100);
  const slow = expressions
    .map(({ file, source, flags }) => ({ file, source, slowness: slowness(source, flags) }))
    .filter((found) => found.slowness.length > 0)
    .filter((found) => found.slowness.includes("exponential") || !SHORT_INPUT.has(found.source));
  expect(slow).toEqual([]);
});
