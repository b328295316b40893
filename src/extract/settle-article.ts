import { type ChildNode, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import { readBlocks } from "../clean/blocks.ts";
import { cleanBefore } from "../clean/clean.ts";
import { textOf } from "../dom/light-tree.ts";
import { arbitrate } from "./arbitrate.ts";
import { type ChosenArticle, chooseArticle } from "./choose-article.ts";
import { type Draft, draftOf } from "./draft.ts";
import { shareFromPage, sourceTexts } from "./judge/block-membership.ts";
import { judgeBlocks, type Opinion } from "./judge/judge-blocks.ts";
import { acceptedCharacters, agreementOf } from "./judge/second-opinion.ts";
import { largerContainer } from "./larger-container.ts";
import { cutOrphanLines } from "./orphan-lines.ts";
import type { PreparedPage } from "./prepare-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { putBack, putBackSections } from "./restore/put-back.ts";
import { underHeadline } from "./under-headline.ts";
import { wholeContainer } from "./whole-container.ts";

/** Share of a text (0 to 1) that comes from the page, and not from JSON-LD, from which the classifier can judge it. */
const MIN_JUDGED_SHARE = 0.5;
const WHOLE_CONTAINER = "The page is documentation in many sections; Readability found only a small part of it.";
const UNDER_HEADLINE = "The text is short, and Readability found none; it is what is below the headline.";
const MOST_PROSE = "Readability found only a small part of the element with most of the page's prose.";

/** The article of a page, by Readability, the rules and the block classifier. */
export interface SettledArticle {
  readonly draft: Draft;
  readonly opinions: readonly Opinion[];
  /** `false` for a text that is not the page's, which the classifier cannot judge. */
  readonly isJudged: boolean;
  /** How far the classifier agrees with the result of Readability and the rules, 0 to 1; 1 if it cannot judge. */
  readonly agreement: number;
}

/** Chooses the article of a page and cleans it, with the block classifier as a second opinion on both. */
export function settleArticle(prepared: PreparedPage): SettledArticle {
  const { page, metadata, stated, context, treatment } = prepared;
  const blocks = readBlocks(page);
  const before = [...prepared.reduced, ...cleanBefore(page, context, blocks)];
  const readable = readArticle(page, metadata.headline);
  const whole = treatment.takesAllSections ? wholeContainer(page, readable) : null;
  const { headline, description } = metadata;
  const statedFacts = { headline, description, authors: context.authors, stated };
  const judgeWith = (chosen: ReadonlySet<ChildNode>) => judgeBlocks(page, blocks, chosen, statedFacts);
  const first = judgeWith(sourceTexts(whole ?? readable));
  const mayBePart = whole === null && stated === null && !treatment.isForum;
  const larger = mayBePart ? largerContainer(page, blocks, { article: readable, opinions: first }, judgeWith) : null;
  const opinions = larger?.opinions ?? first;
  const choice: ChosenArticle =
    larger !== null
      ? { article: larger.article, reason: MOST_PROSE }
      : whole !== null
        ? { article: whole, reason: WHOLE_CONTAINER }
        : chooseArticle(page, readable, stated);
  (treatment.takesAllSections ? putBackSections : putBack)(choice.article, page);
  const draft = draftOf(choice, prepared, before, opinions);
  if (!canJudge(draft, stated, opinions))
    return { draft: withoutOrphanLines(draft, prepared), opinions, isJudged: false, agreement: 1 };
  const agreement = agreementOf(draft.article, opinions);
  const arbitrated = arbitrate(draft, { prepared, before, opinions, agreement, judgeWith });
  const judged = isEmpty(arbitrated) ? (draftUnderHeadline(prepared, before, opinions) ?? arbitrated) : arbitrated;
  return { draft: withoutOrphanLines(judged, prepared), opinions, isJudged: true, agreement };
}

/** Captions are stored with their images. */
function isEmpty({ article }: Draft): boolean {
  return textWithoutCaptions(article.root).trim() === "";
}

function textWithoutCaptions(parent: ParentNode): string {
  return parent.children
    .map((child) => (isTag(child) ? (child.name === "figcaption" ? "" : textWithoutCaptions(child)) : textOf(child)))
    .join("");
}

/** `null` if the page is no article, or says nothing below its headline. */
function draftUnderHeadline(
  prepared: PreparedPage,
  before: readonly Removal[],
  opinions: readonly Opinion[],
): Draft | null {
  const { page, metadata, kinds, treatment } = prepared;
  if (!treatment.isArticle) return null;
  const article = underHeadline(page, opinions, { metadata, likelihood: kinds.probabilityOf("article") });
  if (article === null) return null;
  const draft = draftOf({ article, reason: UNDER_HEADLINE }, prepared, before, opinions);
  return isEmpty(draft) ? null : draft;
}

/** The headings of a reference are declarations, beside links to their source. */
function withoutOrphanLines(draft: Draft, { treatment }: PreparedPage): Draft {
  if (treatment.isManual) return draft;
  return { ...draft, removals: [...draft.removals, ...cutOrphanLines(draft.article)] };
}

/**
 * A text that only JSON-LD has is not for the classifier to judge. With a part from the page, it may be a mixture: then
 * the page decides if it shows most of the text.
 */
function canJudge({ article }: Draft, stated: string | null, opinions: readonly Opinion[]): boolean {
  const share = shareFromPage(article);
  return share >= MIN_JUDGED_SHARE || (share > 0 && acceptedCharacters(opinions) >= (stated?.length ?? 0) / 2);
}
