/** Replaces `element.style` in the bundle: `style` attributes do not reach the window. */
export class ElementCSSInlineStyle {}
export { ElementCSSInlineStyle as implementation };
