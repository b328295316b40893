import { type Element, isTag } from "domhandler";
import { cachedByLabel } from "../dom/cached-by-label.ts";
import { normaliseLabel } from "../wording/normalise-label.ts";
import { wholeLine } from "../wording/wording.ts";
import { classWords } from "./class-words.ts";
import { textLines } from "./text-lines.ts";

/** Prefixes of classes that name the article's topic or author: `tag-cookies`, `category-related`, `rubrik-werbung`. */
const TOPIC =
  /^(?:tag|category|cat|topic|subject|keyword|term|tax|taxonomy|series|author|entry-author|post-author|rubrik|ressort|thema|schlagwort|rubrique|sujet|dossier|seccion|etiqueta|categoria|categorie|rubriek|onderwerp|argomento|sezione|kategori[aen]?|kategorie|temat|dzial|tagg|amne|emne|konu|etiket|rubrika|tema)-+(?=.)/i;

/** Followed only by these words, the class names a part of the page instead: `tag-list`, `author-bio`. */
const PARTS: ReadonlySet<string> = new Set(
  (
    "list lists links link cloud label labels name names box boxes bio biography info card cards area title titles " +
    "header item items wrapper wrap container meta avatar image img photo description desc block blocks footer " +
    "section sections page nav menu content text details detail profile module line about icon icons social posts " +
    "post date byline thumb inner outer group row column col button buttons widget"
  ).split(" "),
);

/**
 * Headings whose box repeats them as its id, such as `<div id="comments"><h2>Comments</h2>`: that id is informative.
 */
const isBoxHeading = wholeLine("relatedHeadings", "commentLabels", "shareLabels");

const HEADING = /^h[1-6]$/;

/**
 * The classes and id of an element that can say what it is. Excluded: topic classes, which WordPress and others add to
 * say what an article is about, and ids generated from a heading's text.
 */
export function namingTokens(element: Element): readonly string[] {
  const { class: className, id } = element.attribs;
  const tokens = className === undefined ? [] : tokensOfClass(className);
  return id === undefined || repeatsHeading(element, id) ? tokens : [...tokens, ...id.split(/\s+/)];
}

const tokensOfClass = cachedByLabel((className): readonly string[] =>
  className.split(/\s+/).filter((token) => !isTopic(token)),
);

function isTopic(token: string): boolean {
  const rest = token.replace(TOPIC, "");
  return rest !== token && !classWords(rest).every((word) => PARTS.has(word));
}

/** Whether the id repeats the text of a heading, on the heading itself or on the box that it opens. */
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
    !isBoxHeading(normaliseLabel(heading))
  );
}
