import { type Element, isTag } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle } from "../facts/placed.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { bylinePieces } from "./byline-line.ts";

/** Boxes around a portrait, of which the first with text is its line. */
const MOST_LEVELS = 3;
/** A longer line is prose. In UTF-16 units. */
const LONGEST_LINE = 120;

/** How pages call the small picture of a person, or show it: round. */
const PORTRAIT_CLASS = /avatar|portrait|headshot|userpic|profile-(?:pic|image|photo)|author|rounded-full/i;
const PORTRAIT_FILE = /gravatar\.com\/|\/avatars?[/_-]/i;

/**
 * A name beside a portrait right below the heading, without a word that leads to it: so many a blog shows its
 * author. A picture of the article has its name in a caption, and shows whom the text is about.
 */
export function portraitGroup(facts: PageFacts): AuthorGroup | null {
  for (const placed of facts.images) {
    const { element } = placed;
    if (!isRightBelowTitle(placed) || !isPortrait(element)) continue;
    const line = lineAround(element);
    const author = line === null ? null : nameIn(line);
    if (line === null || author === null) continue;
    return { kind: "portrait", source: "text:portrait", raw: shortLineOf(line, LONGEST_LINE), authors: [author] };
  }
  return null;
}

function lineAround(image: Element): Element | null {
  let box = image.parent;
  for (let level = 0; level < MOST_LEVELS && box !== null && isTag(box); level++, box = box.parent) {
    const length = shortLineOf(box, LONGEST_LINE).length;
    if (length > LONGEST_LINE) return null;
    if (length > 0) return box;
  }
  return null;
}

/** The one full name of the line. */
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
