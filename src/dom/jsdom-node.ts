import type { ChildNode as LightNode } from "domhandler";

/** A node inside jsdom, behind the object that scripts see; only the parts that are used here. */
export interface JsdomNode {
  readonly nodeType: number;
  readonly parentNode: JsdomNode | null;
  readonly firstChild: JsdomNode | null;
  readonly nextSibling: JsdomNode | null;
  readonly _ownerDocument: JsdomNode;
  readonly _isConnected: boolean;
  readonly _globalObject: object;
  /** Of a text node. */
  readonly _data: string;
  /** Of an element. */
  _localName: string;
  readonly _attributeList: JsdomAttribute[];
  readonly _attributesByNameMap: Map<string, JsdomAttribute[]>;
  /** Forgets the cached `tagName`. */
  _adoptingSteps(): void;
  /** Of a document. */
  _createAttribute(fields: {
    localName: string;
    value: string;
    namespace: null;
    namespacePrefix: null;
  }): JsdomAttribute;
  /** Ours: the node of the light tree that this one was made from. */
  source?: LightNode;
}

export interface JsdomAttribute {
  _element: JsdomNode | null;
  readonly _localName: string;
  readonly _value: string;
}

/** What makes elements of one kind. */
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
