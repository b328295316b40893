import eld from "eld/extrasmall";

/** Enough for certainty on prose; more only costs time. */
const SAMPLE = 2_000;
/** Below this, names and numbers decide. In letters. */
const ENOUGH = 40;

/**
 * What a text is written in, by its letter sequences; `null` where it is too short to tell.
 *
 * eld was chosen over tinyld and franc: on the labelled texts of the benchmark it makes no error that the
 * others do not make, takes a fifth of their time, and its smallest set of 60 languages is 285 KB compressed.
 */
export function detectLanguage(text: string): { readonly code: string; readonly confidence: number } | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return null;
  const result = eld.detect(sample);
  if (!result.language) return null;
  const scores = result.getScores();
  const confidence = Math.min(1, scores[result.language] ?? 0);
  return { code: result.language, confidence: Math.round(confidence * 100) / 100 };
}
