import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";
import { MATH_DISPLAY } from "./math-class.ts";
import { raisedDigits } from "./raised-digits.ts";

/** White space that HTML collapses, and the no-break space, which pages use as filler. */
const WHITE_SPACE = /[ \t\n\r\f\u00a0]+/g;

/** Invisible characters within words: soft hyphen, zero-width space, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;

/** Elements that are not article text: captions belong to their images. */
const SKIPPED = new Set(["figcaption", "script", "style", "template", "title"]);

/** A paragraph, a heading, a list item, a table row, or preformatted text. */
export interface TextBlock {
  readonly text: string;
  /** List items and table rows are one per line; other blocks are preceded by an empty line. */
  readonly tight: boolean;
  /** 1 to 6 for a heading outside lists and tables; otherwise `null`. */
  readonly level: number | null;
  /** The list, table or `pre` that the block belongs to, the outermost if they are nested; `null` for prose. */
  readonly whole: Element | null;
}

/**
 * The article as plain text: paragraphs separated by an empty line, list items and table rows one per line, `br` as a
 * line break, preformatted text verbatim, no captions.
 */
export function renderPlainText(article: ParentNode): string {
  return joinBlocks(plainTextBlocks(article));
}

/** The blocks of the plain text, in order. */
export function plainTextBlocks(article: ParentNode): readonly TextBlock[] {
  return new TextBlocks().read(article);
}

function joinBlocks(blocks: readonly TextBlock[]): string {
  let text = "";
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before !== undefined) text += before.tight && block.tight ? "\n" : "\n\n";
    text += block.text;
  }
  return text;
}

const WHOLES: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table", "pre"]);
const HEADINGS: readonly string[] = ["h1", "h2", "h3", "h4", "h5", "h6"];

class TextBlocks {
  private readonly blocks: TextBlock[] = [];
  private inline = "";
  private marker = "";
  private indent = "";
  private inTightBlock = false;
  private level: number | null = null;
  private whole: Element | null = null;
  /** The number of the next item, by list. */
  private readonly numbers = new Map<ParentNode, number>();

  read(parent: ParentNode): readonly TextBlock[] {
    this.readChildren(parent);
    this.endBlock();
    return this.blocks;
  }

  private readChildren(parent: ParentNode): void {
    for (const child of parent.children) this.readNode(child);
  }

  private endBlock(): void {
    const text = this.inline.replace(/ *\n */g, "\n").trim();
    this.inline = "";
    if (text === "") return;
    this.push(this.indent + this.marker + text.replaceAll("\n", `\n${this.indent}`));
    this.marker = "";
  }

  private push(text: string): void {
    this.blocks.push({ text, tight: this.inTightBlock, level: this.level, whole: this.whole });
  }

  private readNode(node: ChildNode): void {
    if (isText(node)) this.inline += node.data.replace(INVISIBLE, "").replace(WHITE_SPACE, " ");
    else if (isTag(node) && !SKIPPED.has(node.name)) this.readStructure(node);
  }

  private readStructure(element: Element): void {
    const isWhole = WHOLES.has(element.name);
    const level = HEADINGS.indexOf(element.name) + 1;
    if (this.whole !== null || (!isWhole && level === 0)) {
      this.readElement(element);
      return;
    }
    const outer = this.level;
    this.endBlock();
    if (isWhole) this.whole = element;
    else this.level = level;
    this.readElement(element);
    this.endBlock();
    this.level = outer;
    this.whole = null;
  }

  private readElement(element: Element): void {
    const raised = raisedDigits(element, this.inline);
    if (raised !== null) this.inline += raised;
    else if (element.name === "br") this.inline += "\n";
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
    const cells = row.children.filter(isTag).map((cell) => new TextBlocks().read(cell));
    // A cell with paragraphs belongs to a layout table, and is rendered as paragraphs.
    if (cells.some((blocks) => blocks.length > 1)) {
      this.blocks.push(...cells.flat());
      return;
    }
    const texts = cells.map((blocks) => joinBlocks(blocks).replaceAll("\n", " "));
    const filled = texts.filter((text) => text !== "");
    // An empty cell keeps the others in their columns, but beside a single cell it is just filler.
    if (filled.length === 0) return;
    const text = (filled.length === 1 ? filled : texts).join(" | ").trim();
    this.blocks.push({ text, tight: true, level: null, whole: this.whole });
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
