import type { HostEvidence, HostObservation } from "../../host-observation.ts";
import type { Draft } from "../draft.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { cutRepeatedTexts } from "./cut-repeated-texts.ts";
import { observeArticle } from "./observe.ts";

/** What evidence of the host did to an article, and what the article contributes to it. */
export interface EvidenceFacts {
  /** What the article contributes to the evidence of its host; `null` if nothing. */
  readonly observation: HostObservation | null;
  /** The fingerprints of the host's evidence that matched, sorted. */
  readonly evidenceUsed: readonly string[];
  /** Share of the article (0 to 1) that the host's evidence rejects and that was left; else 0. */
  readonly spared: number;
}

export const NO_EVIDENCE: EvidenceFacts = { observation: null, evidenceUsed: [], spared: 0 };

/**
 * Removes from an article what others of its host repeat, after observing it as it was.
 *
 * @param title of the article or, if it has none, its URL.
 */
export function applyEvidence(
  draft: Draft,
  title: string,
  opinions: readonly Opinion[],
  evidence: HostEvidence,
): EvidenceFacts & { readonly cut: Draft } {
  const observation = observeArticle(title, draft.article, opinions);
  const { removals, used, spared } = cutRepeatedTexts(draft.article, draft.standfirst, opinions, evidence);
  const cut = { ...draft, removals: [...draft.removals, ...removals] };
  return { cut, observation, evidenceUsed: used, spared };
}
