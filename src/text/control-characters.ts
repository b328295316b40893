/**
 * C0 except white space, DEL and C1: terminals interpret them, and they mean nothing in HTML.
 * https://html.spec.whatwg.org/#preprocessing-the-input-stream
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;
const ALL_CONTROLS = new RegExp(CONTROLS, "g");

/**
 * Embeddings, overrides and isolates reorder the surrounding text; the marks U+200E and U+200F and the joiners do not.
 */
const ALL_BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters; white space, tabs and line breaks are kept. */
export function withoutControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, "") : text;
}

/**
 * Page text that is safe in a terminal, a log or a header: nothing in it moves the cursor, sets the window title or
 * reorders the following text (`gpj.exe` for `exe.jpg`).
 */
export function inertText(text: string): string {
  return withoutBidi(withoutControls(text));
}

/** Text without the characters that reorder it. */
export function withoutBidi(text: string): string {
  return text.replace(ALL_BIDI, "");
}
