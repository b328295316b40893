/** Values of a DOM node's `nodeType`: https://dom.spec.whatwg.org/#dom-node-nodetype */
export const ELEMENT = 1;
export const TEXT = 3;
