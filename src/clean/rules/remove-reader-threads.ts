import { Element, isTag, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { latinLength } from "../../text/latin-length.ts";
import { endsSentence, linkedShare } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule, Cut } from "../clean-rule.ts";
import { namesComments } from "../comment-label.ts";
import type { PageIndex } from "../page-index.ts";
import { TIME_OF_POST } from "../time-of-post.ts";

/** With fewer posts, boxes that are built alike may be the article's own. */
const MIN_POSTS = 4;
/** A line with a reader's name and a time says little else. */
const MAX_SIGNATURE_CHARS = 100;
const MAX_NAME_CHARS = 40;
/** “Reply”, “Antworten (2)”. */
const MAX_ACTION_CHARS = 24;
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
const MOST = 0.8;
/** The same for a label: the deepest replies have no link to reply. */
const MIN_LABELLED_SHARE = 0.5;
/** Minimum share of distinct names (0 to 1): in a long thread readers write again and again, but a live blog has few authors. */
const MIN_DISTINCT_SHARE = 0.15;
const MIN_NAMES = 3;

export const removeReaderThreads: CleanRule = {
  name: "remove-reader-threads",
  why: "Readers' comments are longer than many articles, and no class may identify them.",
  maxShare: 0.97,
  apply(page, { isThread }) {
    if (isThread) return [];
    return signaturesByShape(page.blocks())
      .flatMap((signatures) => threadOf(signatures, page) ?? [])
      .filter((thread) => weigh(evidence, thread).score >= THRESHOLD)
      .flatMap(({ label, nodes }): Cut[] => [...(label === null ? [] : [label.nodes]), ...nodes]);
  },
};

interface Signature {
  readonly block: Block;
  /** Of the line, among all lines of the page. */
  readonly index: number;
}

/** A post: its signature and the lines from there to the next one. */
interface Post {
  readonly signature: Block;
  /** The line above the signature. */
  readonly above: Block | undefined;
  readonly lines: readonly Block[];
}

interface Thread {
  readonly posts: readonly Post[];
  readonly isNested: boolean;
  /** The heading of the comments; `null` if there is none. */
  readonly label: Block | null;
  /** What contains all posts and nothing else. */
  readonly nodes: readonly Element[];
}

const THRESHOLD = 7;

const evidence: readonly Evidence<Thread>[] = [
  {
    sign: "nested",
    weight: 3,
    sentence: "Posts contain other posts, as replies.",
    holds: ({ isNested }) => isNested,
  },
  {
    sign: "labelled",
    weight: 5,
    sentence: "The heading of comments is above them.",
    holds: ({ label }) => label !== null,
  },
  {
    sign: "names",
    weight: 2,
    sentence: "They have names, as many as a conversation of readers has.",
    holds: ({ posts }) => Math.max(distinctNames(posts, nameInSignature), distinctNames(posts, nameAbove)) >= MIN_NAMES,
  },
  {
    sign: "same-action",
    weight: 2,
    sentence: "Each has the same label, such as a link to reply.",
    holds: ({ posts }) => haveSameLabel(posts),
  },
  {
    sign: "headed",
    weight: -2,
    sentence: "Each has a heading, as the entries of a live blog have.",
    holds: ({ posts }) => posts.filter(hasHeading).length >= posts.length * MOST,
  },
];

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

function threadOf(signatures: readonly Signature[], page: PageIndex): Thread | null {
  const within = countWithin(signatures);
  const root = smallestWith(signatures.length * MOST, within, page.root);
  if (root === null) return null;
  const nodes = root.children.filter((child) => isTag(child) && within.has(child)) as Element[];
  const prose = nodes.reduce((sum, node) => sum + page.proseOf(node), 0);
  if (page.prose - prose < MIN_CHARS_OUTSIDE || prose > signatures.length * MAX_MEAN_CHARS) return null;
  if (page.withTag("h1").some((heading) => nodes.some((node) => contains(node, heading)))) return null;
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

function contains(outer: Element, inner: ParentNode): boolean {
  for (let at: ParentNode | null = inner; at !== null; at = at.parent) if (at === outer) return true;
  return false;
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
  return above.findLast((line) => namesComments(line) && !nodes.some((node) => contains(node, line.parent))) ?? null;
}

function postsOf(signatures: readonly Signature[], blocks: readonly Block[]): Post[] {
  return signatures.map(({ block, index }, at) => ({
    signature: block,
    above: blocks[index - 1],
    lines: blocks.slice(index + 1, signatures[at + 1]?.index),
  }));
}

function isProse(block: Block): boolean {
  return latinLength(block.text) >= MIN_TEXT_CHARS && linkedShare(block) < 0.5;
}

function hasHeading({ lines, above }: Post): boolean {
  return [above, ...lines].some((line) => line !== undefined && /^h[1-6]$/.test(line.tag));
}

/** How many distinct names the posts have; 0 if most have none. */
function distinctNames(posts: readonly Post[], nameOf: (post: Post) => string | null): number {
  const names = posts.flatMap((post) => nameOf(post) ?? []);
  const distinct = new Set(names).size;
  return names.length >= posts.length * MOST && distinct >= names.length * MIN_DISTINCT_SHARE ? distinct : 0;
}

/** “Ada Obi” of “Ada Obi on 3 May 2026 at 14:02”. */
function nameInSignature({ signature }: Post): string | null {
  const [name = ""] = signature.text.split(/\d/, 1);
  return /\p{L}{2}/u.test(name) ? name : null;
}

/** The line above a signature that is only a time. */
function nameAbove({ above }: Post): string | null {
  if (above === undefined || above.text.length > MAX_NAME_CHARS || endsSentence(above.text.replace(/:$/, "")))
    return null;
  return above.text;
}

function haveSameLabel(posts: readonly Post[]): boolean {
  const counts = new Map<string, number>();
  for (const { lines } of posts) {
    const labels = new Set(lines.filter(isAction).map(({ text }) => text.replace(/\d+/g, "")));
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= posts.length * MIN_LABELLED_SHARE;
}

function isAction({ text }: Block): boolean {
  return text.length <= MAX_ACTION_CHARS && !endsSentence(text);
}
