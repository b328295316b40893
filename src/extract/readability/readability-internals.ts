import { Readability } from "@mozilla/readability";

/**
 * Internal methods of Readability that we call or override. They are not public API: the exact version is pinned, and
 * `tests/extract/page-readability.test.ts` compares with unmodified Readability.
 */
export interface ReadabilityInternals {
  _doc: Document;
  _articleTitle: string;
  _articleByline: string | null;
  _metadata: { byline: string | null };
  _flags: number;
  readonly FLAG_STRIP_UNLIKELYS: number;
  readonly FLAG_CLEAN_CONDITIONALLY: number;
  readonly REGEXPS: { readonly byline: RegExp; readonly normalize: RegExp; readonly unlikelyCandidates: RegExp };
  _replaceBrs(body: Element): void;
  _removeNodes(nodes: readonly Element[], filter: (node: Element) => boolean): void;
  _prepArticle(article: Element): void;
  _cleanMatchedNodes(root: Element, matches: (element: Element, label: string) => boolean): void;
  _grabArticle(page: Element | null): Element | null;
}

export const ReadabilityWithInternals = Readability as unknown as new (
  document: Document,
  options: { charThreshold?: number },
) => ReadabilityInternals;
