import { type Element, isTag } from "domhandler";
import { normaliseLabel } from "../wording/normalise-label.ts";
import { wholeLine } from "../wording/wording.ts";
import { classWords } from "./class-words.ts";
import { textLines } from "./text-lines.ts";

/** What begins a class that says of what an article is, or by whom: `tag-cookies`, `category-related`. */
const TOPIC = /^(?:tag|category|cat|topic|keyword|term|tax|taxonomy|series|author|entry-author|post-author)-+(?=.)/i;

/** With these words alone behind it, the class names a part of the page: `tag-list`, `author-bio`. */
const PARTS: ReadonlySet<string> = new Set(
  (
    "list lists links link cloud label labels name names box boxes bio biography info card cards area title titles " +
    "header item items wrapper wrap container meta avatar image img photo description desc block blocks footer " +
    "section sections page nav menu content text details detail profile module line about icon icons social posts " +
    "post date byline thumb inner outer group row column col button buttons widget"
  ).split(" "),
);

/** Headings of boxes that bear their name as an id: the id of `<div id="comments"><h2>Comments</h2>` tells. */
const namesABox = wholeLine("relatedHeadings", "commentLabels", "shareLabels");

const HEADING = /^h[1-6]$/;

/**
 * The classes and the id of an element, as far as they can say what it is. The topics that WordPress and others write
 * onto an article say what it is about, and an id that is made of a heading's words says what the heading says.
 */
export function namingTokens(element: Element): string[] {
  const { class: className, id } = element.attribs;
  const tokens = className === undefined ? [] : className.split(/\s+/).filter((token) => !isTopic(token));
  if (id !== undefined && !repeatsHeading(element, id)) tokens.push(...id.split(/\s+/));
  return tokens;
}

function isTopic(token: string): boolean {
  const rest = token.replace(TOPIC, "");
  return rest !== token && !classWords(rest).every((word) => PARTS.has(word));
}

/** On a heading, or on the box that it opens. */
function repeatsHeading(element: Element, id: string): boolean {
  if (HEADING.test(element.name)) return true;
  const first = element.children.find(isTag);
  if (first === undefined || !HEADING.test(first.name)) return false;
  const heading = textLines([first]).join(" ");
  const words = classWords(heading.toLowerCase()).join(" ");
  return (
    words !== "" &&
    words ===
      classWords(id)
        .join(" ")
        .replace(/ \d{1,2}$/, "") &&
    !namesABox(normaliseLabel(heading))
  );
}
