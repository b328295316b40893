/** Classes of a `span` that holds a formula as TeX, within a line and on a line of its own, as pandoc writes them. */
export const MATH_INLINE = "math inline";
export const MATH_DISPLAY = "math display";
