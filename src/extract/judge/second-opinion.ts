import type { ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import type { AccountFor } from "../left-out.ts";
import { firstText, isAmong, standsIn, textsIn } from "./fates.ts";
import { explain, type Opinion } from "./judge-blocks.ts";
import { selectBlocks } from "./select-blocks.ts";

/** A likelihood from which a block is text of the article, 0 to 1. */
const TEXT = 0.6;
/**
 * The same for a block that Readability chose: where the judge is half sure of every sentence, each of them is text. By
 * one bar for all an article falls to pieces; cross-validated by host, two gained .003 in the mean of eight corpora.
 */
const TEXT_OF_BOTH = 0.4;
/** Agreement (0 to 1) under which the judge's choice is taken. */
const DISAGREEMENT = 0.75;
/** In characters: a choice of less is no article. */
const LEAST = 250;

const NOT_CHOSEN = "The learned judge did not take it for text of the article.";

/**
 * How far the judge and an article agree, as the F1 (0 to 1) of the characters of their blocks; 1 for a
 * text that was not taken from blocks of the page, of which the judge knows nothing.
 */
export function agreementOf(page: ParentNode, article: LightCopy, opinions: readonly Opinion[]): number {
  const kept = textsIn(article);
  if (kept.size === 0 && article.root.children.length > 0) return 1;
  const keptTexts = new Set(opinions.filter(({ block }) => isAmong(block, kept)).map(({ block }) => block.text));
  let both = 0;
  let either = 0;
  for (const opinion of opinions) {
    const { block } = opinion;
    const isKept = isAmong(block, kept);
    // Of a text that stands on the page twice, one copy is enough.
    if (!isKept && keptTexts.has(block.text)) continue;
    const isText = takesForText(opinion) && (isKept || standsIn(block, page));
    if (isKept && isText) both += block.text.length;
    if (isKept) either += block.text.length;
    if (isText) either += block.text.length;
  }
  return either === 0 ? 1 : (2 * both) / either;
}

function takesForText({ likelihood, judged }: Opinion): boolean {
  return likelihood >= (judged.fate.found ? TEXT_OF_BOTH : TEXT);
}

/**
 * The article as the judge would have it; `null` where it has next to nothing, or agrees well enough. What a rule cut
 * from `article` stays cut: posts of readers are sentences as good as any.
 */
export function chooseByJudge(
  page: ParentNode,
  article: LightCopy,
  agreement: number,
  opinions: readonly Opinion[],
): LightCopy | null {
  if (agreement >= DISAGREEMENT) return null;
  const cut = new Set(article.sources.values());
  for (const text of textsIn(article)) cut.delete(text);
  const blocks = opinions
    .filter((opinion) => takesForText(opinion) && standsIn(opinion.block, page) && !isAmong(opinion.block, cut))
    .map(({ block }) => block);
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) < LEAST) return null;
  return selectBlocks(page, blocks);
}

/** Tells for an element of the page what weighed most against its beginning. */
export function accountOf(opinions: readonly Opinion[]): AccountFor {
  const opinionOf = new Map(opinions.map((opinion) => [firstText(opinion.block.nodes), opinion]));
  return (element) => {
    const opinion = opinionOf.get(firstText([element]));
    return { rule: "second-opinion", reason: opinion === undefined ? NOT_CHOSEN : explain(opinion) };
  };
}
