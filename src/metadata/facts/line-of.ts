import { type ChildNode, isTag, isText, type ParentNode } from "domhandler";
import { collapsedBlanks } from "../../text/collapsed-blanks.ts";
import { withoutBidi } from "../../text/control-characters.ts";
import { boundedText } from "../../text/page-text.ts";

const UNREAD = new Set(["script", "style", "template", "noscript", "svg", "iframe", "button", "select"]);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Excludes joiners (U+200C, U+200D): Persian, Indic scripts and emoji need them. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;

/**
 * White space and invisible characters as one space, none at the ends; no control characters, whether literal or
 * escaped.
 */
export function collapse(text: string): string {
  return collapsedBlanks(withoutBidi(boundedText(text)).replace(INVISIBLE, "")).trim();
}

/** No headline, name, date or caption is longer, and the expressions that read them backtrack. */
const MAX_LINE_CHARS = 2_000;

/**
 * A node's text as one line: blocks and line breaks separate words; scripts and icons are ignored. Truncated at a
 * length that no fact about an article has.
 */
export function lineOf(node: ChildNode | ParentNode): string {
  return shortLineOf(node, MAX_LINE_CHARS).slice(0, MAX_LINE_CHARS);
}

/**
 * The same for texts that only count if they are short: a longer text is truncated to slightly more than `most`
 * characters.
 *
 * @param most in UTF-16 units, before white space is collapsed.
 */
export function shortLineOf(node: ChildNode | ParentNode, most: number): string {
  return collapse(new LineReader(most).of(node));
}

class LineReader {
  private text = "";
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  of(node: ChildNode | ParentNode): string {
    this.read(node);
    return this.text;
  }

  private read(node: ChildNode | ParentNode): void {
    if (isText(node as ChildNode)) {
      const { data } = node as unknown as { data: string };
      // Indentation is not text, and there may be much of it.
      this.text += data.length > 2 * this.most ? data.trimStart().slice(0, 2 * this.most) : collapsedBlanks(data);
      return;
    }
    if (!("children" in node)) return;
    const name = isTag(node as ChildNode) ? (node as unknown as { name: string }).name : "";
    if (UNREAD.has(name)) return;
    const isBlock = name !== "" && !INLINE.has(name);
    if (isBlock) this.text += " ";
    for (const child of node.children) {
      if (this.text.length > this.most) return;
      this.read(child);
    }
    if (isBlock) this.text += " ";
  }
}
