import type { Element } from "domhandler";
import { textLines } from "./text-lines.ts";

/** Some pages mark up their first paragraph as a heading; headings are shorter. */
const MAX_HEADING_CHARS = 300;

/**
 * The text of the page's only `h1`, or `null` if it has none or several. This is the title readers see, often worded
 * differently from the metadata.
 */
export function readMainHeading(headings: readonly Element[]): string | null {
  const texts = headings
    .filter(({ name }) => name === "h1")
    .map((heading) => textLines([heading]).join(" "))
    .filter((text) => text !== "");
  const [only] = texts;
  return only !== undefined && texts.length === 1 && only.length <= MAX_HEADING_CHARS ? only : null;
}
