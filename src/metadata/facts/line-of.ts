import { type ChildNode, isTag, isText, type ParentNode } from "domhandler";
import { inertText } from "../../text/control-characters.ts";
import { boundedText } from "../../text/page-text.ts";

const UNREAD = new Set(["script", "style", "template", "noscript", "svg", "iframe", "button", "select"]);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Joiners (U+200C, U+200D) are letters' affair: Persian and the scripts of India write with them, and emoji are joined by them. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;
const SPACES = /\s+/g;

/** White space and its invisible kin as one space, none at the ends; no control characters, whatever escape said them. */
export function collapse(text: string): string {
  return inertText(boundedText(text)).replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** In UTF-16 units. No headline, name, date or caption is longer; expressions that read them go back over what they read. */
const LONGEST_LINE = 2_000;

/**
 * What a reader sees of a node, as one line: blocks and line breaks part words, scripts and icons say nothing.
 * Of what is too long to say something about an article, the beginning.
 */
export function lineOf(node: ChildNode | ParentNode): string {
  return shortLineOf(node, LONGEST_LINE).slice(0, LONGEST_LINE);
}

/**
 * The same for what counts only where it is short: of a longer text just the beginning, with more than `most` characters.
 *
 * @param most in UTF-16 units, before white space is made one.
 */
export function shortLineOf(node: ChildNode | ParentNode, most: number): string {
  return collapse(new Reading(most).of(node));
}

class Reading {
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
      // Space for layout is no text, and there may be much of it.
      this.text += data.length > 2 * this.most ? data.trimStart().slice(0, 2 * this.most) : data.replace(SPACES, " ");
      return;
    }
    if (!("children" in node)) return;
    const name = isTag(node as ChildNode) ? (node as unknown as { name: string }).name : "";
    if (UNREAD.has(name)) return;
    const isBlock = name !== "" && !INLINE.has(name);
    if (isBlock) this.text += "\n";
    for (const child of node.children) {
      if (this.text.length > this.most) return;
      this.read(child);
    }
    if (isBlock) this.text += "\n";
  }
}
