import type { Token } from "parse5";
import { PAGE_LIMITS } from "./limits.ts";

/** A start tag in its usual form. */
export interface PlainStartTag {
  readonly name: string;
  readonly attributes: Token.Attribute[];
  readonly isSelfClosing: boolean;
  /** Index of its `>`. */
  readonly end: number;
}

export interface PlainEndTag {
  readonly name: string;
  /** Index of its `>`. */
  readonly end: number;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTATION_MARK = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SOLIDUS = 0x2f;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const SURROGATES = 0xd800;

/** A longer slice may keep the whole page's memory alive in V8; in UTF-16 units. */
const MAX_COPIED_UNITS = 12;

/**
 * Reads a start tag at once: lower-case name and attributes, each attribute once, its value quoted and without
 * references, or absent. `null` for any other tag, which the tokenizer then reads code point by code point.
 *
 * @param from index of the first letter of the name.
 */
export function readStartTag(html: string, from: number): PlainStartTag | null {
  let at = endOfTagName(html, from);
  if (at === from) return null;
  const name = html.slice(from, at);
  const attributes: Token.Attribute[] = [];
  for (;;) {
    const start = skipBlanks(html, at);
    const unit = html.charCodeAt(start);
    if (unit === GREATER_THAN) return { name, attributes, isSelfClosing: false, end: start };
    if (unit === SOLIDUS) {
      if (html.charCodeAt(start + 1) !== GREATER_THAN) return null;
      return { name, attributes, isSelfClosing: true, end: start + 1 };
    }
    const end = endOfAttributeName(html, start);
    if (start === at || end === start || attributes.length >= MAX_ATTRIBUTES) return null;
    const attribute = html.slice(start, end);
    for (const other of attributes) if (other.name === attribute) return null;
    at = end;
    let value = "";
    if (html.charCodeAt(end) === EQUALS) {
      const quote = html.charCodeAt(end + 1);
      if (quote !== QUOTATION_MARK && quote !== APOSTROPHE) return null;
      const close = endOfValue(html, end + 2, quote);
      if (close < 0) return null;
      value = ownString(html.slice(end + 2, close));
      at = close + 1;
    }
    attributes.push({ name: attribute, value });
  }
}

/** Names are compared pairwise, so the tokenizer handles tags with more. */
const MAX_ATTRIBUTES = Math.min(PAGE_LIMITS.attributes, 30);

/** Reads an end tag in lower case with nothing after its name; `null` for any other. */
export function readEndTag(html: string, from: number): PlainEndTag | null {
  const end = endOfTagName(html, from);
  if (end === from || html.charCodeAt(end) !== GREATER_THAN) return null;
  return { name: html.slice(from, end), end };
}

function endOfTagName(html: string, from: number): number {
  let at = from;
  if (!isLetter(html.charCodeAt(at))) return from;
  while (isNameUnit(html.charCodeAt(at))) at++;
  const unit = html.charCodeAt(at);
  return unit === GREATER_THAN || unit === SOLIDUS || isBlank(unit) ? at : from;
}

function endOfAttributeName(html: string, from: number): number {
  let at = from;
  while (isNameUnit(html.charCodeAt(at))) at++;
  const unit = html.charCodeAt(at);
  return unit === EQUALS || unit === GREATER_THAN || unit === SOLIDUS || isBlank(unit) ? at : from;
}

/** Index of the quote that ends a value; -1 if it contains anything unusual. */
function endOfValue(html: string, from: number, quote: number): number {
  let at = from;
  for (;;) {
    const unit = html.charCodeAt(at);
    if (unit === quote) return at;
    if (unit === AMPERSAND || unit >= SURROGATES) return -1;
    if (!(unit >= SPACE) && !isBlank(unit)) return -1;
    at++;
  }
}

function skipBlanks(html: string, from: number): number {
  let at = from;
  while (isBlank(html.charCodeAt(at))) at++;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || unit === 0x2d || (unit >= 0x30 && unit <= 0x3a) || unit === 0x5f;
}

function ownString(slice: string): string {
  return slice.length <= MAX_COPIED_UNITS ? slice : ` ${slice}`.slice(1);
}
