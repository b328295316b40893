import { Readability } from "@mozilla/readability";
import type { LinkedElement } from "../../dom/linked-nodes.ts";
import type { ReadabilityDocument } from "./readability-document.ts";

/**
 * Internal methods of Readability that we call or override. They are not public API: the exact version is pinned, and
 * `tests/extract/page-readability.test.ts` compares with unmodified Readability.
 */
export interface ReadabilityInternals {
  _doc: ReadabilityDocument;
  _articleTitle: string;
  _articleByline: string | null;
  _metadata: { byline: string | null };
  _flags: number;
  readonly FLAG_STRIP_UNLIKELYS: number;
  readonly FLAG_CLEAN_CONDITIONALLY: number;
  readonly REGEXPS: { readonly byline: RegExp; readonly normalize: RegExp; readonly unlikelyCandidates: RegExp };
  _replaceBrs(body: LinkedElement): void;
  _prepArticle(article: LinkedElement): void;
  _cleanMatchedNodes(root: LinkedElement, matches: (element: LinkedElement, label: string) => boolean): void;
  _grabArticle(page: LinkedElement | null): LinkedElement | null;
}

export const ReadabilityWithInternals = Readability as unknown as new (
  document: ReadabilityDocument,
  options: { charThreshold?: number },
) => ReadabilityInternals;
