/**
 * C0 but for white space, DEL and C1: a terminal obeys them, HTML has no use for them.
 * https://html.spec.whatwg.org/#preprocessing-the-input-stream
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;
const ALL_CONTROLS = new RegExp(CONTROLS, "g");

/** Embeddings, overrides and isolates turn the text around them; the marks U+200E and U+200F, and the joiners, do not. */
const ALL_BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters; white space, tabs and line breaks stay. */
export function withoutControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, "") : text;
}

/**
 * Text of a page as a line of a terminal, a log or a header may hold it: nothing in it moves the cursor,
 * sets the window's title, or turns the text after it (`gpj.exe` for `exe.jpg`).
 */
export function inertText(text: string): string {
  return withoutControls(text).replace(ALL_BIDI, "");
}
