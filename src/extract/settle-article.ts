import type { ChildNode } from "domhandler";
import { readBlocks } from "../clean/blocks.ts";
import { cleanBefore } from "../clean/clean.ts";
import { arbitrate } from "./arbitrate.ts";
import { type ChosenArticle, chooseArticle } from "./choose-article.ts";
import { type Draft, draftOf } from "./draft.ts";
import { shareFromPage, sourceTexts } from "./judge/block-membership.ts";
import { judgeBlocks, type Opinion } from "./judge/judge-blocks.ts";
import { acceptedCharacters, agreementOf } from "./judge/second-opinion.ts";
import { cutOrphanLines } from "./orphan-lines.ts";
import type { PreparedPage } from "./prepare-page.ts";
import { readArticle } from "./readability/read-article.ts";
import { putBack, putBackSections } from "./restore/put-back.ts";
import { wholeContainer } from "./whole-container.ts";

/** Share of a text (0 to 1) that comes from the page, and not from JSON-LD, from which the classifier can judge it. */
const MIN_JUDGED_SHARE = 0.5;
const WHOLE_CONTAINER = "The page is documentation in many sections; Readability found only a small part of it.";

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
  const opinions = judgeWith(sourceTexts(whole ?? readable));
  const choice: ChosenArticle =
    whole === null ? chooseArticle(page, readable, stated) : { article: whole, reason: WHOLE_CONTAINER };
  (treatment.takesAllSections ? putBackSections : putBack)(choice.article, page);
  const draft = draftOf(choice, prepared, before, opinions);
  if (!canJudge(draft, stated, opinions))
    return { draft: withoutOrphanLines(draft), opinions, isJudged: false, agreement: 1 };
  const agreement = agreementOf(draft.article, opinions);
  const judged = arbitrate(draft, { prepared, before, opinions, agreement, judgeWith });
  return { draft: withoutOrphanLines(judged), opinions, isJudged: true, agreement };
}

function withoutOrphanLines(draft: Draft): Draft {
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
