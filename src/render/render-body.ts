import type { Element as LightElement } from "domhandler";
import { buildTree, type TreeFilter } from "../dom/build-tree.ts";
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
  /** Rendered when it is first asked for, which a caller of text and HTML never does. */
  markdown(): string;
}

/** The article as HTML and Markdown, its links resolved against `baseUrl`. */
export function renderBody(article: LightElement, baseUrl: string): RenderedBody {
  const element = buildTree(makeSafeTree(article, baseUrl), EVERYTHING, scratchDocument());
  sanitiseElement(element);
  let markdown: string | null = null;
  return {
    html: element.innerHTML,
    markdown() {
      markdown ??= renderMarkdown(element as HTMLElement);
      return markdown;
    },
  };
}
