import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../../../dom/light-tree.ts";

const GUTTER =
  /(?:^|[\s_-])(?:gutter|linenos?|line-?num(?:ber)?s?|lineno|lnt?|blob-num|nums?|linenumbers|(?:user-)?select-none)(?=$|[\s_-])|lineNumber/i;
const LINE = /(?:^|\s)(?:[\w-]+-)?line(?=$|\s)/i;
const LINE_ELEMENTS: ReadonlySet<string> = new Set(["div", "p", "li", "tr"]);
const NO_CODE: ReadonlySet<string> = new Set(["button", "script", "style", "textarea", "template", "svg", "select"]);

/** The lines of a code block without line numbers, whatever markup they are made of. */
export function codeText(block: ParentNode): string {
  const lines = new CodeLines();
  lines.readChildren(block);
  return lines
    .text()
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** Whether the element contains line numbers, or one of them, and no code. */
export function isGutter(element: Element): boolean {
  const { attribs, name } = element;
  const named = GUTTER.test(attribs.class ?? "") || attribs["data-line-number"] !== undefined || name === "th";
  return named && /^[\s\d]*$/.test(textOf(element));
}

function isLine({ name, attribs }: Element): boolean {
  return LINE_ELEMENTS.has(name) || attribs["data-line"] !== undefined || LINE.test(attribs.class ?? "");
}

class CodeLines {
  private readonly parts: string[] = [];
  private endsLine = true;
  /** Whether a line is open: it has text, but no line break yet. */
  private isOpen = false;

  text(): string {
    return this.parts.join("").replace(/\u00a0/g, " ");
  }

  readChildren(parent: ParentNode): void {
    for (const child of parent.children) this.read(child);
  }

  private read(node: ChildNode): void {
    if (isText(node)) this.readText(node.data);
    else if (isTag(node) && !NO_CODE.has(node.name) && !isGutter(node)) this.readElement(node);
  }

  private readText(data: string): void {
    if (data === "") return;
    if (this.isOpen && !/^\r?\n/.test(data)) {
      // Indentation of the markup between lines.
      if (data.trim() === "") return;
      this.append("\n");
    }
    this.append(data);
  }

  private readElement(element: Element): void {
    if (element.name === "br") this.append("\n");
    else if (isLine(element)) this.readLine(element);
    else this.readChildren(element);
  }

  private readLine(line: Element): void {
    if (this.isOpen || !this.endsLine) this.append("\n");
    const before = this.parts.length;
    this.readChildren(line);
    this.isOpen = this.isOpen || this.parts.length === before || !this.endsLine;
  }

  private append(text: string): void {
    this.parts.push(text);
    this.endsLine = text.endsWith("\n");
    this.isOpen = false;
  }
}
