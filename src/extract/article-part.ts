import type { FetchedPage } from "../fetched-page.ts";
import type { HostEvidence } from "../host-observation.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import type { Metadata } from "../stated-metadata.ts";
import type { PageImages } from "./article-images.ts";
import type { Draft } from "./draft.ts";
import { applyEvidence, type EvidenceFacts, NO_EVIDENCE } from "./host-evidence/apply-evidence.ts";
import type { KindLikelihood } from "./kind/judge-kind.ts";
import { preparePage } from "./prepare-page.ts";
import { settleArticle } from "./settle-article.ts";
import { addStatedRecipe } from "./stated-recipe.ts";
import { draftOfThread } from "./thread/draft-of-thread.ts";
import { withThreadAuthor } from "./thread/thread-author.ts";

/** What is known about the site of a page, besides the page. */
export interface SiteKnowledge {
  /** The owner's rule; `null` if there is none. */
  readonly siteRule: SiteRule | null;
  /** Boilerplate of other articles of the host; `null` disables both its use and observations. */
  readonly evidence: HostEvidence | null;
}

/**
 * The part of an article on one page: the whole article, unless it spans several pages. It is kept until all are
 * joined, so it has nothing that only reading the page needs: the opinions on its blocks are as large as the page.
 */
export interface ArticlePart
  extends Pick<Draft, "article" | "choice" | "removals" | "leftOut" | "teasers">,
    EvidenceFacts {
  readonly fetched: FetchedPage;
  /** The owner's rule applied to the page; `null` if there is none. */
  readonly siteRule: SiteRule | null;
  readonly metadata: Metadata;
  /** The likelihood of each kind of page. */
  readonly kinds: KindLikelihood;
  /** Whether it was read post by post. */
  readonly isThread: boolean;
  /** Why the page is a list of whole posts, as a sentence; `null` if it is not. */
  readonly entries: string | null;
  /** The base URL of the page's links. */
  readonly baseUrl: string;
  /** How far the block classifier agrees with the result of Readability and the rules, 0 to 1. */
  readonly agreement: number;
  readonly images: PageImages;
}

/** @throws {IngestError} `too-complex` for a page that exceeds `PAGE_LIMITS`. */
export function readPart(
  fetched: FetchedPage,
  { siteRule = null, evidence = null }: Partial<SiteKnowledge> = {},
): ArticlePart {
  const prepared = preparePage(fetched, siteRule);
  const { baseUrl, metadata, kinds, treatment, images, recipe, owner, context, entries, thread } = prepared;
  const known = { fetched, siteRule, metadata, kinds, baseUrl, images, entries };
  if (thread !== null && treatment.isForum) {
    const { posts } = thread;
    const ofThread = siteRule === null ? withThreadAuthor(metadata, posts) : metadata;
    const shaped = owner.shape(draftOfThread(posts, prepared), context);
    return { ...known, metadata: ofThread, ...shaped, ...NO_EVIDENCE, agreement: 1, isThread: true };
  }
  const { draft, opinions, isJudged, agreement } = settleArticle(prepared);
  if (recipe !== null && treatment.isArticle) addStatedRecipe(draft.article.root, recipe);
  // Only in articles: other kinds of page repeat text that is their content, such as the sections of a manual.
  const { cut, ...facts } =
    evidence === null || !isJudged || !treatment.isArticle
      ? { cut: draft, ...NO_EVIDENCE }
      : applyEvidence(draft, metadata.headline ?? fetched.finalUrl, opinions, evidence);
  return { ...known, ...owner.shape(cut, context), ...facts, agreement, isThread: false };
}
