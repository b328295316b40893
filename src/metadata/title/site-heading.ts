import { likeness, wordKey, wordsOf } from "../facts/likeness.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { cuts } from "./title-without-site.ts";

/** Minimum likeness of a title and the words of its page's URL. */
const MIN_LIKENESS = 0.6;
/** Maximum share of a site's name in the paths of its pages. */
const MAX_SITE_SHARE = 0.5;

/** A title with more bars is not of this kind. */
const MAX_BARS = 8;

/** A document title split into its sides. */
interface Sides {
  readonly site: string;
  readonly page: string;
}

/**
 * Blogs show their own name at the top of every page: "Was ist Ebbe? | Hafenblog". If a heading is one side of a bar in
 * the document title, and the words of the URL match the other side, the heading is the site's name.
 *
 * @param headings all `h1` texts.
 * @param slug the most significant part of the URL's path.
 */
export function siteInHeading(facts: PageFacts, headings: readonly string[], slug: string): Sides | null {
  const { title } = facts;
  if (title === null) return null;
  const path = new URL(facts.page.finalUrl).pathname;
  for (const { before, after } of cuts(title).slice(0, MAX_BARS)) {
    for (const { site, page } of [
      { site: after, page: before },
      { site: before, page: after },
    ]) {
      if (wordsOf(page).length < 2 || likeness(page, slug) < MIN_LIKENESS) continue;
      const key = `${wordKey(site)} `;
      const heading = headings.find((text) => `${wordKey(text)} `.startsWith(key));
      if (heading !== undefined && shareOf(heading, path) < MAX_SITE_SHARE) return { site: heading, page };
    }
  }
  return null;
}

/** Share of a text's words in a path. */
function shareOf(text: string, path: string): number {
  const inPath = new Set(wordsOf(path));
  const words = wordsOf(text);
  return words.filter((word) => inPath.has(word)).length / Math.max(words.length, 1);
}
