/** Classes of a `span` that contains TeX, inline and display, as in pandoc. */
export const MATH_INLINE = "math inline";
export const MATH_DISPLAY = "math display";
