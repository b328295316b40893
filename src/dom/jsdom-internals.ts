/**
 * Parts of jsdom that it does not export: a node created through its public interface costs several times as much.
 * jsdom's exact version is pinned, and `tests/dom/build-tree.test.ts` fails if an upgrade changes what is used here.
 */
// Import the entry first: jsdom's modules form a cycle.
import "jsdom";
import text from "jsdom/lib/generated/idl/Text.js";
import utils from "jsdom/lib/generated/idl/utils.js";
import elements from "jsdom/lib/jsdom/living/helpers/create-element.js";
import tree from "jsdom/lib/jsdom/living/helpers/dom-tree.js";
import type { JsdomInterface, JsdomNode } from "./jsdom-node.ts";

/** jsdom's internal node, and its public wrapper. */
export const { implForWrapper, wrapperForImpl } = utils as {
  implForWrapper(wrapper: object): JsdomNode;
  wrapperForImpl(node: JsdomNode): Node;
};

export const { createImpl: createTextNode } = text as {
  createImpl(
    globalObject: object,
    constructorArguments: readonly [],
    fields: { ownerDocument: JsdomNode; data: string },
  ): JsdomNode;
};

export const { getHTMLElementInterface } = elements as { getHTMLElementInterface(name: string): JsdomInterface };

/** These only set links between nodes. A child must have no parent. */
export const { appendChild, insertBefore, remove } = tree as {
  appendChild(parent: JsdomNode, child: JsdomNode): void;
  insertBefore(reference: JsdomNode, child: JsdomNode): void;
  remove(node: JsdomNode): void;
};
