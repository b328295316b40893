import type { ParentNode } from "domhandler";
import { walkElements } from "../dom/light-tree.ts";
import { textLines } from "./text-lines.ts";

/** A longer one is no heading: some pages set their first paragraph as one. */
const LONGEST_HEADING = 300;

/**
 * The text of the page's only first-level heading, or `null` where it has none or several. It is
 * the title as readers see it, often in other words than the metadata's.
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
  return only !== undefined && headings.length === 1 && only.length <= LONGEST_HEADING ? only : null;
}
