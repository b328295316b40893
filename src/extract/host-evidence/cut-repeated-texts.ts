import type { Element } from "domhandler";
import type { Removal } from "../../article.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import type { HostEvidence } from "../../host-observation.ts";
import { sourceTexts, startsIn } from "../judge/block-membership.ts";
import { lookCloser } from "../judge/closer-look.ts";
import { cutBlocks, isProtected, textsBelow } from "../judge/cut-blocks.ts";
import { dataTables } from "../judge/data-table.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { textFingerprint } from "./fingerprint.ts";

/**
 * Likelihood (0 to 1) from which a repeated text stays: a series with one introduction, a quotation. From 0.9, as many
 * pages lost as gained.
 */
const MAX_LIKELIHOOD = 0.85;
/**
 * Share of the article (0 to 1) up to which repeated texts are removed; with more, none is. Then a host repeats its
 * texts, by accident or on purpose, and must not empty an article.
 */
const MAX_CUT_SHARE = 0.3;

const REASON = "Several other articles of this host contain the same text, and the block classifier is not sure of it";

export interface CutTexts {
  readonly removals: readonly Removal[];
  /** The fingerprints that matched, sorted: as evidence, they alone give the same result. */
  readonly used: readonly string[];
  /** Share of the article (0 to 1) that matched and was left, because it is too much; else 0. */
  readonly spared: number;
}

interface Match {
  readonly opinion: Opinion;
  readonly fingerprint: string;
}

/**
 * Removes from an article, in place, texts that other articles of its host repeat and the classifier doubts.
 * @param standfirst the page's standfirst, always kept.
 */
export function cutRepeatedTexts(
  article: LightCopy,
  standfirst: Element | null,
  opinions: readonly Opinion[],
  evidence: HostEvidence,
): CutTexts {
  if (evidence.size === 0) return { removals: [], used: [], spared: 0 };
  const kept = sourceTexts(article);
  const inArticle = opinions.filter((opinion) => startsIn(opinion, kept));
  if (standfirst !== null) for (const text of textsBelow(standfirst)) kept.delete(text);
  const isInDataTable = dataTables();
  const rejected = matchesIn(inArticle, evidence).flatMap(({ opinion, fingerprint }) => {
    const { block } = opinion;
    if (!startsIn(opinion, kept) || isProtected(block) || isInDataTable(block.parent)) return [];
    const { likelihood } = lookCloser(opinion);
    if (likelihood >= MAX_LIKELIHOOD) return [];
    return [{ block, fingerprint, reason: `${REASON} (likelihood ${Math.round(likelihood * 100)} %).` }];
  });
  const used = rejected.map(({ fingerprint }) => fingerprint).sort();
  const share = charsOf(rejected) / Math.max(1, charsOf(inArticle));
  if (share > MAX_CUT_SHARE) return { removals: [], used, spared: share };
  return { removals: rejected.length === 0 ? [] : cutBlocks(article, "host-evidence", rejected), used, spared: 0 };
}

/** Without texts that the article itself repeats: these are labels of its own, such as the scores in a review. */
function matchesIn(opinions: readonly Opinion[], evidence: HostEvidence): Match[] {
  const matches = opinions.flatMap((opinion) => {
    const fingerprint = textFingerprint(opinion.block);
    return fingerprint !== null && evidence.has(fingerprint) ? [{ opinion, fingerprint }] : [];
  });
  const groups = Map.groupBy(matches, ({ fingerprint }) => fingerprint);
  return matches.filter(({ fingerprint }) => groups.get(fingerprint)?.length === 1);
}

function charsOf(blocks: readonly Pick<Opinion, "block">[]): number {
  return blocks.reduce((sum, { block }) => sum + block.text.length, 0);
}
