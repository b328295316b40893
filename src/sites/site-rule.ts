import { compile } from "css-select";

/** What the owner of a bucket says of the pages of a site, as CSS selectors. */
export interface SiteSelectors {
  /** What is not article. */
  readonly remove: readonly string[];
  /** What is article, whatever the general rules say. */
  readonly keep: readonly string[];
  readonly title: string | null;
  /** Each element that it matches names one author or several. */
  readonly author: string | null;
  readonly date: string | null;
  /** What holds the text: then nothing else of the page is text, but what is kept. */
  readonly body: string | null;
  /** A link to the next page of the same article. */
  readonly nextPage: string | null;
}

export interface SiteRule extends SiteSelectors {
  /** As it stands in keys. It speaks for its subdomains as well. */
  readonly host: string;
  /** 1, 2, 3, …: an extraction names the one that it has followed. */
  readonly version: number;
}

export const NO_SELECTORS: SiteSelectors = {
  remove: [],
  keep: [],
  title: null,
  author: null,
  date: null,
  body: null,
  nextPage: null,
};

export const MAX_SELECTORS = 50;
export const MAX_SELECTOR = 300; // Characters.

/** Pseudo-classes that look at an element and its nearest alone. Others take time with the square of a hostile page. */
const QUICK = /:(?!(?:not|is|where)\(|(?:first-child|last-child|only-child|empty)\b)/;

/** Why a selector cannot be used, as a sentence; `null` when it can. */
export function selectorProblem(selector: string): string | null {
  if (selector.trim() === "") return "The selector is empty.";
  if (selector.length > MAX_SELECTOR) return `A selector has ${MAX_SELECTOR} characters at most.`;
  const bare = selector.replace(/"[^"]*"|'[^']*'|\\./g, "");
  if (QUICK.test(bare) || /~(?!=)/.test(bare))
    return `${selector} uses what a large page would take too long for: :has(), :nth-child(), ~ and their like.`;
  try {
    compile(selector);
    return null;
  } catch {
    return `${selector} is no CSS selector.`;
  }
}
