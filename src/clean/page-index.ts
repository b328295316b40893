import { type ChildNode, type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";
import { SILENT_TAGS } from "./block-tags.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { classWords } from "./class-words.ts";

/** Shorter pieces of text are labels, not sentences. */
const SHORTEST_PROSE = 25;
const NOT_PROSE: ReadonlySet<string> = new Set([...SILENT_TAGS, "a", "button", "nav", "label"]);

/** A tree as the rules see it: one walk serves them all, because they run on every page. */
export interface PageIndex {
  readonly root: ParentNode;
  /** Characters of prose: text outside links, in pieces long enough to be a sentence. */
  readonly prose: number;
  /** In document order; those that are gone are left out. */
  withTag(name: string): readonly Element[];
  /** Elements with this word in their class or id; see `classWords`. */
  withWord(word: string): readonly Element[];
  /** Lines of text in document order, those that are gone left out. */
  blocks(): readonly Block[];
  proseOf(node: ChildNode): number;
  /** Whether the node still stands in the tree. */
  has(node: ChildNode): boolean;
  /** Takes a node that is about to be cut out of the index. */
  forget(node: ChildNode): void;
}

export function indexPage(root: ParentNode): PageIndex {
  const tags = new Map<string, Element[]>();
  const words = new Map<string, Element[]>();
  const proses = new Map<ChildNode, number>();
  let blocks: readonly Block[] | null = null;

  function walk(children: readonly ChildNode[], silent: boolean): number {
    let total = 0;
    for (const child of children) {
      if (isText(child)) {
        if (!silent) total += proseLength(child.data);
        continue;
      }
      if (!isTag(child)) continue;
      add(tags, child.name, child);
      indexWords(child);
      if (child.children.length === 0) continue;
      const prose = walk(child.children, silent || NOT_PROSE.has(child.name));
      if (prose > 0) proses.set(child, prose);
      total += prose;
    }
    return total;
  }

  function indexWords(element: Element): void {
    const className = element.attribs.class;
    const id = element.attribs.id;
    if (className === undefined && id === undefined) return;
    const seen = new Set<string>();
    for (const token of `${className ?? ""} ${id ?? ""}`.split(/\s+/)) {
      for (const word of classWords(token)) seen.add(word);
    }
    for (const word of seen) add(words, word, element);
  }

  const prose = walk(root.children, false);

  function has(node: ChildNode): boolean {
    for (let at: ChildNode | ParentNode | null = node; at !== null; at = at.parent) if (at === root) return true;
    return false;
  }

  return {
    root,
    prose,
    withTag: (name) => (tags.get(name) ?? []).filter(has),
    withWord: (word) => (words.get(word) ?? []).filter(has),
    blocks() {
      blocks = blocks === null ? readBlocks(root) : blocks.filter((block) => block.nodes.every(has));
      return blocks;
    },
    proseOf: (node) => (isText(node) ? proseLength(node.data) : (proses.get(node) ?? 0)),
    has,
    forget(node) {
      const gone = proses.get(node) ?? 0;
      if (gone === 0) return;
      for (let at = node.parent; at !== null && hasChildren(at); at = at.parent) {
        const left = proses.get(at as ChildNode);
        if (left !== undefined) proses.set(at as ChildNode, left - gone);
      }
    },
  };
}

function proseLength(text: string): number {
  if (text.length < SHORTEST_PROSE) return 0;
  const length = text.trim().length;
  return length < SHORTEST_PROSE ? 0 : length;
}

function add(map: Map<string, Element[]>, key: string, element: Element): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [element]);
  else list.push(element);
}
