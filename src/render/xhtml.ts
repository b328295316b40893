import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { parsePage } from "../dom/parse-page.ts";
import { SAFE_ELEMENTS } from "./safe-tree.ts";

/** Attributes kept in an EPUB, with the values allowed. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?|mailto):/i,
  cite: /^https?:/i,
  title: /./s,
  lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/,
  start: /^-?\d{1,6}$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
};

const VOID = new Set(["br", "hr", "wbr"]);

/**
 * The HTML of an article as an XHTML fragment, with only allowed elements, attributes and URLs. An image becomes a link
 * with its alternative text.
 *
 * @throws {IngestError} `too-complex` if it exceeds the limits of a page.
 */
export function renderXhtml(html: string): string {
  return childrenOf(parsePage(html));
}

function childrenOf(parent: ParentNode): string {
  return parent.children.map(render).join("");
}

function render(node: ChildNode): string {
  if (isText(node)) return escapeXml(node.data);
  if (!isTag(node)) return "";
  const name = node.name.toLowerCase();
  if (name === "img") return picture(node);
  if (name === "head" || name === "script" || name === "style") return "";
  if (!SAFE_ELEMENTS.has(name)) return childrenOf(node);
  const tag = `${name}${attributesOf(node)}`;
  return VOID.has(name) ? `<${tag}/>` : `<${tag}>${childrenOf(node)}</${name}>`;
}

function attributesOf({ attribs }: Element): string {
  let written = "";
  for (const [name, values] of Object.entries(ATTRIBUTES)) {
    const value = attribs[name]?.trim();
    if (value === undefined || !values.test(value)) continue;
    written += ` ${name}="${escapeXml(value)}"`;
    if (name === "lang") written += ` xml:lang="${escapeXml(value)}"`;
  }
  return written;
}

function picture({ attribs }: Element): string {
  const words = escapeXml(attribs.alt?.trim() ? `Picture: ${attribs.alt.trim()}` : "Picture");
  const isLinked = /^https?:/i.test(attribs.src ?? "");
  return `<span>[${isLinked ? `<a href="${escapeXml(attribs.src ?? "")}">${words}</a>` : words}]</span>`;
}

/** Escapes text or an attribute value. Drops characters not allowed in XML: https://www.w3.org/TR/xml/#charsets */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
