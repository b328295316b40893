import { MAX_BLANKS } from "./long-blanks.ts";

/**
 * Limits runs of white space across the texts of a page. Each text may be short, but the text of their common ancestor
 * joins them into the long runs that `cutLongBlanks` prevents.
 */
export class JoinedBlanks {
  private run = 0;

  /** Starts counting anew: text before a `<pre>` does not affect its first line. */
  reset(): void {
    this.run = 0;
  }

  /** The next text in document order, truncated at its start if the run is too long; words stay separated. */
  cut(text: string): string {
    const words = text.trimStart();
    const blanks = text.length - words.length;
    const kept = Math.min(blanks, Math.max(MAX_BLANKS - this.run, words === "" ? 0 : 1));
    this.run = words === "" ? this.run + kept : words.length - words.trimEnd().length;
    return kept === blanks ? text : text.slice(0, kept) + words;
  }
}
