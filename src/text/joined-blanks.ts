import { LONGEST_BLANKS } from "./long-blanks.ts";

/**
 * Bounds the white space that the texts of a page make in a row. Each may be short, but elements and comments part
 * them, and the text of the element around joins them to the run that `cutLongBlanks` is there to prevent.
 */
export class JoinedBlanks {
  private run = 0;

  /** For where white space counts from anew: what stands before a `<pre>` says nothing about its first line. */
  reset(): void {
    this.run = 0;
  }

  /** The next text in the order of the page, cut at its beginning where the run is too long; words stay parted. */
  cut(text: string): string {
    const words = text.trimStart();
    const blanks = text.length - words.length;
    const kept = Math.min(blanks, Math.max(LONGEST_BLANKS - this.run, words === "" ? 0 : 1));
    this.run = words === "" ? this.run + kept : words.length - words.trimEnd().length;
    return kept === blanks ? text : text.slice(0, kept) + words;
  }
}
