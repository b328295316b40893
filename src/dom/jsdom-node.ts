/** An internal jsdom node, behind its public wrapper; only the parts used here. */
export interface JsdomNode {
  readonly nodeType: number;
  readonly parentNode: JsdomNode | null;
  readonly firstChild: JsdomNode | null;
  readonly nextSibling: JsdomNode | null;
  readonly _ownerDocument: JsdomNode;
  readonly _globalObject: object;
  /** Text nodes only. */
  readonly _data: string;
  /** Elements only. */
  readonly _localName: string;
  readonly _attributeList: JsdomAttribute[];
  readonly _attributesByNameMap: Map<string, JsdomAttribute[]>;
  /** Documents only. */
  _createAttribute(fields: {
    localName: string;
    value: string;
    namespace: null;
    namespacePrefix: null;
  }): JsdomAttribute;
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
