import serialise from "dom-serializer";
import { type ChildNode, Element, isTag, type Node as LightNode, Text } from "domhandler";
import { copyTree } from "../dom/copy-tree.ts";
import { removeNode, textOf, walkElements } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";
import { AFTER_NUMBER, BEFORE_LINK } from "./markdown-escape.ts";

/**
 * An element with the interface that Turndown and its rules use. Turndown copies its input and walks it several times:
 * with jsdom nodes that takes longer than all the rest of a large article.
 */
export class MarkdownElement extends Element {
  readonly nodeName: string;

  constructor(name: string, attribs: Record<string, string>) {
    super(name, attribs, []);
    this.nodeName = name.toUpperCase();
  }

  get textContent(): string {
    return textOf(this);
  }

  get outerHTML(): string {
    return serialise(this, { encodeEntities: "utf8" });
  }

  get lastElementChild(): MarkdownElement | null {
    return (this.children.findLast(isTag) as MarkdownElement | undefined) ?? null;
  }

  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null;
  }

  getElementsByTagName(name: string): MarkdownElement[] {
    const found: MarkdownElement[] = [];
    walkElements(this, (element) => {
      if ((element as MarkdownElement).nodeName === name) found.push(element as MarkdownElement);
      return true;
    });
    return found;
  }

  removeChild(child: ChildNode): void {
    removeNode(child);
  }

  /** No copy needed: the tree is made for Turndown alone, which may modify it. */
  override cloneNode<T extends LightNode>(this: T): T {
    return this;
  }
}

class MarkdownText extends Text {
  isAfterNumber = false;
  isBeforeLink = false;

  /** The text that Turndown escapes. */
  override get nodeValue(): string {
    return (this.isAfterNumber ? AFTER_NUMBER : "") + this.data + (this.isBeforeLink ? BEFORE_LINK : "");
  }

  get textContent(): string {
    return this.data;
  }
}

export function markdownTree(element: HTMLElement): MarkdownElement {
  // Nodes are created in document order.
  let last: MarkdownText | null = null;
  return copyTree(element, {
    element(name, attribs) {
      if (BLOCK_ELEMENTS.has(name) || name === "br") last = null;
      else if (name === "a" && last !== null) last.isBeforeLink = true;
      return new MarkdownElement(name, attribs);
    },
    text(data) {
      const isAfterNumber = last !== null && /^\s*\d{1,9}$/.test(last.data);
      last = new MarkdownText(data);
      last.isAfterNumber = isAfterNumber;
      return last;
    },
  });
}
