import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { textOf } from "../dom/light-tree.ts";
import { isHidden } from "../dom/visibility.ts";
import { isLeaf, leafBlocks } from "./leaf-blocks.ts";
import { type Account, beginningsOf, removalOf } from "./removal-of.ts";

/** Excluding white space; a shorter block is a label, a heading or a teaser's headline. */
const MIN_PROSE_CHARS = 50;
/** Share of a block in links (0 to 1); one with more is a list of links. */
const MAX_LINK_SHARE = 0.5;
const MAX_REMOVALS = 40;

const BESIDE_THE_TEXT: ReadonlySet<string> = new Set("nav footer form button select dialog".split(" "));

/** Headings are ignored: the headline is metadata, and one without its text says nothing. */
const HEADING = /^h[1-6]$/;

const READABILITY = { rule: "readability", reason: "Readability did not include it in the article." };
const HIDDEN = { rule: "prune-page", reason: "The page hides it until a script shows it." };
const FALLBACK = { rule: "prune-page", reason: "It is a fallback for browsers that do not support something else." };

/** Prose in the page's main part that is neither in the article nor removed by a rule. */
export interface LeftOut {
  /** Adjacent blocks are merged; the last entry counts those beyond `MAX_REMOVALS`. */
  readonly removals: readonly Removal[];
  /** Characters of the visible blocks. */
  readonly characters: number;
}

/**
 * Finds every block of prose that no rule removed and that is not in the article.
 *
 * @param page pruned, and cleaned by the rules before Readability.
 * @param pruned the elements that pruning removed.
 * @param article as chosen and restored, before the rules after Readability, which record their own removals.
 * @param accountFor the step that left out a visible block, and why; Readability by default.
 */
export function findLeftOut(
  page: Document,
  pruned: readonly Element[],
  article: LightCopy,
  accountFor: AccountFor = () => READABILITY,
): LeftOut {
  const region = mainRegion(page);
  const known = new ArticleContent(article);
  const shown = proseBlocks(region).filter((block) => !known.has(block));
  const hidden = pruned
    .filter((element) => !BESIDE_THE_TEXT.has(element.name) && isWithin(element, region))
    .flatMap((element) => proseBlocks(element).filter((block) => !known.has(block)));
  const groups = [...groupsOf(shown, accountFor), ...groupsOf(hidden, reasonOfPruning(pruned))];
  const rest = groups.slice(MAX_REMOVALS);
  const removals = groups.slice(0, MAX_REMOVALS).map((group) => removalOf(group, group.blocks));
  if (rest.length > 0) removals.push(removalOfRest(rest));
  return { removals, characters: shown.reduce((sum, block) => sum + linkShare(block).characters, 0) };
}

/** The only `<main>`, or the body. */
function mainRegion(page: Document): ParentNode {
  const found: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (child.name === "main" || child.attribs.role === "main") found.push(child);
      else visit(child);
    }
  };
  visit(page);
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : page;
}

/** The article's content: by source node, and by text, which may occur twice on the page. */
class ArticleContent {
  private readonly sources: ReadonlySet<ChildNode>;
  private readonly texts: ReadonlySet<string>;

  constructor(article: LightCopy) {
    this.sources = new Set([...article.sources.values()].filter(isText));
    this.texts = new Set(leafBlocks(article.root).map(keyOf));
  }

  has(block: Element): boolean {
    return this.holdsSource(block) || this.texts.has(keyOf(block));
  }

  private holdsSource(element: Element): boolean {
    return element.children.some((child) =>
      isText(child) ? this.sources.has(child) && /\S/.test(child.data) : isTag(child) && this.holdsSource(child),
    );
  }
}

function keyOf(block: Element): string {
  return textOf(block).replace(/\s+/g, "");
}

function proseBlocks(parent: ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (BESIDE_THE_TEXT.has(element.name)) return;
    if (!isLeaf(element)) {
      for (const child of element.children) if (isTag(child)) visit(child);
      return;
    }
    if (HEADING.test(element.name)) return;
    const { characters, share } = linkShare(element);
    if (characters >= MIN_PROSE_CHARS && share <= MAX_LINK_SHARE) found.push(element);
  };
  if (isTag(parent as ChildNode)) visit(parent as Element);
  else for (const child of parent.children) if (isTag(child)) visit(child);
  return found;
}

function isWithin(element: Element, region: ParentNode): boolean {
  for (let at: ParentNode | null = element.parent; at !== null; at = at.parent) {
    if (isTag(at as ChildNode) && BESIDE_THE_TEXT.has((at as Element).name)) return false;
    if (at === region) return true;
  }
  return false;
}

export type AccountFor = (block: Element) => Account;

interface Group extends Account {
  readonly blocks: Element[];
}

function groupsOf(blocks: readonly Element[], accountFor: AccountFor): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const account = accountFor(block);
    if (last?.blocks[0]?.parent === block.parent && last.reason === account.reason) last.blocks.push(block);
    else groups.push({ ...account, blocks: [block] });
  }
  return groups;
}

function reasonOfPruning(pruned: readonly Element[]): (block: Element) => Account {
  const substitutes = new Set<ParentNode>(pruned.filter((element) => !isHidden(element)));
  return (block) => {
    for (let at: ParentNode | null = block; at !== null; at = at.parent) if (substitutes.has(at)) return FALLBACK;
    return HIDDEN;
  };
}

function removalOfRest(groups: readonly Group[]): Removal {
  const blocks = groups.flatMap((group) => group.blocks);
  const reason = `The same applies to ${blocks.length} more blocks, starting here.`;
  return { rule: groups[0]?.rule ?? READABILITY.rule, reason, selector: "", text: beginningsOf(blocks) };
}
