import { compile } from "css-select";

/** The owner's rules for the pages of a site: CSS selectors, and whether to render. */
export interface SiteSelectors {
  /** Parts that do not belong to the article. */
  readonly remove: readonly string[];
  /** Parts that belong to the article, overriding the general rules. */
  readonly keep: readonly string[];
  readonly title: string | null;
  /** Each matched element names one or more authors. */
  readonly author: string | null;
  readonly date: string | null;
  /** The container of the text; everything outside it is excluded, except for `keep`. */
  readonly body: string | null;
  /** A link to the next page of the same article. */
  readonly nextPage: string | null;
  /** Whether a browser runs the scripts of every page, where there is one. */
  readonly render: boolean;
}

export interface SiteRule extends SiteSelectors {
  /** As written in keys. Includes subdomains. */
  readonly host: string;
  /** 1, 2, 3, …: recorded in each extraction that uses the rule. */
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
  render: false,
};

export const MAX_SELECTORS = 50;
export const MAX_SELECTOR_CHARS = 300;

/**
 * All pseudo-classes except those that examine only an element and its neighbours. The others take quadratic time on a
 * hostile page.
 */
const SLOW_PSEUDO_CLASS = /:(?!(?:not|is|where)\(|(?:first-child|last-child|only-child|empty)\b)/;

/** Why a selector cannot be used, as a sentence; `null` if it can. */
export function selectorProblem(selector: string): string | null {
  if (selector.trim() === "") return "The selector is empty.";
  if (selector.length > MAX_SELECTOR_CHARS) return `A selector has at most ${MAX_SELECTOR_CHARS} characters.`;
  const bare = selector.replace(/"[^"]*"|'[^']*'|\\./g, "");
  if (SLOW_PSEUDO_CLASS.test(bare) || /~(?!=)/.test(bare))
    return `${selector} uses a selector that is too slow on large pages, such as :has(), :nth-child() or ~.`;
  try {
    compile(selector);
    return null;
  } catch {
    return `${selector} is not a CSS selector.`;
  }
}
