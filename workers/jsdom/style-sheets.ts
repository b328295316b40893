/**
 * Replaces jsdom's style sheets in the bundle: `<style>` and `<link>` do not reach the window, and in a
 * document without a window jsdom calls none of these.
 */
function noStyleSheets(): never {
  throw new Error("Style sheets are left out of the bundle.");
}

export const fetchStyleSheet = noStyleSheets;
export const fetchStyleSheetImports = noStyleSheets;
export const createStyleSheetForElement = noStyleSheets;
export const addStyleSheet = noStyleSheets;
export const removeStyleSheet = noStyleSheets;

/** Replaces the style-sheet interfaces, which nothing uses. */
export const createImpl = noStyleSheets;
export const convert = noStyleSheets;

/** Replaces computed styles, half of jsdom by size. */
export const getComputedStylePropertyValue = noStyleSheets;
export const getComputedStyleDeclaration = noStyleSheets;
