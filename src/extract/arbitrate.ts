import type { ChildNode } from "domhandler";
import type { Removal } from "../article.ts";
import { type Draft, draftOf } from "./draft.ts";
import { cutDoubtful } from "./judge/cut-doubtful.ts";
import type { Opinion } from "./judge/judge-blocks.ts";
import { accountOf, chooseByJudge, settleOpinions } from "./judge/second-opinion.ts";
import type { PreparedPage } from "./prepare-page.ts";
import { addMissing } from "./restore/add-missing.ts";
import { putBackLikely } from "./restore/put-back.ts";
import { questionSections } from "./restore/question-sections.ts";

const CLASSIFIER_CHOICE =
  "Readability and the block classifier disagree on the article's text; the classifier's choice was taken.";

/** What the block classifier says of a draft. */
interface SecondOpinion {
  readonly prepared: PreparedPage;
  /** Removals before the article was chosen. */
  readonly before: readonly Removal[];
  readonly opinions: readonly Opinion[];
  /** Of the classifier with the draft, 0 to 1. */
  readonly agreement: number;
  /** Judges all blocks, with these text nodes as Readability's choice. */
  readonly judgeWith: (chosen: ReadonlySet<ChildNode>) => readonly Opinion[];
}

/**
 * Below the agreement threshold the classifier chooses the article; above it, it puts back what Readability left out
 * and, in articles, removes what the rules missed.
 */
export function arbitrate(draft: Draft, second: SecondOpinion): Draft {
  const { prepared, before, opinions, agreement } = second;
  const { page, treatment } = prepared;
  const revised = settleOpinions(agreement, opinions, second.judgeWith);
  const judged = treatment.isManual ? null : chooseByJudge(page, draft.article, agreement, revised);
  if (judged !== null) {
    putBackLikely(judged, page, revised);
    return draftOf({ article: judged, reason: CLASSIFIER_CHOICE }, prepared, before, revised, accountOf(revised));
  }
  const questions = questionSections(draft.article, opinions);
  const completed = addMissing(draft.article, page, opinions, questions);
  const whole =
    completed === null ? draft : draftOf({ article: completed, reason: draft.choice }, prepared, before, opinions);
  // The classifier was trained on articles and rejects lines of manuals and products. Where it accepts none at all,
  // the page may be empty.
  if (!treatment.isArticle && agreement > 0) return whole;
  const others = opinions.filter((opinion) => !questions.has(opinion));
  const doubtful = cutDoubtful(whole.article, whole.standfirst, others, prepared.fetched.finalUrl);
  return { ...whole, removals: [...whole.removals, ...doubtful] };
}
