import type { ChildNode, ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import type { AccountFor } from "../left-out.ts";
import { firstText, sourceTexts, startsIn } from "./block-membership.ts";
import { explain, type Opinion } from "./judge-blocks.ts";
import { selectBlocks } from "./select-blocks.ts";

/** Likelihood (0 to 1) from which a block is article text. */
const TEXT_THRESHOLD = 0.6;
/**
 * Lower for a block that Readability chose: with one threshold for all, articles of moderate likelihoods fall to
 * pieces. Cross-validated by host, two thresholds gained .003 in the mean of eight corpora.
 */
const TEXT_THRESHOLD_IF_CHOSEN = 0.4;
/** Below this agreement (0 to 1) the classifier's choice is taken. */
const MIN_AGREEMENT = 0.75;
/**
 * Below this agreement (0 to 1) the classifier rejects most of Readability's choice, so the features that describe that
 * choice mislead it: it judges again with its own choice instead. Where they agree more, a second pass gains nothing.
 */
const MIN_USABLE_AGREEMENT = 0.5;
/** A shorter choice is not an article. */
const MIN_ARTICLE_CHARS = 250;

const REJECTED = "The block classifier rejected it as article text.";

/** Agreement of the classifier with an article from the page: the F1 (0 to 1) of the characters of their blocks. */
export function agreementOf(article: LightCopy, opinions: readonly Opinion[]): number {
  const kept = sourceTexts(article);
  const keptTexts = new Set(opinions.filter((opinion) => startsIn(opinion, kept)).map(({ block }) => block.text));
  let both = 0;
  let either = 0;
  for (const opinion of opinions) {
    const { block } = opinion;
    const isKept = startsIn(opinion, kept);
    // One copy of a text that occurs twice on the page is enough.
    if (!isKept && keptTexts.has(block.text)) continue;
    const isText = isArticleText(opinion) && (isKept || !opinion.judged.history.cutBefore);
    if (isKept && isText) both += block.text.length;
    if (isKept) either += block.text.length;
    if (isText) either += block.text.length;
  }
  return either === 0 ? 1 : (2 * both) / either;
}

/** Characters of the blocks that the classifier takes for article text. */
export function acceptedCharacters(opinions: readonly Opinion[]): number {
  return opinions.filter(isArticleText).reduce((sum, { block }) => sum + block.text.length, 0);
}

/**
 * The opinions that decide the choice of the article: these, or those of a second pass.
 *
 * @param agreement of the classifier with the article so far, 0 to 1.
 * @param judgeAgain judges all blocks, with these text nodes as Readability's choice.
 */
export function settleOpinions(
  agreement: number,
  opinions: readonly Opinion[],
  judgeAgain: (chosen: ReadonlySet<ChildNode>) => readonly Opinion[],
): readonly Opinion[] {
  if (agreement >= MIN_USABLE_AGREEMENT) return opinions;
  return judgeAgain(new Set(opinions.filter(isUncutText).flatMap(({ judged }) => judged.history.start ?? [])));
}

function isUncutText(opinion: Opinion): boolean {
  return isArticleText(opinion) && !opinion.judged.history.cutBefore;
}

function isArticleText({ likelihood, judged }: Opinion): boolean {
  return likelihood >= (judged.history.found ? TEXT_THRESHOLD_IF_CHOSEN : TEXT_THRESHOLD);
}

/**
 * The article of the classifier's choice; `null` if it is nearly empty or agrees well enough. Blocks that a rule
 * removed from `article` stay removed: the classifier cannot tell readers' posts from article text.
 */
export function chooseByJudge(
  page: ParentNode,
  article: LightCopy,
  agreement: number,
  opinions: readonly Opinion[],
): LightCopy | null {
  if (agreement >= MIN_AGREEMENT) return null;
  const cut = new Set(article.sources.values());
  for (const text of sourceTexts(article)) cut.delete(text);
  const blocks = opinions
    .filter((opinion) => isUncutText(opinion) && !startsIn(opinion, cut))
    .map(({ block }) => block);
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) < MIN_ARTICLE_CHARS) return null;
  return selectBlocks(page, blocks);
}

/** Maps an element of the page to the main reason its first block was rejected. */
export function accountOf(opinions: readonly Opinion[]): AccountFor {
  const opinionOf = new Map(opinions.map((opinion) => [opinion.judged.history.start, opinion]));
  return (element) => {
    const opinion = opinionOf.get(firstText([element]));
    return { rule: "second-opinion", reason: opinion === undefined ? REJECTED : explain(opinion) };
  };
}
