import type { KindLikelihood } from "./judge-kind.ts";

/** How the text of a page is read, by the likelihoods of its kinds: each step needs another degree of certainty. */
export interface Treatment {
  /** Readers' posts may be the page's text, and no rule cuts them. */
  readonly keepsPosts: boolean;
  /** The page is read post by post. */
  readonly isForum: boolean;
  /** All sections are taken, where Readability chose one. */
  readonly takesAllSections: boolean;
  /** The block classifier, trained on articles, does not choose the text. */
  readonly isManual: boolean;
  /** Lines that the block classifier rejects, or that other pages of the host repeat, are removed. */
  readonly isArticle: boolean;
}

/**
 * Likelihood of a forum thread, 0 to 1. On blind pages trafilatura's F1 is .927 at .3 and .930 at .15, with no
 * difference on eight other corpora: not decided.
 */
const MIN_TO_KEEP_POSTS = 0.15;
/** Likelihood of a forum thread (0 to 1) from which a page is read post by post. */
export const MIN_FORUM_LIKELIHOOD = 0.5;
/** Likelihood of documentation, 0 to 1. */
const MIN_TO_TAKE_ALL_SECTIONS = 0.25;
const MIN_MANUAL_LIKELIHOOD = 0.5;
const MIN_ARTICLE_LIKELIHOOD = 0.3;

export function treatmentOf(kinds: KindLikelihood): Treatment {
  const forum = kinds.probabilityOf("forum");
  const documentation = kinds.probabilityOf("documentation");
  return {
    keepsPosts: forum >= MIN_TO_KEEP_POSTS,
    isForum: forum >= MIN_FORUM_LIKELIHOOD,
    takesAllSections: documentation >= MIN_TO_TAKE_ALL_SECTIONS,
    isManual: documentation >= MIN_MANUAL_LIKELIHOOD,
    isArticle: kinds.probabilityOf("article") >= MIN_ARTICLE_LIKELIHOOD,
  };
}
