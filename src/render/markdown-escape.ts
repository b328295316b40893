/**
 * Placed at the end of a text whose meaning would change with the next element: after `!` before a link, which would
 * become an image; before the dot after a number, which would become a list item. Unicode noncharacters, which no text
 * contains.
 */
export const BEFORE_LINK = "\uffff";
export const AFTER_NUMBER = "\ufffe";
const BESIDE = new RegExp(`[${AFTER_NUMBER}${BEFORE_LINK}]`, "g");

const EXCLAMATION = new RegExp(`!${BEFORE_LINK}`, "g");
const DOT = new RegExp(`${AFTER_NUMBER}(?=[.)])`, "g");

/** Characters that are syntax anywhere. */
const ANYWHERE = /[\\*_`[\]]/g;

/** The start of a tag, a comment, an instruction or an autolink; at the end of a text, the next one may complete it. */
const TAG = /<(?=[a-z/!?]|$)/gi;

const CHARACTER_REFERENCE = /&(?=#?\w{1,32};)/g;

/** Two or more mean strikethrough, three at the start of a line a code block. */
const TILDES = /(?<=~|^)~|~(?=~|$)/g;

/**
 * Characters that turn a line into a heading, an item, a quotation, a rule, or the second line of a table or heading.
 */
const LINE_START = /^([^\S\n]*)([-=>|]|:(?=-|$)|[#+]+(?=\s|$))/gm;
const NUMBER = /^([^\S\n]*\d{1,9})([.)])(?=\s|$)/gm;

/**
 * Escapes text so that Markdown renders exactly this text: none of it becomes an element, a link or an HTML entity.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
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

/** The same for text that must stay on one line: a headline, a caption, alternative text. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim());
}

/** A URL for the parentheses of a link. */
export function linkDestination(url: string): string {
  return url
    .replace(/[\s<>\\"]/g, encodeURIComponent)
    .replace(/[()]/g, "\\$&")
    .replace(CHARACTER_REFERENCE, "&amp;");
}

/** A link title, with the space before it; empty if there is none. */
export function linkTitle(title: string | null): string {
  const line = (title ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? "" : ` "${line.replace(/[\\"]/g, "\\$&").replace(CHARACTER_REFERENCE, "\\&")}"`;
}
