/** Comment lines, which `cuttings ingest` accepts although the protocol has none, then a line that is a URL. */
const BEGINNING = /^(?:\s*#[^\r\n]*[\r\n])*\s*https?:\/\/\S+[^\S\r\n]*(?:[\r\n]|$)/i;

/**
 * The URLs of a plain-text sitemap, one per line; none if the text is something else.
 * https://www.sitemaps.org/protocol.html#otherformats
 */
export function urlsOfText(text: string): string[] {
  if (!BEGINNING.test(text.slice(0, 4_096))) return [];
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\/\S+$/i.test(line));
}
