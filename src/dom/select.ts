import * as cssSelect from "css-select";
import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import * as domutils from "domutils";
import { IngestError } from "../errors.ts";

/** From element to element; half a second. One `.a b` on the largest page takes 8 million at most, real rules thousands. */
const MAX_STEPS = 10_000_000;

type Options = cssSelect.Options<ChildNode, Element>;

/**
 * The elements that a selector of a site rule matches, in document order.
 * @throws {IngestError} `too-complex` when that takes too long: for `.a b c d`, css-select tries every combination of an
 * element's ancestors, so that a page of nested elements could take minutes.
 */
export function selectAll(selector: string, page: Document): Element[] {
  return cssSelect.selectAll<ChildNode, Element>(selector, page as unknown as ChildNode, limited(selector));
}

/** The first of them; `null` if there is none. @throws {IngestError} like `selectAll`. */
export function selectOne(selector: string, page: Document): Element | null {
  return cssSelect.selectOne<ChildNode, Element>(selector, page as unknown as ChildNode, limited(selector));
}

function limited(selector: string): Options {
  let left = MAX_STEPS;
  function step(count: number): void {
    left -= count;
    if (left < 0) throw new IngestError("too-complex", `The selector ${selector} takes too long on this page.`);
  }
  const adapter = {
    ...domutils,
    isTag,
    getParent(element: Element) {
      step(1);
      return domutils.getParent(element);
    },
    getSiblings(node: ChildNode) {
      const siblings = domutils.getSiblings(node);
      step(siblings.length);
      return siblings;
    },
  };
  return { adapter: adapter as unknown as NonNullable<Options["adapter"]> };
}
