import { likeness, wordKey, wordsOf } from "../facts/likeness.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { cuts } from "./title-without-site.ts";

/** A title and the words of its page's URL share at least this. */
const ALIKE = 0.6;
/** Less than this of a site's name stands in the paths of its pages. */
const MOST_OF_SITE = 0.5;

/** A title of more bars is none of these. */
const MOST_BARS = 8;

/** A document's title whose sides are told apart. */
interface Sides {
  readonly site: string;
  readonly page: string;
}

/**
 * Blogs head every page with their own name: "Was ist Ebbe? | Hafenblog". Where a heading is one side of a bar in
 * the document's title, and the words of the URL are those of the other side, the heading names the site.
 *
 * @param headings those of the first level.
 * @param slug the part of the URL's path that says most.
 */
export function siteInHeading(facts: PageFacts, headings: readonly string[], slug: string): Sides | null {
  const { title } = facts;
  if (title === null) return null;
  const path = new URL(facts.page.finalUrl).pathname;
  for (const { before, after } of cuts(title).slice(0, MOST_BARS)) {
    for (const { site, page } of [
      { site: after, page: before },
      { site: before, page: after },
    ]) {
      if (wordsOf(page).length < 2 || likeness(page, slug) < ALIKE) continue;
      const key = `${wordKey(site)} `;
      const heading = headings.find((text) => `${wordKey(text)} `.startsWith(key));
      if (heading !== undefined && shareOf(heading, path) < MOST_OF_SITE) return { site: heading, page };
    }
  }
  return null;
}

/** How many of a text's words stand in a path. */
function shareOf(text: string, path: string): number {
  const inPath = new Set(wordsOf(path));
  const words = wordsOf(text);
  return words.filter((word) => inPath.has(word)).length / Math.max(words.length, 1);
}
