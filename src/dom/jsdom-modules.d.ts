/** Typed where they are imported, in `jsdom-internals.ts`. */
declare module "jsdom/lib/generated/idl/utils.js" {
  const utils: unknown;
  export default utils;
}
declare module "jsdom/lib/generated/idl/Text.js" {
  const text: unknown;
  export default text;
}
declare module "jsdom/lib/jsdom/living/helpers/create-element.js" {
  const createElement: unknown;
  export default createElement;
}
declare module "jsdom/lib/jsdom/living/helpers/dom-tree.js" {
  const tree: unknown;
  export default tree;
}
