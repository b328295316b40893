import { type ChildNode, type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";
import { isInside } from "../dom/light-tree.ts";
import { latinLength } from "../text/latin-length.ts";
import { NON_TEXT_TAGS } from "./block-tags.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { wordsOfLabel } from "./class-words.ts";

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
  let labels: LabelIndex | null = null;
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
      labels ??= new LabelIndex(elements);
      return labels.withWord(word);
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

/**
 * Finds elements by words in their class or id. Elements are grouped by these labels first: a page has a few hundred
 * different ones, and rules ask for few of their words.
 */
class LabelIndex {
  private readonly elements: readonly Element[];
  /** Indexes of the elements that have a label. */
  private readonly byLabel = new Map<string, number[]>();
  private readonly labelsWith = new Map<string, string[]>();
  private readonly known = new Map<string, readonly Element[]>();

  constructor(elements: readonly Element[]) {
    this.elements = elements;
    for (const [at, { attribs }] of elements.entries()) {
      if (attribs.class !== undefined) add(this.byLabel, attribs.class, at);
      if (attribs.id !== undefined) add(this.byLabel, attribs.id, at);
    }
    for (const label of this.byLabel.keys()) for (const word of wordsOfLabel(label)) add(this.labelsWith, word, label);
  }

  /** In document order. */
  withWord(word: string): readonly Element[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const indexes = (this.labelsWith.get(word) ?? []).flatMap((label) => this.byLabel.get(label) ?? []);
    const found = [...new Set(indexes.sort((one, other) => one - other))].map((at) => this.elements[at] as Element);
    this.known.set(word, found);
    return found;
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function proseLength(text: string): number {
  if (text.length < MIN_DENSE_CHARS) return 0;
  const length = latinLength(text.trim());
  return length < MIN_PROSE_CHARS ? 0 : length;
}
