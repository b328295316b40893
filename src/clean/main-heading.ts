import type { ParentNode } from "domhandler";
import { walkElements } from "../dom/light-tree.ts";
import { textLines } from "./text-lines.ts";

/** Some pages mark up their first paragraph as a heading; headings are shorter. */
const MAX_HEADING_CHARS = 300;

/**
 * The text of the page's only `h1`, or `null` if it has none or several. This is the title readers see, often worded
 * differently from the metadata.
 */
export function readMainHeading(page: ParentNode): string | null {
  const headings: string[] = [];
  walkElements(page, (element) => {
    if (element.name !== "h1") return true;
    const text = textLines([element]).join(" ");
    if (text !== "") headings.push(text);
    return false;
  });
  const [only] = headings;
  return only !== undefined && headings.length === 1 && only.length <= MAX_HEADING_CHARS ? only : null;
}
