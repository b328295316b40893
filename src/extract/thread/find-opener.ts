import { type Element, isTag, type ParentNode } from "domhandler";
import { lineOf } from "../../metadata/facts/line-of.ts";
import type { Post } from "./post.ts";
import { readHeader } from "./post-header.ts";

/** In characters outside links; a shorter text before the posts is a label or a count of them. */
const MIN_OPENER_CHARS = 40;
/** Share (0 to 1) of the text before the posts that one element must contain to be the opening post. */
const MOST_TEXT = 0.7;

/** What is before the posts of a page. */
export interface BeforePosts {
  /** The post that the others answer, where it is built differently: a question, a link with a text; else `null`. */
  readonly opener: Post | null;
  /** Characters outside links that are in no post. */
  readonly otherText: number;
}

/**
 * Finds the text nearest before the first post. It is a post itself if one element has most of it, signed like a post:
 * with another time than the first of the others, whose own the page may repeat below its heading.
 *
 * @param texts characters of text outside links, by element.
 */
export function readBeforePosts(first: Post, texts: ReadonlyMap<ParentNode, number>): BeforePosts {
  const textOf = (element: Element) => texts.get(element) ?? 0;
  let opener: Post | null = null;
  let otherText = 0;
  let isNearest = true;
  for (let at: Element = first.unit; ; at = at.parent) {
    const before = elementsBefore(at);
    const total = before.reduce((sum, element) => sum + textOf(element), 0);
    if (isNearest && total >= MIN_OPENER_CHARS) {
      isNearest = false;
      opener = openerOf(before, total, first, textOf);
    }
    // An article may be above the line that counts the comments on it.
    if (opener === null || before.every((element) => element !== opener?.unit)) otherText += total;
    if (at.parent === null || !isTag(at.parent)) return { opener, otherText };
  }
}

function openerOf(
  before: readonly Element[],
  total: number,
  first: Post,
  textOf: (element: Element) => number,
): Post | null {
  const unit = before.find((element) => textOf(element) >= total * MOST_TEXT);
  if (unit === undefined) return null;
  const post = { unit, body: bodyOf(unit, textOf), beside: before.filter((element) => element !== unit) };
  return isQuestion(unit) || isSignedUnlike(post, first) ? post : null;
}

function elementsBefore(element: Element): Element[] {
  const before: Element[] = [];
  for (let at = element.prev; at !== null; at = at.prev) if (isTag(at)) before.push(at);
  return before;
}

/** The smallest element with nearly all the text of the unit. */
function bodyOf(unit: Element, textOf: (element: Element) => number): Element {
  const least = textOf(unit) * MOST_TEXT;
  for (let body = unit; ; ) {
    const inner = body.children.find((child): child is Element => isTag(child) && textOf(child) >= least);
    if (inner === undefined || inner.name === "p") return body;
    body = inner;
  }
}

/** Whether microdata marks it, or what is around it, as a question. */
function isQuestion(unit: Element): boolean {
  for (let at: ParentNode | null = unit; at !== null && isTag(at); at = at.parent)
    if (/schema\.org\/Question$/.test(at.attribs.itemtype ?? "")) return true;
  return false;
}

function isSignedUnlike(post: Post, first: Post): boolean {
  const [own, other] = [readHeader(post), readHeader(first)];
  return own.author !== null && own.date !== null && !isSameTime(own.date, other.date);
}

/** Whether two elements show the same time, and state the same: “2 hours ago” may be any of sixty minutes. */
function isSameTime(one: Element, other: Element | null): boolean {
  const stated = ({ attribs: { title, datetime, ...attribs } }: Element) =>
    title ?? datetime ?? Object.entries(attribs).find(([name]) => name.startsWith("data-"))?.[1];
  return other !== null && lineOf(one) === lineOf(other) && stated(one) === stated(other);
}
