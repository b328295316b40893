import { isTag, type Element as LightElement } from "domhandler";
import { buildTree, type TreeFilter } from "../dom/build-tree.ts";
import { PAGE_LIMITS, refuseAsTooComplex, TEXT_WEIGHT } from "../dom/limits.ts";
import { scratchDocument } from "../dom/shared-window.ts";
import { renderMarkdown } from "./markdown.ts";
import { makeSafeTree, SAFE_ATTRIBUTES } from "./safe-tree.ts";
import { sanitiseElement } from "./sanitise.ts";

const EVERYTHING: TreeFilter = {
  keepsElement: () => true,
  attributes: SAFE_ATTRIBUTES,
};

export interface RenderedBody {
  /** Sanitised. */
  readonly html: string;
  /** Rendered on first call, which callers of text and HTML never make. */
  markdown(): string;
}

/**
 * The article as HTML and Markdown, its links resolved against `baseUrl`.
 *
 * @param maxMarkdownUnits in UTF-16 units.
 * @throws {IngestError} `too-complex` for an article too large for the sanitiser; `markdown` throws it too, above its
 * limit.
 */
export function renderBody(
  article: LightElement,
  baseUrl: string,
  maxMarkdownUnits = Number.POSITIVE_INFINITY,
): RenderedBody {
  const tree = makeSafeTree(article, baseUrl);
  if (countNodes(tree) > PAGE_LIMITS.nodes) refuseAsTooComplex("elements and texts in its article", PAGE_LIMITS.nodes);
  const element = buildTree(tree, EVERYTHING, scratchDocument());
  sanitiseElement(element);
  let markdown: string | null = null;
  return {
    html: element.innerHTML,
    markdown() {
      markdown ??= renderMarkdown(element as HTMLElement);
      if (markdown.length > maxMarkdownUnits) refuseAsTooComplex("characters in its Markdown", maxMarkdownUnits);
      return markdown;
    },
  };
}

function countNodes(parent: LightElement): number {
  let count = 0;
  for (const child of parent.children) count += isTag(child) ? 1 + countNodes(child) : TEXT_WEIGHT;
  return count;
}
