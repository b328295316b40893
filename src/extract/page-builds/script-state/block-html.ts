import { escapeText } from "entities";
import { STATE_LIMITS } from "./state-limits.ts";

/** Keys under which editors store a block's words, the most specific first. */
const TEXT_KEYS =
  "text html content value children spans data model attributes attrs props body paragraph richText blocks".split(" ");
const TYPE_KEYS = ["type", "_type", "nodeType", "blockType", "__typename", "kind", "component", "name"];
const HEADING = /head|subtitle|^h[1-6]$|intertitle/i;
const NOT_TEXT =
  /(?:^|[^a-z])ads?(?:$|[^a-z])|advert|related|newsletter|promo|embed|recirc|teaser|widget|script|image|picture|photo|video|gallery|audio|divider|author|comment/i;
const BLOCK = /para|head|list|quote|^block$|section|^h[1-6]$|^p$|^text$|item/i;
/** Nesting depth of blocks. */
const MAX_DEPTH = 30;

type StateObject = Readonly<Record<string, unknown>>;

/** The type name of a block, such as `paragraph`; "" for other values. */
export function typeOfBlock(value: unknown): string {
  if (!isObject(value)) return "";
  for (const key of TYPE_KEYS) if (typeof value[key] === "string") return value[key];
  return "";
}

export function isObject(value: unknown): value is StateObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|a|em|strong|b|i|span|h[1-6]|ul|li)\b[^<>]{0,1000}>/i.test(text);
}

/**
 * Renders lists of blocks, the format in which editors and content systems store text, as HTML: Portable Text,
 * Contentful rich text, ProseMirror, Editor.js, Draft.js and similar. In all of them each block has a type and, at some
 * depth, its words. Use one writer per page: it stops at a limit.
 */
export class BlockWriter {
  private characters: number = STATE_LIMITS.characters;
  private values: number = STATE_LIMITS.values;

  write(blocks: readonly unknown[], depth = 0): string {
    return blocks.map((block) => this.block(block, depth)).join("");
  }

  /** Plain text or HTML as HTML. */
  text(text: string): string {
    this.characters -= text.length;
    if (this.characters < 0) return "";
    return looksLikeHtml(text) ? text : escapeText(text).replace(/\n+/g, "<br>");
  }

  private block(block: unknown, depth: number): string {
    if (typeof block === "string") return element("p", this.text(block));
    if (!isObject(block) || this.isPastBounds(depth)) return "";
    const type = typeOfBlock(block);
    if (NOT_TEXT.test(type)) return "";
    const inner = contentOf(block, 0);
    if (Array.isArray(inner) && inner.some(isBlockLevel)) return element(boxOf(type), this.write(inner, depth + 1));
    const words = this.phrase(inner ?? block.items, depth + 1);
    const name = nameOf(block, type);
    // An HTML block has paragraphs of its own.
    return name === "p" && /<(?:p|ul|ol|h[2-6]|blockquote)\b/i.test(words) ? words : element(name, words);
  }

  private phrase(value: unknown, depth: number): string {
    if (typeof value === "string") return this.text(value);
    if (this.isPastBounds(depth)) return "";
    if (Array.isArray(value)) return value.map((inner) => this.phrase(inner, depth + 1)).join("");
    if (!isObject(value)) return "";
    return /break|^br$/i.test(typeOfBlock(value)) ? "<br>" : this.phrase(contentOf(value, 0), depth + 1);
  }

  private isPastBounds(depth: number): boolean {
    return depth > MAX_DEPTH || --this.values < 0;
  }
}

function nameOf(block: StateObject, type: string): string {
  const style = typeof block.style === "string" ? block.style : "";
  if (HEADING.test(type) || HEADING.test(style)) return "h2";
  if (/quote/i.test(type) || /quote/i.test(style)) return "blockquote";
  if (/item/i.test(type) || block.listItem !== undefined) return "li";
  return /code/i.test(type) ? "pre" : "p";
}

function boxOf(type: string): string {
  if (/item/i.test(type)) return "li";
  return /list/i.test(type) ? "ul" : /quote/i.test(type) ? "blockquote" : "div";
}

function isBlockLevel(value: unknown): boolean {
  const type = typeOfBlock(value);
  // A `text` object with a string is a phrase; one with other values is a block.
  if (/^text$/i.test(type)) return isObject(value) && typeof value.text !== "string" && typeof value.value !== "string";
  return type !== "" && BLOCK.test(type);
}

/** The words of a block, or the values that contain them. */
function contentOf(block: StateObject, depth: number): unknown {
  for (const key of TEXT_KEYS) {
    const value = block[key];
    if ((typeof value === "string" || Array.isArray(value)) && value.length > 0) return value;
    const inner = isObject(value) && depth < 3 ? contentOf(value, depth + 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function element(name: string, html: string): string {
  return html.trim() === "" ? "" : `<${name}>${html}</${name}>`;
}
