import type { HostEvidence } from "../host-observation.ts";
import type { StoredArticle } from "../stored-article.ts";

/**
 * The evidence that the stored version matched. With the evidence of today, a re-extraction would depend on its time,
 * and its differences would not be those of the code.
 */
export function evidenceOfVersion({ extractor }: StoredArticle): HostEvidence {
  return new Set(extractor.hostEvidence ?? []);
}
