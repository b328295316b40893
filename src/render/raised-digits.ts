import { type Element, isText } from "domhandler";

const DIGITS = "0123456789+-−";
const RAISED = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", sub: "₀₁₂₃₄₅₆₇₈₉₊₋₋" } as const;
/** An exponent, a base, the numbers of notes. */
const NUMBERS = /^[+\-−]?\d{1,3}(?:,\s?\d{1,3}){0,4}$/;
const ENDS_WITH_DIGIT = /\d$/;

/**
 * Superscript or subscript numbers right after a digit, in the characters of Unicode: 10³. As plain digits they would
 * read as more digits of the number before them. `null` for everything else.
 *
 * @param before the text so far.
 */
export function raisedDigits({ name, children }: Element, before: string): string | null {
  const [text] = children;
  if ((name !== "sup" && name !== "sub") || children.length !== 1 || text === undefined || !isText(text)) return null;
  if (!NUMBERS.test(text.data) || !ENDS_WITH_DIGIT.test(before)) return null;
  return text.data.replace(/[\d+\-−]/g, (digit) => RAISED[name].charAt(DIGITS.indexOf(digit)));
}
