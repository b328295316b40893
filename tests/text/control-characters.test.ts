import { expect, test } from "vitest";
import { inertText, withoutControls } from "../../src/text/control-characters.ts";

test.each([
  ["a colour", "\u001b[31mred\u001b[0m", "[31mred[0m"],
  ["a window title", "a\u001b]0;owned\u0007b", "a]0;ownedb"],
  ["an eight-bit escape", "a\u009b2Jb", "a2Jb"],
  ["a bell, a backspace, a delete", "a\u0007\u0008\u007fb", "ab"],
])("%s loses its control characters", (_what, text, expected) => {
  expect(withoutControls(text)).toBe(expected);
});

test("white space stays", () => {
  expect(withoutControls("a\tb\nc\r\nd\fe")).toBe("a\tb\nc\r\nd\fe");
});

test("a line loses direction overrides, and retains joiners and direction marks", () => {
  expect(inertText("\u202egpj.exe\u202c \u2066x\u2069")).toBe("gpj.exe x");
  expect(inertText("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d👧 \u200eA\u200f")).toBe(
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d👧 \u200eA\u200f",
  );
});
