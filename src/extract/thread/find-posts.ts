import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { walkElements } from "../../dom/light-tree.ts";
import { largestAround } from "../largest-around.ts";
import { isLeaf } from "../leaf-blocks.ts";
import { readBeforePosts } from "./find-opener.ts";
import type { Post } from "./post.ts";
import { containsTime, isDated } from "./post-header.ts";

/** Minimum number of posts of a group. A question without answers is read like an article. */
const MIN_POSTS = 2;
/** Forums show up to 100 posts on a page, comment trees up to 500. */
const MAX_POSTS = 1_000;
/** Minimum share (0 to 1) of the page's text outside links in the posts. */
const MIN_COVERAGE = 0.2;
/** Share of the posts (0 to 1) that must have a date beside them, and must not contain it. */
const MOST = 0.6;
/** Bounds for large pages: posts of a group to check for a date, and groups to compare. */
const MAX_CHECKED = 12;
const MAX_GROUPS = 16;
/** In characters outside links; a longer text before each post is another post. */
const MAX_HEAD_CHARS = 60;
/** Share of the text (0 to 1) that the same posts have without what is around them. */
const SAME_TEXT = 0.85;

/** Not `form`: some forums have one around all posts, for their moderators. */
const BESIDE_THE_TEXT: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);
/** Shorter texts are labels, such as those of the panel about an author. */
const MIN_TEXT_CHARS = 25;

const ANSWER = /schema\.org\/Answer$/;

interface Group {
  readonly members: readonly Element[];
  readonly text: number;
}

/** The posts of a page, in document order. */
export interface FoundPosts {
  readonly posts: readonly Post[];
  /** Share (0 to 1) of the page's text outside links in the posts and what is around each. */
  readonly share: number;
  /** Whether microdata names the posts answers. */
  readonly areMarked: boolean;
  /** The first post, if it is built differently from the others, as a question with its answers is. */
  readonly opener: Post | null;
  /** Characters outside links before the posts, in none of them. */
  readonly textBefore: number;
}

/**
 * The posts of a thread: the elements that share a class, contain much of the page's text, and have a date beside them,
 * below the post that they answer. Forums have no class names or elements in common. `null` if there are no such
 * elements.
 */
export function findPosts(page: Document): FoundPosts | null {
  const texts = new Map<ParentNode, number>();
  const total = addTexts(page, texts);
  const repeated = repeatedPosts(page, texts, total);
  const replies = repeated ?? markedAnswers(page);
  const [first] = replies;
  if (first === undefined || total === 0) return null;
  const { opener, otherText } = readBeforePosts(first, texts);
  const posts = opener === null ? replies : [opener, ...replies];
  if (posts.length < MIN_POSTS) return null;
  const text = posts.reduce((sum, { unit }) => sum + (texts.get(unit) ?? 0), 0);
  return { posts, share: text / total, areMarked: repeated === null, opener, textBefore: otherText };
}

function repeatedPosts(page: Document, texts: ReadonlyMap<ParentNode, number>, total: number): readonly Post[] | null {
  const groups = groupsByClass(page, texts).filter(({ text }) => text >= total * MIN_COVERAGE);
  groups.sort((one, other) => other.text - one.text);
  let best: Thread | null = null;
  for (const { members, text } of groups.slice(0, MAX_GROUPS)) {
    const posts = postsOf(members, texts);
    if (!most(posts, isDated) || most(posts, containsTime)) continue;
    const thread = { posts, text };
    if (best === null || isCloser(thread, best) || areComments(best, thread)) best = thread;
  }
  return best?.posts ?? null;
}

interface Thread {
  readonly posts: readonly Post[];
  readonly text: number;
}

/** Whether these are the same posts with less around them, such as their buttons. */
function isCloser(inner: Thread, outer: Thread): boolean {
  if (inner.text < outer.text * SAME_TEXT) return false;
  const bodies = new Set<ParentNode>(outer.posts.map(({ body }) => body));
  return inner.posts.every(({ body }) => within(body, bodies) !== null);
}

