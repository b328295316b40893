import type { ThisPage } from "../metadata/json-ld/article-fit.ts";
import { articleNodes } from "../metadata/json-ld/article-nodes.ts";
import type { JsonLdNode } from "../metadata/json-ld/json-ld-node.ts";

/** A shorter text is a summary under the wrong name. */
const MIN_BODY_CHARS = 400;

/**
 * The article text that the page states in JSON-LD (`articleBody`), without tags; `null` if there is none.
 * https://schema.org/articleBody
 */
export function readStatedBody(nodes: readonly JsonLdNode[], thisPage: ThisPage): string | null {
  if (!nodes.some(({ articleBody }) => articleBody !== undefined)) return null;
  for (const node of articleNodes(nodes, thisPage)) {
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
