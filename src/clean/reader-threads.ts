import { Element, isTag, type ParentNode } from "domhandler";
import { isInside } from "../dom/light-tree.ts";
import { latinLength } from "../text/latin-length.ts";
import { linkedShare } from "./block-shape.ts";
import type { Block } from "./blocks.ts";
import { namesComments } from "./comment-label.ts";
import type { PageIndex } from "./page-index.ts";
import { TIME_OF_POST } from "./time-of-post.ts";

/** With fewer posts, boxes that are built alike may be the article's own. */
const MIN_POSTS = 4;
/** A line with a reader's name and a time says little else. */
const MAX_SIGNATURE_CHARS = 100;
/** As characters of a Latin script: a shorter line is a label. */
const MIN_TEXT_CHARS = 20;
/** Mean prose of a post: with more, they are articles. */
const MAX_MEAN_CHARS = 1_500;
/** Prose outside the thread: with less, the posts are the page's content. */
const MIN_CHARS_OUTSIDE = 300;
/** Elements above a signature that have to be the same for all posts. */
const SHAPE_LEVELS = 4;
/** Lines before the first signature in which the heading of the comments is. */
const MAX_LINES_TO_LABEL = 6;
/** Minimum share of the posts (0 to 1) for what nearly all have in common. */
export const MOST = 0.8;

/** A post: its signature and the lines from there to the next one. */
export interface ReaderPost {
  readonly signature: Block;
  /** The line above the signature. */
  readonly above: Block | undefined;
  readonly lines: readonly Block[];
}

/** Posts that are built alike, in one container; whether they are comments is for their evidence to say. */
export interface ReaderThread {
  readonly posts: readonly ReaderPost[];
  readonly isNested: boolean;
  /** The heading of the comments; `null` if there is none. */
  readonly label: Block | null;
  /** What contains all posts and nothing else. */
  readonly nodes: readonly Element[];
}

/** The groups of a page that may be threads: lines with a time in the same surroundings, each with a text below it. */
export function findReaderThreads(page: PageIndex): ReaderThread[] {
  const titled = withMainHeadings(page);
  return signaturesByShape(page.blocks()).flatMap((signatures) => threadOf(signatures, page, titled) ?? []);
}

/** All `h1` and what contains them: an article, not a thread. Collected once, for any number of groups. */
function withMainHeadings(page: PageIndex): ReadonlySet<ParentNode> {
  const titled = new Set<ParentNode>();
  for (const heading of page.withTag("h1"))
    for (let at: ParentNode | null = heading; at !== null && !titled.has(at); at = at.parent) titled.add(at);
  return titled;
}

interface Signature {
  readonly block: Block;
  /** Of the line, among all lines of the page. */
  readonly index: number;
}

/** Lines with a time, by the elements around them: at least `MIN_POSTS` of a shape. */
function signaturesByShape(blocks: readonly Block[]): (readonly Signature[])[] {
  const groups = new Map<string, Signature[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.text.length > MAX_SIGNATURE_CHARS || !TIME_OF_POST.test(block.text)) continue;
    const shape = shapeOf(block);
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [{ block, index }]);
    else group.push({ block, index });
  }
  return [...groups.values()].filter((group) => group.length >= MIN_POSTS);
}

function shapeOf({ parent }: Block): string {
  const names: string[] = [];
  for (let at: ParentNode | null = parent; at instanceof Element && names.length < SHAPE_LEVELS; at = at.parent)
    names.push(at.name === "ol" ? "ul" : at.name);
  return names.join("<");
}

function threadOf(
  signatures: readonly Signature[],
  page: PageIndex,
  titled: ReadonlySet<ParentNode>,
): ReaderThread | null {
  const within = countWithin(signatures);
  const root = smallestWith(signatures.length * MOST, within, page.root);
  if (root === null) return null;
  const nodes = root.children.filter((child) => isTag(child) && within.has(child)) as Element[];
  const prose = nodes.reduce((sum, node) => sum + page.proseOf(node), 0);
  if (page.prose - prose < MIN_CHARS_OUTSIDE || prose > signatures.length * MAX_MEAN_CHARS) return null;
  if (nodes.some((node) => titled.has(node))) return null;
  const posts = postsOf(signatures, page.blocks()).filter(({ lines }) => lines.some(isProse));
  if (posts.length < signatures.length * MOST || posts.length < MIN_POSTS) return null;
  return { posts, isNested: hasReplies(signatures, within, root), label: labelAbove(signatures, page, nodes), nodes };
}

/** The signatures in an element: how many, the first, and how deep the deepest is below the root. */
interface Within {
  count: number;
  readonly first: Signature;
  deepest: number;
}

function countWithin(signatures: readonly Signature[]): ReadonlyMap<ParentNode, Within> {
  const within = new Map<ParentNode, Within>();
  for (const signature of signatures) {
    const depth = depthOf(signature);
    for (let at: ParentNode | null = signature.block.parent; at !== null; at = at.parent) {
      const known = within.get(at);
      if (known === undefined) within.set(at, { count: 1, first: signature, deepest: depth });
      else {
        known.count++;
        known.deepest = Math.max(known.deepest, depth);
      }
    }
  }
  return within;
}

function depthOf({ block }: Signature): number {
  let depth = 0;
  for (let at: ParentNode | null = block.parent; at !== null; at = at.parent) depth++;
  return depth;
}

/** The smallest element with at least this number of signatures, in several children. */
function smallestWith(least: number, within: ReadonlyMap<ParentNode, Within>, page: ParentNode): ParentNode | null {
  let at = page;
  for (;;) {
    const next = at.children.find((child) => isTag(child) && (within.get(child)?.count ?? 0) >= least);
    if (next === undefined) return at === page ? null : at;
    at = next as Element;
  }
}

/** Whether the element of a post contains other posts, deeper than its own signature. */
function hasReplies(
  signatures: readonly Signature[],
  within: ReadonlyMap<ParentNode, Within>,
  root: ParentNode,
): boolean {
  return signatures.some((signature) => {
    const depth = depthOf(signature);
    for (let at: ParentNode | null = signature.block.parent; at !== null && at !== root; at = at.parent) {
      const known = within.get(at);
      if (known?.first !== signature) return false;
      if (known.deepest > depth) return true;
    }
    return false;
  });
}

/** The heading of the comments, a few lines above the first post, outside it. */
function labelAbove(signatures: readonly Signature[], page: PageIndex, nodes: readonly Element[]): Block | null {
  const first = signatures[0]?.index ?? 0;
  const above = page.blocks().slice(Math.max(0, first - MAX_LINES_TO_LABEL), first);
  return above.findLast((line) => namesComments(line) && !nodes.some((node) => isInside(line.parent, node))) ?? null;
}

function postsOf(signatures: readonly Signature[], blocks: readonly Block[]): ReaderPost[] {
  return signatures.map(({ block, index }, at) => ({
    signature: block,
    above: blocks[index - 1],
    lines: blocks.slice(index + 1, signatures[at + 1]?.index),
  }));
}

function isProse(block: Block): boolean {
  return latinLength(block.text) >= MIN_TEXT_CHARS && linkedShare(block) < 0.5;
}
