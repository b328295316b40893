/** In the bundle in place of `element.style`: `style` attributes do not reach the window. */
export class ElementCSSInlineStyle {}
export { ElementCSSInlineStyle as implementation };
