import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { isLeaf } from "../leaf-blocks.ts";
import type { Post } from "./post.ts";
import { containsTime, isDated } from "./post-header.ts";

/** Minimum number of posts. A question without answers is read like an article. */
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
/** Share of the text (0 to 1) that the same posts have without what is around them. */
const SAME_TEXT = 0.85;

/** Not `form`: some forums have one around all posts, for their moderators. */
const BESIDE_THE_TEXT: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);
/** Shorter texts are labels, such as those of the panel about an author. */
const MIN_TEXT_CHARS = 25;

interface Group {
  readonly members: readonly Element[];
  readonly text: number;
}

/**
 * The posts of a thread: the elements that share a class, contain much of the page's text, and have a date beside them.
 * Forums have no class names or elements in common. `null` if there are no such elements.
 */
export function findPosts(page: Document): readonly Post[] | null {
  const texts = new Map<ParentNode, number>();
  const total = addTexts(page, texts);
  const groups = groupsByClass(page, texts).filter(({ text }) => text >= total * MIN_COVERAGE);
  groups.sort((one, other) => other.text - one.text);
  let best: Thread | null = null;
  for (const { members, text } of groups.slice(0, MAX_GROUPS)) {
    const posts = postsOf(members);
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
function postsOf(members: readonly Element[]): Post[] {
  const counts = new Map<ParentNode, number>();
  for (const member of members)
    for (let at = member.parent; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  return members.map((body) => {
    let unit = body;
    for (let at = body.parent; at !== null && isTag(at) && counts.get(at) === 1; at = at.parent) unit = at;
    return { body, unit };
  });
}

function most(posts: readonly Post[], holds: (post: Post) => boolean): boolean {
  const checked = posts.slice(0, MAX_CHECKED);
  return checked.filter(holds).length >= checked.length * MOST;
}
