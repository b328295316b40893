import type { ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { indexPage } from "../../clean/page-index.ts";
import { teaserCards } from "../../clean/rules/cut-teaser-cards.ts";
import { hostOf } from "../../clean/site-link.ts";

/**
 * Likelihood of an article (0 to 1) from which a text of links with little prose is one: a list of recommended reading,
 * for example.
 */
const MIN_ARTICLE_LIKELIHOOD = 0.4;
/** Fewer links are an article's own. */
const MIN_LINKS = 5;
/** Characters of prose outside links and teasers; an article has more. */
const MIN_OWN_PROSE_CHARS = 120;

/**
 * Why a text is no article, as a sentence: all of it is links to other pages and their teasers. `null` if it has prose
 * of its own, of which a page that is probably an article needs only one sentence.
 *
 * @param articleLikelihood 0 to 1.
 */
export function refuseTeasers(root: ParentNode, url: string, articleLikelihood: number): string | null {
  const page = indexPage(root);
  const links = root.children.reduce((sum, child) => sum + linkShare(child).links, 0);
  if (links < MIN_LINKS) return null;
  const cards = teaserCards(page, hostOf(url));
  const own = cards.reduce((prose, card) => prose - page.proseOf(card), page.prose);
  const least = articleLikelihood >= MIN_ARTICLE_LIKELIHOOD ? 1 : MIN_OWN_PROSE_CHARS;
  return own >= least ? null : "All of its text is links to other pages and their teasers.";
}
