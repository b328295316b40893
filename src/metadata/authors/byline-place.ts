import { type Element, isTag, isText } from "domhandler";
import { senseOf } from "../dates/date-sense.ts";
import { plainLine } from "../dates/read-dates.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";

/** Elements between a name and its date or picture. */
const MAX_DISTANCE_BESIDE = 4;

/**
 * Whether a line is where bylines are: a date may be on either side, a picture precedes the name of the person it
 * shows; after the name, pages state when they published, how long the text takes to read, or who else worked on it.
 */
export function bylinePlaceTest({ times, datelines, dated, images }: PageFacts): (placed: Placed) => boolean {
  const dates = [...times, ...datelines, ...dated].map(({ order }) => order);
  const pictures = images.map(({ order }) => order);
  return (placed) =>
    dates.some((at) => Math.abs(at - placed.order) <= MAX_DISTANCE_BESIDE) ||
    pictures.some((at) => at <= placed.order && placed.order - at <= MAX_DISTANCE_BESIDE) ||
    isAboutArticle(textAfter(placed.element));
}

/** A longer text is prose. In UTF-16 units. */
const MAX_STATEMENT_CHARS = 60;
const READING_TIME = /^\D{0,20}\d{1,3}\s?(?:min|mn|分)/i;

/** Someone else's part in the text. */
const CREDIT =
  /^(?:translated|edited|illustrated|fact[- ]checked|(?:medically )?reviewed|photo(?:graph)?s?|übersetzt|übersetzung|traduit|traducido|traduzido|tradotto|vertaald|översatt|oversat|oversatt|fotos?|bilder)(?:\s|:)/iu;

function isAboutArticle(text: string): boolean {
  if (text === "" || text.length > MAX_STATEMENT_CHARS) return false;
  const sense = senseOf(plainLine(text));
  return sense === "published" || sense === "modified" || READING_TIME.test(text) || CREDIT.test(text);
}

/** Ancestors of a name that contain nothing else. */
const MAX_LEVELS = 3;

/** The text that follows an element, in its box or the next one. */
function textAfter(element: Element): string {
  let box: Element | null = element;
  for (let level = 0; level < MAX_LEVELS && box !== null; level++) {
    for (let next = box.next; next !== null; next = next.next) {
      const text = shortLineOf(next, MAX_STATEMENT_CHARS).replace(/^[\s|·•,–—-]+/u, "");
      if (text !== "") return text;
    }
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return "";
}

/** In UTF-16 units; a name may be followed by a remark. */
const MIN_SENTENCE_CHARS = 40;

/** Whether prose follows an inline element on its line: "<b>PORT ALDER, 6 May</b> — The council met". */
export function beginsSentence(element: Element): boolean {
  const { next } = element;
  return next !== null && isText(next) && shortLineOf(next, MIN_SENTENCE_CHARS).length >= MIN_SENTENCE_CHARS;
}
