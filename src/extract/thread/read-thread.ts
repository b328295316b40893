import { type ChildNode, type Document, Element, isTag, isText, Text } from "domhandler";
import { copyBranch, type LightCopy } from "../../dom/light-copy.ts";
import { appendNode, keepChildren } from "../../dom/light-tree.ts";
import { type FoundPosts, findPosts } from "./find-posts.ts";
import type { Post } from "./post.ts";
import { type PostHeader, readHeader } from "./post-header.ts";

/** A post, and who wrote it when. */
export interface ThreadPost extends Post, PostHeader {}

/** The posts of a page that may be a thread. */
export interface Thread extends FoundPosts {
  readonly posts: readonly ThreadPost[];
}

/**
 * The posts of a thread; `null` if the page has no repeated posts. To be called before the cleaning rules, which remove
 * authors and dates.
 */
export function findThread(page: Document): Thread | null {
  const found = findPosts(page);
  return found === null ? null : { ...found, posts: found.posts.map((post) => ({ ...post, ...readHeader(post) })) };
}

/**
 * The text of a thread: all of its posts, each below its author and date. Readability takes one of them for the
 * article, mostly the first.
 */
export function readThread(posts: readonly ThreadPost[]): LightCopy {
  const sources = new Map<ChildNode, ChildNode>();
  const root = new Element("div", {}, []);
  for (const { author, date, body } of posts) {
    const header = new Element("p", {}, []);
    if (author !== null) {
      const name = new Element("strong", {}, []);
      appendTexts(name, author, sources);
      appendNode(header, name);
    }
    if (author !== null && date !== null) appendNode(header, new Text(", "));
    if (date !== null) appendTexts(header, date, sources);
    const box = new Element("div", {}, []);
    if (header.children.length > 0) appendNode(box, header);
    const text = copyBranch(body, sources);
    // Rules remove short boxes by class, and a post may be short: “comment”, “copyright”.
    delete text.attribs.class;
    delete text.attribs.id;
    removeButtons(text);
    appendNode(box, text);
    appendNode(root, box);
  }
  return { root, sources };
}

/** “Click to expand”, “Reply”. */
function removeButtons(parent: Element): void {
  keepChildren(parent, (child) => !isTag(child) || child.attribs.role !== "button");
  for (const child of parent.children) if (isTag(child)) removeButtons(child);
}

/** The text of an element without its markup: profile and permalinks are not part of a thread's text. */
function appendTexts(to: Element, from: Element, sources: Map<ChildNode, ChildNode>): void {
  for (const child of from.children) {
    if (isTag(child)) appendTexts(to, child, sources);
    else if (isText(child)) {
      const text = new Text(child.data);
      sources.set(text, child);
      appendNode(to, text);
    }
  }
}
