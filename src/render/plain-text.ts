import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";
import { MATH_DISPLAY } from "./math-class.ts";

/** White space that HTML collapses, and the no-break space, which pages use as filler. */
const WHITE_SPACE = /[ \t\n\r\f\u00a0]+/g;

/** Invisible characters within words: soft hyphen, zero-width space, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;

/** Elements that are not article text: captions belong to their images. */
const SKIPPED = new Set(["figcaption", "script", "style", "template", "title"]);

interface Block {
  readonly text: string;
  /** List items and table rows are one per line; other blocks are preceded by an empty line. */
  readonly tight: boolean;
}

/**
 * The article as plain text: paragraphs separated by an empty line, list items and table rows one per line, `br` as a
 * line break, preformatted text verbatim, no captions.
 */
export function renderPlainText(article: ParentNode): string {
  const blocks = new TextBlocks();
  blocks.readChildren(article);
  blocks.endBlock();
  return blocks.join();
}

class TextBlocks {
  private readonly blocks: Block[] = [];
  private inline = "";
  private marker = "";
  private indent = "";
  private inTightBlock = false;
  /** The number of the next item, by list. */
  private readonly numbers = new Map<ParentNode, number>();

  readChildren(parent: ParentNode): void {
    for (const child of parent.children) this.read(child);
  }

  join(): string {
    let text = "";
    for (const [index, block] of this.blocks.entries()) {
      const before = this.blocks[index - 1];
      if (before !== undefined) text += before.tight && block.tight ? "\n" : "\n\n";
      text += block.text;
    }
    return text;
  }

  endBlock(): void {
    const text = this.inline.replace(/ *\n */g, "\n").trim();
    this.inline = "";
    if (text === "") return;
    this.push(this.indent + this.marker + text.replaceAll("\n", `\n${this.indent}`));
    this.marker = "";
  }

  private push(text: string): void {
    this.blocks.push({ text, tight: this.inTightBlock });
  }

  private read(node: ChildNode): void {
    if (isText(node)) this.inline += node.data.replace(INVISIBLE, "").replace(WHITE_SPACE, " ");
    else if (isTag(node) && !SKIPPED.has(node.name)) this.readElement(node);
  }

  private readElement(element: Element): void {
    if (element.name === "br") this.inline += "\n";
    else if (element.name === "rt" && !hasBrackets(element)) this.readReading(element);
    else if (element.name === "pre") this.readPreformatted(element);
    else if (element.name === "li") this.readItem(element);
    else if (element.name === "tr") this.readRow(element);
    else if (BLOCK_ELEMENTS.has(element.name) || element.attribs.class === MATH_DISPLAY) this.readBlock(element);
    else this.readChildren(element);
  }

  /** In a browser, a ruby text is above its word; after it without brackets, it would run into the next. */
  private readReading(element: Element): void {
    this.inline += "（";
    this.readChildren(element);
    this.inline += "）";
  }

  private readBlock(element: Element): void {
    this.endBlock();
    this.readChildren(element);
    this.endBlock();
  }

  private readPreformatted(element: Element): void {
    this.endBlock();
    // Not by regular expression: one that matches white space at the end tries from the start of every run.
    const text = textOf(element).replace(/^\n/, "").trimEnd();
    if (text.trim() !== "") this.push(text);
  }

  private readItem(item: Element): void {
    this.endBlock();
    const { indent, inTightBlock } = this;
    this.inTightBlock = true;
    this.marker = this.markerOf(item);
    this.readChildren(item);
    this.endBlock();
    this.marker = "";
    this.indent = indent;
    this.inTightBlock = inTightBlock;
  }

  private markerOf(item: Element): string {
    const list = item.parent;
    if (list === null || !isTag(list) || list.name !== "ol") return "- ";
    const number = this.numbers.get(list) ?? startOf(list);
    this.numbers.set(list, number + 1);
    return `${number}. `;
  }

  private readRow(row: Element): void {
    this.endBlock();
    const cells = row.children.filter(isTag).map((cell) => {
      const blocks = new TextBlocks();
      blocks.readChildren(cell);
      blocks.endBlock();
      return blocks;
    });
    // A cell with paragraphs belongs to a layout table, and is rendered as paragraphs.
    if (cells.some((cell) => cell.blocks.length > 1)) {
      this.blocks.push(...cells.flatMap((cell) => cell.blocks));
      return;
    }
    const texts = cells.map((cell) => cell.join().replaceAll("\n", " "));
    const filled = texts.filter((text) => text !== "");
    // An empty cell keeps the others in their columns, but beside a single cell it is just filler.
    if (filled.length > 0)
      this.blocks.push({ text: (filled.length === 1 ? filled : texts).join(" | ").trim(), tight: true });
  }
}

/** Whether the page has fallback brackets around the ruby text. */
function hasBrackets({ prev }: Element): boolean {
  return prev !== null && isTag(prev) && prev.name === "rp";
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.attribs.start ?? "1", 10);
  return Number.isNaN(start) ? 1 : start;
}
