import { type ChildNode, Element } from "domhandler";
import type { Removal } from "../../article.ts";
import { appendNode, textOf } from "../../dom/light-tree.ts";
import { PAGE_LIMITS, refuseAsTooComplex } from "../../dom/limits.ts";
import type { ArticleImage } from "../../stated-metadata.ts";
import type { ArticlePart } from "../article-part.ts";
import { cutRepeats } from "./cut-repeats.ts";
import { resolveLinks } from "./resolve-links.ts";

/**
 * Joins the parts of an article: the first, with the text and images of all. Modifies their trees.
 *
 * @throws {IngestError} `too-complex` for more text than a page may have.
 */
export function joinParts(first: ArticlePart, further: readonly ArticlePart[]): ArticlePart {
  if (further.length === 0) return first;
  const parts = [first, ...further];
  const characters = parts.reduce((sum, { article }) => sum + textOf(article.root).length, 0);
  if (characters > PAGE_LIMITS.text) refuseAsTooComplex("characters of text in its pages", PAGE_LIMITS.text);
  const removals: Removal[] = [...parts.flatMap((part) => part.removals), ...cutRepeats(parts)];
  const root = new Element("div", {}, []);
  const sources = new Map<ChildNode, ChildNode>();
  const images = new Map<ChildNode, ArticleImage>();
  for (const part of parts) {
    resolveLinks(part.article.root, part.baseUrl);
    for (const child of [...part.article.root.children]) appendNode(root, child);
    for (const [node, source] of part.article.sources) sources.set(node, source);
    for (const [node, image] of part.images) images.set(node, image);
  }
  const leftOut = parts.reduce((sum, part) => sum + part.leftOut, 0);
  const agreement = Math.min(...parts.map((part) => part.agreement));
  const evidenceUsed = [...new Set(parts.flatMap((part) => part.evidenceUsed))].sort();
  const spared = Math.max(...parts.map((part) => part.spared));
  return { ...first, article: { root, sources }, agreement, images, removals, leftOut, evidenceUsed, spared };
}
