import { type Document, isTag, type ParentNode } from "domhandler";
import { textOf } from "../dom/light-tree.ts";
import type { ThisPage } from "../metadata/json-ld/article-fit.ts";
import { articleNodes } from "../metadata/json-ld/article-nodes.ts";
import { parseJsonLd } from "../metadata/json-ld/json-ld.ts";

/** A shorter text is a summary under the wrong name. */
const MIN_BODY_CHARS = 400;

/**
 * The article text that the page states in JSON-LD (`articleBody`), without tags; `null` if there is none. Read it
 * before pruning removes the page's scripts. https://schema.org/articleBody
 */
export function readStatedBody(document: Document, html: string, thisPage: ThisPage): string | null {
  if (!html.includes('"articleBody"')) return null;
  const blocks: string[] = [];
  collectJsonLd(document, blocks);
  for (const node of articleNodes(parseJsonLd(blocks), thisPage)) {
    const { articleBody } = node;
    if (typeof articleBody !== "string") continue;
    const text = articleBody
      .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]*>/gi, "\n")
      .replace(/<[^<>]*>/g, "")
      .replace(/&nbsp;/g, " ")
      .replace(/&(?:amp|#38);/g, "&")
      .trim();
    if (text.length >= MIN_BODY_CHARS) return text;
  }
  return null;
}

function collectJsonLd(parent: ParentNode, blocks: string[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === "script") {
      if (child.attribs.type?.toLowerCase().includes("ld+json")) blocks.push(textOf(child));
    } else collectJsonLd(child, blocks);
  }
}
