/** "Read more", "All news of the day" and section names are shorter. */
const MIN_WORDS = 4;
const MIN_CHARACTERS = 18;
/** For scripts without spaces between words. */
const MIN_IDEOGRAPHS = 8;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Whether a link's text is long enough for a headline. */
export function isHeadline(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  if ((line.match(UNSPACED)?.length ?? 0) >= MIN_IDEOGRAPHS) return true;
  return line.length >= MIN_CHARACTERS && line.split(" ").length >= MIN_WORDS;
}
