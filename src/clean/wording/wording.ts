/** Wording by language (ISO 639-1). All languages are tried on every page: pages are not always in the language they declare. */
export type Wording = Readonly<Record<string, readonly string[]>>;

/** A line as labels are compared: lower case, without the quotes, arrows, colons and emoji around it. */
export function normaliseLabel(line: string): string {
  return line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}+]+$/gu, "")
    .replace(/\s+/g, " ");
}

/** Tells lines that are one of these wordings and nothing more. */
export function wholeLine(...wordings: readonly Wording[]): (line: string) => boolean {
  const known = new Set(phrasesOf(wordings).map(normaliseLabel));
  let longest = 0;
  for (const phrase of known) longest = Math.max(longest, phrase.length);
  return (line) => line.length <= longest + 12 && known.has(normaliseLabel(line));
}

/** Finds one of these wordings at the start of a line, as whole words; returns it with what stands before it, or `null`. */
export function leadIn(...wordings: readonly Wording[]): (line: string) => string | null {
  const pattern = new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives(wordings)})`, "iu");
  return (line) => pattern.exec(straightQuotes(line))?.[0] ?? null;
}

/** Tells lines in which one of these wordings stands anywhere, as whole words. */
export function mentions(...wordings: readonly Wording[]): (line: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(wordings)})`, "iu");
  return (line) => pattern.test(straightQuotes(line));
}

/** Chinese, Japanese, Korean and Thai write the next word on without a space. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;

function alternatives(wordings: readonly Wording[]): string {
  const phrases = phrasesOf(wordings).sort((a, b) => b.length - a.length);
  const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  const spaced = phrases.filter((phrase) => !UNSPACED.test(phrase)).map(escaped);
  const unspaced = phrases.filter((phrase) => UNSPACED.test(phrase)).map(escaped);
  return [`(?:${spaced.join("|")})(?![\\p{L}\\p{N}])`, ...unspaced].join("|");
}

function straightQuotes(line: string): string {
  return line.replace(/[’‘`´]/g, "'");
}

function phrasesOf(wordings: readonly Wording[]): string[] {
  return wordings.flatMap((wording) => Object.values(wording).flat());
}
