/**
 * Put at an end of a text for what stands beside it in another element: behind `!` before a link, whose
 * brackets it would make those of an image; before the dot behind a number, which it would make an item's.
 * Noncharacters of Unicode, which no text means.
 */
export const BEFORE_LINK = "\uffff";
export const AFTER_NUMBER = "\ufffe";
const BESIDE = new RegExp(`[${AFTER_NUMBER}${BEFORE_LINK}]`, "g");

const EXCLAMATION = new RegExp(`!${BEFORE_LINK}`, "g");
const DOT = new RegExp(`${AFTER_NUMBER}(?=[.)])`, "g");

/** Characters that mean something wherever they stand. */
const ANYWHERE = /[\\*_`[\]]/g;

/** The beginning of a tag, a comment, an instruction or an autolink; at the end of a text, the next one may make it that. */
const TAG = /<(?=[a-z/!?]|$)/gi;

const CHARACTER_REFERENCE = /&(?=#?\w{1,32};)/g;

/** Two or more strike out, three at the beginning of a line begin code. */
const TILDES = /(?<=~|^)~|~(?=~|$)/g;

/** What makes of a line a heading, an item, a quotation, a rule, or the second line of a table or heading. */
const LINE_START = /^([^\S\n]*)([-=>|]|:(?=-|$)|[#+]+(?=\s|$))/gm;
const NUMBER = /^([^\S\n]*\d{1,9})([.)])(?=\s|$)/gm;

/**
 * Text of a page as Markdown that means this text and nothing else: none of it becomes an element, a link
 * or a character of HTML. https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(ANYWHERE, "\\$&")
    .replace(TAG, "\\<")
    .replace(CHARACTER_REFERENCE, "\\&")
    .replace(TILDES, "\\~")
    .replace(LINE_START, "$1\\$2")
    .replace(NUMBER, "$1\\$2")
    .replace(EXCLAMATION, "\\!")
    .replace(DOT, "\\");
  return withoutMarks(escaped);
}

/** For text that is not escaped: code, and tables that stay HTML. */
export function withoutMarks(text: string): string {
  return text.replace(BESIDE, "");
}

/** The same for text that has to stay on one line: a headline, a caption, the words for an image. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim());
}

/** A URL between the parentheses of a link. */
export function linkDestination(url: string): string {
  return url
    .replace(/[\s<>\\"]/g, encodeURIComponent)
    .replace(/[()]/g, "\\$&")
    .replace(CHARACTER_REFERENCE, "&amp;");
}

/** A title behind the URL of a link, with the space before it; nothing for none. */
export function linkTitle(title: string | null): string {
  const line = (title ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? "" : ` "${line.replace(/[\\"]/g, "\\$&").replace(CHARACTER_REFERENCE, "\\&")}"`;
}