/** Whether these are comments on the other posts: several of them, or none, beside one post. */
function areComments(comments: Thread, thread: Thread): boolean {
  const units = new Set<ParentNode>(thread.posts.map(({ unit }) => unit));
  const counts = new Map<ParentNode, number>();
  for (const { body } of comments.posts) {
    const unit = within(body, units);
    if (unit === null) return false;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts.size < units.size || [...counts.values()].some((count) => count > 1);
}

/** The element of `set` that contains this one; `null` if none does. */
function within(element: Element, set: ReadonlySet<ParentNode>): ParentNode | null {
  for (let at = element.parent; at !== null; at = at.parent) if (set.has(at)) return at;
  return null;
}

/** What the page marks up as answers to its question: also a single one, which repeats nothing. */
function markedAnswers(page: Document): readonly Post[] {
  const posts: Post[] = [];
  walkElements(page, (unit) => {
    if (!ANSWER.test(unit.attribs.itemtype ?? "")) return true;
    const body = textIn(unit);
    if (body !== null) posts.push({ body, unit, beside: [] });
    return false;
  });
  return posts;
}

/** The element that microdata names the text of a post. */
function textIn(unit: Element): Element | null {
  let text: Element | null = null;
  walkElements(unit, (element) => {
    if (/(?:^|\s)text(?:\s|$)/.test(element.attribs.itemprop ?? "")) text ??= element;
    return text === null;
  });
  return text;
}

/** Characters of text outside links for each element. Returns those of `parent`. */
function addTexts(parent: ParentNode, texts: Map<ParentNode, number>): number {
  let sum = 0;
  for (const child of parent.children) {
    if (!isTag(child) || BESIDE_THE_TEXT.has(child.name)) continue;
    if (isLeaf(child)) {
      const { characters, share } = linkShare(child);
      const text = characters < MIN_TEXT_CHARS ? 0 : characters * (1 - share);
      texts.set(child, text);
      sum += text;
    } else sum += addTexts(child, texts);
  }
  texts.set(parent, sum);
  return sum;
}

/** Elements by each of their classes that has no number, without groups in which one contains another. */
function groupsByClass(page: Document, texts: ReadonlyMap<ParentNode, number>): Group[] {
  const members = new Map<string, Element[]>();
  const nested = new Set<string>();
  const open = new Set<string>();
  const order = new Map<Element, number>();
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child) || !texts.has(child)) continue;
      order.set(child, order.size);
      const opened = classesOf(child).filter((key) => {
        if (open.has(key)) nested.add(key);
        const list = members.get(key);
        if (list === undefined) members.set(key, [child]);
        else list.push(child);
        return !open.has(key);
      });
      for (const key of opened) open.add(key);
      visit(child);
      for (const key of opened) open.delete(key);
    }
  };
  visit(page);
  const groups = new Map<string, readonly Element[]>();
  for (const [key, list] of members) {
    if (list.length < MIN_POSTS || list.length > MAX_POSTS || nested.has(key)) continue;
    // Several classes of one element make the same group.
    groups.set(`${order.get(list[0] as Element)} ${list.length}`, list);
  }
  return [...groups.values()].map((list) => ({
    members: list,
    text: list.reduce((sum, one) => sum + (texts.get(one) ?? 0), 0),
  }));
}

/** Classes of an element to group by; a number in a class is of one post. */
const MAX_CLASSES = 6;

function classesOf({ name, attribs }: Element): string[] {
  const classes = (attribs.class ?? "").split(/\s+/, MAX_CLASSES).filter((one) => one !== "" && !/\d{2}/.test(one));
  return classes.map((one) => `${name}.${one}`);
}

/** Each member with the largest element around it that contains no other. */
function postsOf(members: readonly Element[], texts: ReadonlyMap<ParentNode, number>): Post[] {
  const around = largestAround(members);
  const posts = members.map((body, at): Post => ({ body, unit: around[at] ?? body, beside: [] }));
  const units = new Set<Element | null>(around);
  const heads = around.map(previousElement).map((head) => (units.has(head) ? null : head));
  const [, second = null] = heads;
  const isHead = (head: Element | null): head is Element =>
    head !== null && isLike(head, second) && (texts.get(head) ?? 0) <= MAX_HEAD_CHARS;
  // The first post of some forums has another one.
  if (heads.filter(isHead).length < posts.length * MOST) return posts;
  return posts.map((post, at) => ({ ...post, beside: heads.slice(at, at + 1).filter(isHead) }));
}

function previousElement({ prev }: Element): Element | null {
  let at = prev;
  while (at !== null && !isTag(at)) at = at.prev;
  return at;
}

function isLike(one: Element, other: Element | null): boolean {
  return one.name === other?.name && one.attribs.class === other.attribs.class;
}

function most(posts: readonly Post[], holds: (post: Post) => boolean): boolean {
  const checked = posts.slice(0, MAX_CHECKED);
  return checked.filter(holds).length >= checked.length * MOST;
}
