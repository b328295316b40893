import { type Element, isTag } from "domhandler";
import { classWords } from "./class-words.ts";
import { namingTokens } from "./naming-tokens.ts";
import type { PageIndex } from "./page-index.ts";

/** Elements that frame a page or an article: a class on them says what they contain, not what they are. */
const FRAMES = new Set(["html", "body", "main", "article", "table", "tbody", "tr"]);

/** A class with one of these words names text: `gdpr-paragraph`. */
const SAYS_TEXT = new Set(["paragraph", "intro"]);

interface ClassBounds {
  /** Maximum characters of prose in such an element; one with more is a wrapper of the article. */
  readonly prose: number;
  /** Words that change the meaning of a token: `related` does not match `related-work`. */
  readonly unless?: readonly string[];
}

/**
 * Elements with a class or id that contains one of these phrases as consecutive words of one token: `share bar` matches
 * `article-shareBar__list`. A phrase with a leading dot matches only a whole token.
 */
export function withClass(page: PageIndex, phrases: readonly string[], bounds: ClassBounds): Element[] {
  const found = new Set<Element>();
  for (const { words, whole } of readPhrases(phrases)) {
    for (const element of rarest(page, words)) {
      if (found.has(element) || FRAMES.has(element.name) || page.proseOf(element) > bounds.prose) continue;
      if (isInCode(element)) continue;
      if (namingTokens(element).some((token) => matches(classWords(token), words, whole, bounds.unless)))
        found.add(element);
    }
  }
  return [...found];
}

interface ClassPhrase {
  readonly words: readonly string[];
  /** Whether it matches only a whole token. */
  readonly whole: boolean;
}

/** Cache: a rule has the same phrases for every page. */
const read = new WeakMap<readonly string[], readonly ClassPhrase[]>();

function readPhrases(phrases: readonly string[]): readonly ClassPhrase[] {
  let found = read.get(phrases);
  if (found === undefined) {
    found = phrases.map((phrase) => {
      const whole = phrase.startsWith(".");
      return { whole, words: (whole ? phrase.slice(1) : phrase).split(" ") };
    });
    read.set(phrases, found);
  }
  return found;
}

/** In preformatted text, classes colour the code: `<span class="comment">`. */
function isInCode(element: Element): boolean {
  for (let at = element.parent; at !== null && isTag(at); at = at.parent) if (at.name === "pre") return true;
  return false;
}

/** The elements of the word with the fewest elements; none if any of the words has none. */
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
