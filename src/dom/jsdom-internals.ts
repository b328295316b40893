/**
 * Parts of jsdom that it does not export, because a node made through its public interface costs
 * several times as much. jsdom's exact version is pinned, and `tests/dom/build-tree.test.ts` fails
 * when an upgrade changes what is used here.
 */
// jsdom's modules need each other in a circle: its entry has to come first.
import "jsdom";
import text from "jsdom/lib/generated/idl/Text.js";
import utils from "jsdom/lib/generated/idl/utils.js";
import elements from "jsdom/lib/jsdom/living/helpers/create-element.js";
import tree from "jsdom/lib/jsdom/living/helpers/dom-tree.js";
import type { JsdomInterface, JsdomNode } from "./jsdom-node.ts";

/** The node inside jsdom, and the object that scripts see of it. */
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

/** Set the links between nodes, and nothing else. A child has no parent before. */
export const { appendChild, insertBefore, remove } = tree as {
  appendChild(parent: JsdomNode, child: JsdomNode): void;
  insertBefore(reference: JsdomNode, child: JsdomNode): void;
  remove(node: JsdomNode): void;
};
