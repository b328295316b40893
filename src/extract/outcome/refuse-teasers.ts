import type { ChildNode, ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { indexPage } from "../../clean/page-index.ts";
import { teaserCards } from "../../clean/rules/cut-teaser-cards.ts";
import { hostOf } from "../../clean/site-link.ts";
import type { Metadata } from "../../stated-metadata.ts";
import type { KindLikelihood } from "../kind/judge-kind.ts";
import { treatmentOf } from "../kind/treatment.ts";

/**
 * Likelihood of an article (0 to 1) from which a text of links with little prose is one: a list of recommended reading,
 * for example.
 */
const MIN_ARTICLE_LIKELIHOOD = 0.4;
/** Fewer links are an article's own. */
const MIN_LINKS = 5;
/** Characters of prose outside links and teasers; an article has more. */
const MIN_OWN_PROSE_CHARS = 120;

/** What speaks for an article besides its text. */
export interface ArticleSigns {
  /** Likelihood of an article, 0 to 1. */
  readonly likelihood: number;
  /** Whether the page states when it was published. */
  readonly isDated: boolean;
  /** Whether it is documentation, whose declarations and tables are no prose. */
  readonly isManual: boolean;
}

export function articleSigns(kinds: KindLikelihood, { datePublished }: Metadata): ArticleSigns {
  return {
    likelihood: kinds.probabilityOf("article"),
    isDated: datePublished !== null,
    isManual: treatmentOf(kinds).isManual,
  };
}

/**
 * Why a text is no article, as a sentence: all of it is links to other pages and their teasers. `null` if it has prose
 * of its own. With one sign of an article a sentence is enough; with both, none is needed.
 */
export function refuseTeasers(root: ParentNode, url: string, signs: ArticleSigns): string | null {
  const { likelihood, isDated, isManual } = signs;
  const isLikely = likelihood >= MIN_ARTICLE_LIKELIHOOD;
  if (isLikely && isDated) return null;
  const page = indexPage(root);
  const links = root.children.reduce((sum, child) => sum + linkShare(child).links, 0);
  if (links < MIN_LINKS) return null;
  const cards = teaserCards(page, hostOf(url));
  const textOf = isManual ? charactersOutsideLinks : page.proseOf;
  const all = isManual ? root.children.reduce((sum, child) => sum + charactersOutsideLinks(child), 0) : page.prose;
  const own = cards.reduce((sum, card) => sum - textOf(card), all);
  const least = isLikely || isDated ? 1 : MIN_OWN_PROSE_CHARS;
  return own >= least ? null : "All of its text is links to other pages and their teasers.";
}

function charactersOutsideLinks(node: ChildNode): number {
  const { characters, share } = linkShare(node);
  return characters * (1 - share);
}
