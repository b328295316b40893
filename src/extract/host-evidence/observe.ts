import type { LightCopy } from "../../dom/light-copy.ts";
import type { HostObservation } from "../../host-observation.ts";
import { sourceTexts, startsIn } from "../judge/block-membership.ts";
import { isParagraph } from "../judge/cut-doubtful.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { articleFingerprint, textFingerprint } from "./fingerprint.ts";

/** Per article: the least likely ones. */
const MAX_TEXTS = 32;
/** Likelihood (0 to 1) from which a text is not observed: no other page is likely to doubt it. */
const MAX_LIKELIHOOD = 0.95;

/**
 * What an article contributes to the evidence of its host. Reads the article before any evidence is applied to it: what
 * is cut from later articles must not age away.
 * @param title the headline, or the URL of an article without one.
 */
export function observeArticle(title: string, article: LightCopy, opinions: readonly Opinion[]): HostObservation {
  const kept = sourceTexts(article);
  const inArticle = opinions.filter((opinion) => startsIn(opinion, kept));
  const lead = leadOf(inArticle);
  return {
    article: [title, ...(lead === null ? [] : [lead])].map(articleFingerprint),
    texts: doubtfulTexts(inArticle),
  };
}

/** The first paragraph that is clearly article text. Not the longest one, which may be a disclaimer. */
function leadOf(opinions: readonly Opinion[]): string | null {
  const lead = opinions.find(({ block, likelihood }) => likelihood >= MAX_LIKELIHOOD && isParagraph(block));
  return lead?.block.text ?? null;
}

function doubtfulTexts(opinions: readonly Opinion[]): string[] {
  const doubtful = opinions.filter(({ likelihood }) => likelihood < MAX_LIKELIHOOD);
  doubtful.sort((one, other) => one.likelihood - other.likelihood);
  const texts = new Set<string>();
  for (const { block } of doubtful) {
    const text = textFingerprint(block);
    if (text !== null) texts.add(text);
    if (texts.size === MAX_TEXTS) break;
  }
  return [...texts];
}
