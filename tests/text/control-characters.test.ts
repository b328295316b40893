import { expect, test } from "vitest";
import { inertText, withoutControls } from "../../src/text/control-characters.ts";

test.each([
  ["a colour", "\u001b[31mred\u001b[0m", "[31mred[0m"],
  ["a title of the window", "a\u001b]0;owned\u0007b", "a]0;ownedb"],
  ["an escape of eight bits", "a\u009b2Jb", "a2Jb"],
  ["a bell, a backspace, a delete", "a\u0007\u0008\u007fb", "ab"],
])("%s loses what makes a terminal obey", (_what, text, expected) => {
  expect(withoutControls(text)).toBe(expected);
});

test("white space of texts stays", () => {
  expect(withoutControls("a\tb\nc\r\nd\fe")).toBe("a\tb\nc\r\nd\fe");
});

test("in a line, nothing turns the text after it; joiners and the marks of a direction stay", () => {
  expect(inertText("\u202egpj.exe\u202c \u2066x\u2069")).toBe("gpj.exe x");
  expect(inertText("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d👧 \u200eA\u200f")).toBe(
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d👧 \u200eA\u200f",
  );
});
