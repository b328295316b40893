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
  for (const node of articleNodes(parseJsonLd(jsonLdBlocks(document)), thisPage)) {
    const { articleBody } = node;
    if (typeof articleBody !== "string") continue;
    const text = withoutTags(articleBody);
    if (text.length >= MIN_BODY_CHARS) return text;
  }
  return null;
}

/** The text of a stated value, which may have markup; its blocks are lines. */
export function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&(?:amp|#38);/g, "&")
    .trim();
}

/** The JSON-LD blocks of a page. */
export function jsonLdBlocks(document: Document): readonly string[] {
  const blocks: string[] = [];
  collectJsonLd(document, blocks);
  return blocks;
}

function collectJsonLd(parent: ParentNode, blocks: string[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === "script") {
      if (child.attribs.type?.toLowerCase().includes("ld+json")) blocks.push(textOf(child));
    } else collectJsonLd(child, blocks);
  }
}
