/**
 * The uses of an article about which sites make statements, by the names of the standards. `search`: a search index
 * with links and short excerpts. `ai-input`: input to a generative model, as in retrieval-augmented generation.
 * `ai-train`: training or fine-tuning of generative models. `tdm`: text and data mining in the sense of Article 4 of
 * Directive (EU) 2019/790. https://contentsignals.org, https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export const USES = ["search", "ai-input", "ai-train", "tdm"] as const;

export type Use = (typeof USES)[number];

/** What one statement says about the uses that it mentions. */
export type Meaning = Readonly<Partial<Record<Use, "allowed" | "reserved">>>;

/** What all statements about an article amount to; `unstated` if none mentions the use. */
export type Verdict = "allowed" | "reserved" | "unstated";

/** The meanings combined: for each use the most restrictive applies. */
export function strictest(meanings: readonly Meaning[]): Meaning {
  const combined: Partial<Record<Use, "allowed" | "reserved">> = {};
  for (const meaning of meanings) {
    for (const use of USES) {
      if (meaning[use] !== undefined && combined[use] !== "reserved") combined[use] = meaning[use];
    }
  }
  return combined;
}
