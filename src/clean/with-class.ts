import type { Element } from "domhandler";
import { classWords } from "./class-words.ts";
import { namingTokens } from "./naming-tokens.ts";
import type { PageIndex } from "./page-index.ts";

/** Elements that frame a page or an article: a class on them says what they hold, not what they are. */
const FRAMES = new Set(["html", "body", "main", "article", "table", "tbody", "tr"]);

/** Words that make any class one of text: `gdpr-paragraph`. */
const SAYS_TEXT = new Set(["paragraph", "intro"]);

interface ClassBounds {
  /** Most characters of prose that such an element can have; longer ones are a wrapper of the article. */
  readonly prose: number;
  /** Words of a token that turn its meaning: `related` is not `related-work`. */
  readonly unless?: readonly string[];
}

/**
 * Elements of which a class or the id has one of these phrases: words of one token in a row, so
 * that `share bar` finds `article-shareBar__list`. A phrase with a leading dot is the whole token.
 */
export function withClass(page: PageIndex, phrases: readonly string[], bounds: ClassBounds): Element[] {
  const found = new Set<Element>();
  for (const phrase of phrases) {
    const whole = phrase.startsWith(".");
    const words = (whole ? phrase.slice(1) : phrase).split(" ");
    for (const element of rarest(page, words)) {
      if (found.has(element) || FRAMES.has(element.name) || page.proseOf(element) > bounds.prose) continue;
      if (namingTokens(element).some((token) => matches(classWords(token), words, whole, bounds.unless)))
        found.add(element);
    }
  }
  return [...found];
}

/** Those with the word that fewest elements have; none where one of the words is on none. */
function rarest(page: PageIndex, words: readonly string[]): readonly Element[] {
  let fewest: readonly Element[] | null = null;
  for (const word of words) {
    const elements = page.withWord(word);
    if (elements.length === 0) return [];
    if (fewest === null || elements.length < fewest.length) fewest = elements;
  }
  return fewest ?? [];
}

function matches(
  token: readonly string[],
  words: readonly string[],
  whole: boolean,
  unless: readonly string[] | undefined,
): boolean {
  if (whole && token.length !== words.length) return false;
  if (unless?.some((word) => token.includes(word)) || token.some((word) => SAYS_TEXT.has(word))) return false;
  for (let start = 0; start + words.length <= token.length; start++) {
    if (words.every((word, index) => token[start + index] === word)) return true;
  }
  return false;
}
