import type { Element } from "domhandler";
import type { Removal } from "../article.ts";
import { cleanAfter } from "../clean/clean.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import type { ChosenArticle } from "./choose-article.ts";
import type { Opinion } from "./judge/judge-blocks.ts";
import { likelihoodIn } from "./judge/line-likelihood.ts";
import { type AccountFor, findLeftOut } from "./left-out.ts";
import { articleSigns, refuseTeasers } from "./outcome/refuse-teasers.ts";
import type { PreparedPage } from "./prepare-page.ts";
import { addStandfirst } from "./restore/add-standfirst.ts";

/** A chosen article, cleaned, that later steps may still change. */
export interface Draft {
  readonly article: LightCopy;
  /** Why another candidate than Readability's was chosen, as a sentence; `null` if Readability's was. */
  readonly choice: string | null;
  /** The page element prepended to the article as its standfirst; `null` if none. */
  readonly standfirst: Element | null;
  readonly removals: readonly Removal[];
  /** Characters of prose in the main part of the page that are not in the article, excluding removals by rules. */
  readonly leftOut: number;
  /**
   * Why its text is no article, as `refuseTeasers` says before the rules, which remove some parts of teasers; `null` if
   * it may be one.
   */
  readonly teasers: string | null;
}

/**
 * Adds the standfirst to a chosen article and cleans it, in place.
 *
 * @param before removals before the article was chosen.
 * @param accountFor the step that left out a block of the page, and why; Readability by default.
 */
export function draftOf(
  { article, reason }: ChosenArticle,
  { fetched, page, metadata, kinds, pruned, context }: PreparedPage,
  before: readonly Removal[],
  opinions: readonly Opinion[],
  accountFor?: AccountFor,
): Draft {
  const standfirst = addStandfirst(article, page, metadata);
  const { removals, characters } = findLeftOut(page, pruned, article, accountFor);
  const teasers = refuseTeasers(article.root, fetched.finalUrl, articleSigns(kinds, metadata));
  const judged = { ...context, likelihoodOf: likelihoodIn(article, opinions) };
  const trail = [...before, ...cleanAfter(article.root, judged), ...removals];
  return { article, choice: reason, standfirst, removals: trail, leftOut: characters, teasers };
}
