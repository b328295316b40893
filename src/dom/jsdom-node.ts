import type { ChildNode as LightNode } from "domhandler";

/** An internal jsdom node, behind its public wrapper; only the parts used here. */
export interface JsdomNode {
  readonly nodeType: number;
  readonly parentNode: JsdomNode | null;
  readonly firstChild: JsdomNode | null;
  readonly nextSibling: JsdomNode | null;
  readonly _ownerDocument: JsdomNode;
  readonly _isConnected: boolean;
  readonly _globalObject: object;
  /** Text nodes only. */
  readonly _data: string;
  /** Elements only. */
  _localName: string;
  readonly tagName: string;
  getAttribute(name: string): string | null;
  readonly _attributeList: JsdomAttribute[];
  readonly _attributesByNameMap: Map<string, JsdomAttribute[]>;
  /** Clears the cached `tagName`. */
  _adoptingSteps(): void;
  /** Documents only. */
  _createAttribute(fields: {
    localName: string;
    value: string;
    namespace: null;
    namespacePrefix: null;
  }): JsdomAttribute;
  /** Documents only: the iterators that are adjusted at each removal of a node. */
  readonly _workingNodeIterators: Iterable<object> & { delete(iterator: object): boolean };
  /** Our addition: the light-tree node this one was made from. */
  source?: LightNode;
}

export interface JsdomAttribute {
  _element: JsdomNode | null;
  readonly _localName: string;
  readonly _value: string;
}

/** Creates elements of one interface. */
export interface JsdomInterface {
  createImpl(
    globalObject: object,
    constructorArguments: readonly [],
    fields: {
      ownerDocument: JsdomNode;
      localName: string;
      namespace: string;
      prefix: null;
      ceState: "uncustomized";
      ceDefinition: null;
      isValue: null;
    },
  ): JsdomNode;
}
