import { type Element, isTag } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle } from "../facts/placed.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { bylinePieces } from "./byline-line.ts";

/** Ancestors of a portrait; the first one with text is its line. */
const MAX_LEVELS = 3;
/** A longer line is prose. */
const MAX_LINE_CHARS = 120;

/** Class words for a person's portrait, including its round shape. */
const PORTRAIT_CLASS = /avatar|portrait|headshot|userpic|profile-(?:pic|image|photo)|author|rounded-full/i;
const PORTRAIT_FILE = /gravatar\.com\/|\/avatars?[/_-]/i;

/**
 * A name next to a portrait right below the heading, without a label, as on many blogs. A picture of the article has
 * its name in a caption, and shows whom the text is about.
 */
export function portraitGroup(facts: PageFacts): AuthorGroup | null {
  for (const placed of facts.images) {
    const { element } = placed;
    if (!isRightBelowTitle(placed) || !isPortrait(element)) continue;
    const line = lineAround(element);
    const author = line === null ? null : nameIn(line);
    if (line === null || author === null) continue;
    return { kind: "portrait", source: "text:portrait", raw: shortLineOf(line, MAX_LINE_CHARS), authors: [author] };
  }
  return null;
}

function lineAround(image: Element): Element | null {
  let box = image.parent;
  for (let level = 0; level < MAX_LEVELS && box !== null && isTag(box); level++, box = box.parent) {
    const length = shortLineOf(box, MAX_LINE_CHARS).length;
    if (length > MAX_LINE_CHARS) return null;
    if (length > 0) return box;
  }
  return null;
}

/** The line's only full name. */
function nameIn(line: Element): FoundAuthor | null {
  const people = bylinePieces(line)
    .flatMap(readNames)
    .filter(({ kind }) => kind === "person");
  const [first, second] = people;
  return first === undefined || second !== undefined ? null : { ...first, url: null };
}

function isPortrait({ attribs }: Element): boolean {
  return PORTRAIT_CLASS.test(attribs.class ?? "") || PORTRAIT_FILE.test(attribs.src ?? "");
}
