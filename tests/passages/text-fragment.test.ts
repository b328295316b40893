import { expect, test } from "vitest";
import { textFragmentUrl } from "../../src/passages/text-fragment.ts";

const PAGE = "https://news.example.com/story";

/** Reads a directive as the specification parses it: https://wicg.github.io/scroll-to-text-fragment/#parsing */
function parseDirective(url: string): { start: string; end: string | null } {
  const directive = url.slice(url.indexOf(":~:") + 3);
  expect(directive).toMatch(/^text=[^&]+$/);
  const terms = directive.slice("text=".length).split(",");
  expect(terms.some((term) => term.startsWith("-") || term.endsWith("-"))).toBe(false);
  const [start = "", end = null] = terms.map(decodeURIComponent);
  return { start, end };
}

test.each([
  ["a short passage is quoted whole", "The bridge reopens.", "The bridge reopens.", null],
  [
    "a longer one by the words at its ends",
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.",
    "One two three four five six seven eight",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen.",
  ],
  ["each end is within a block", "What it cost\n\nIt cost much.", "What it cost", "It cost much."],
  ["the marker of an item is not on the page", "- bread\n- salt", "bread", "salt"],
  ["nor is the separator of cells", "Year | Cars\n2025 | 9", "Year", "9"],
  ["short lines at the ends are passed over", "Costs\n\nIt cost much.\n\nYear | Cars\n2025 | 9", "It cost much.", null],
  ["the separators of a directive are escaped", "Rock-and-roll, R&B – all", "Rock-and-roll, R&B – all", null],
  [
    "words are whole in scripts without spaces",
    `${"港の橋が金曜日に再び開く".repeat(20)}。`,
    "港の橋が金曜日に再び開く",
    "港の橋が金曜日に再び開く。",
  ],
  ["half a surrogate pair is no error", "\ud83d bridge", "\ufffd bridge", null],
])("%s", (_why, passage, start, end) => {
  expect(parseDirective(textFragmentUrl(PAGE, passage))).toEqual({ start, end });
});

test("the separators of a directive are not in a term", () => {
  expect(textFragmentUrl(PAGE, "well-known, R&B")).toBe(`${PAGE}#:~:text=well%2Dknown%2C%20R%26B`);
});

test("a URL with a fragment keeps it", () => {
  expect(textFragmentUrl(`${PAGE}#costs`, "Much.")).toBe(`${PAGE}#costs:~:text=Much.`);
});
