const SPACE = /[\s\uFEFF\u200B]*/y;
const TAG = /<[^<>]{0,200}>/y;

/** A position in a text read from left to right. All patterns must be sticky. */
export class JsonScanner {
  readonly text: string;
  at = 0;
  /** The next position of each end mark, so that none is searched for twice. */
  private readonly ends = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  get char(): string {
    return this.text.charAt(this.at);
  }

  /** Matches a pattern here and moves past it; `null` if it does not match. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  isAt(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.text);
  }

  pastSpace(from: number): number {
    SPACE.lastIndex = from;
    return from + (SPACE.exec(this.text)?.[0].length ?? 0);
  }

  /**
   * Skips spaces, comments and tags.
   *
   * @param isOutside whether no value has started: then an HTML comment may wrap all of them, to hide them from old
   * browsers.
   */
  skip(isOutside: boolean): void {
    for (;;) {
      this.at = this.pastSpace(this.at);
      if (this.text.startsWith("//", this.at)) this.at = this.endOf("\n");
      else if (this.text.startsWith("/*", this.at)) this.at = this.endOf("*/");
      else if (this.text.startsWith("<!--", this.at)) this.comment(isOutside);
      else if (this.char !== "<") return;
      else if (this.take(TAG) === null) this.at++;
    }
  }

  private comment(isOutside: boolean): void {
    const end = this.endOf("-->");
    const brace = isOutside ? this.text.indexOf("{", this.at) : -1;
    this.at = brace >= 0 && brace < end ? this.at + "<!--".length : end;
  }

  /** The position after the next `mark`, or the end of the text. */
  private endOf(mark: string): number {
    let end = this.ends.get(mark) ?? 0;
    if (end <= this.at) {
      const found = this.text.indexOf(mark, this.at);
      end = found < 0 ? this.text.length : found + mark.length;
      this.ends.set(mark, end);
    }
    return end;
  }
}
