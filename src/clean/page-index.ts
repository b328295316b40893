import { type ChildNode, type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";
import { isInside } from "../dom/light-tree.ts";
import { latinLength } from "../text/latin-length.ts";
import { NON_TEXT_TAGS } from "./block-tags.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { classWords, wordsOfClass } from "./class-words.ts";

/** As `latinLength`: shorter pieces of text are labels, not sentences. */
const MIN_PROSE_CHARS = 25;
/** The same in Chinese, Japanese or Korean. */
const MIN_DENSE_CHARS = 10;
const NOT_PROSE: ReadonlySet<string> = new Set([...NON_TEXT_TAGS, "a", "button", "nav", "label"]);

/** An index of a tree for the rules: one walk serves all of them, on every page. */
export interface PageIndex {
  readonly root: ParentNode;
  /** Prose, as `latinLength`: text outside links, in pieces long enough to be sentences. */
  readonly prose: number;
  /** In document order, without removed elements. */
  withTag(name: string): readonly Element[];
  /** Elements with this word in their class or id, including removed ones; see `classWords`. */
  withWord(word: string): readonly Element[];
  /** Lines of text in document order, without removed ones. */
  blocks(): readonly Block[];
  proseOf(node: ChildNode): number;
  /** Whether the node is still in the tree. */
  has(node: ChildNode): boolean;
  /** Removes a node from the index; call it before removing the node from the tree. */
  forget(node: ChildNode): void;
}

/** @param lines of the tree, if they have been read. */
export function indexPage(root: ParentNode, lines: readonly Block[] | null = null): PageIndex {
  const elements: Element[] = [];
  let tags: ReadonlyMap<string, readonly Element[]> | null = null;
  const proses = new Map<ChildNode, number>();
  let words: ReadonlyMap<string, readonly Element[]> | null = null;
  let blocks = lines;
  let isChanged = false;
  /** Until the first removal every node is in the tree, and no check is needed. */
  let isCut = false;

  function walk(children: readonly ChildNode[], silent: boolean): number {
    let total = 0;
    for (const child of children) {
      if (isText(child)) {
        if (!silent) total += proseLength(child.data);
        continue;
      }
      if (!isTag(child)) continue;
      elements.push(child);
      if (child.children.length === 0) continue;
      const prose = walk(child.children, silent || NOT_PROSE.has(child.name));
      if (prose > 0) proses.set(child, prose);
      total += prose;
    }
    return total;
  }

  const prose = walk(root.children, false);

  const has = (node: ChildNode) => isInside(node, root);

  return {
    root,
    prose,
    withTag(name) {
      tags ??= Map.groupBy(elements, (element) => element.name);
      const found = tags.get(name) ?? [];
      return isCut ? found.filter(has) : found;
    },
    withWord(word) {
      words ??= indexWords(elements);
      return words.get(word) ?? [];
    },
    blocks() {
      if (blocks === null) blocks = readBlocks(root);
      else if (isChanged) blocks = blocks.filter((block) => block.nodes.every(has));
      isChanged = false;
      return blocks;
    },
    proseOf: (node) => (isText(node) ? proseLength(node.data) : (proses.get(node) ?? 0)),
    has,
    forget(node) {
      isChanged = true;
      isCut = true;
      const removedProse = proses.get(node) ?? 0;
      if (removedProse === 0) return;
      for (let at = node.parent; at !== null && hasChildren(at); at = at.parent) {
        const left = proses.get(at as ChildNode);
        if (left !== undefined) proses.set(at as ChildNode, left - removedProse);
      }
    },
  };
}

function indexWords(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const words = new Map<string, Element[]>();
  for (const element of elements) {
    const { class: className, id } = element.attribs;
    if (className === undefined && id === undefined) continue;
    if (className !== undefined) for (const word of wordsOfClass(className)) add(words, word, element);
    if (id !== undefined) for (const word of classWords(id)) add(words, word, element);
  }
  return words;
}

function add(words: Map<string, Element[]>, word: string, element: Element): void {
  const list = words.get(word);
  if (list === undefined) words.set(word, [element]);
  else if (list.at(-1) !== element) list.push(element);
}

function proseLength(text: string): number {
  if (text.length < MIN_DENSE_CHARS) return 0;
  const length = latinLength(text.trim());
  return length < MIN_PROSE_CHARS ? 0 : length;
}
