/**
 * In the bundle in place of jsdom's style sheets: a page's `<style>` and `<link>` do not reach the window,
 * and in a document without a window jsdom asks for none of these.
 */
function noStyleSheets(): never {
  throw new Error("Style sheets are left out of the bundle.");
}

export const fetchStyleSheet = noStyleSheets;
export const fetchStyleSheetImports = noStyleSheets;
export const createStyleSheetForElement = noStyleSheets;
export const addStyleSheet = noStyleSheets;
export const removeStyleSheet = noStyleSheets;

/** In place of the interfaces of style sheets, which a document has and nobody asks for. */
export const createImpl = noStyleSheets;
export const convert = noStyleSheets;

/** In place of computed styles, half of jsdom by size. */
export const getComputedStylePropertyValue = noStyleSheets;
export const getComputedStyleDeclaration = noStyleSheets;
