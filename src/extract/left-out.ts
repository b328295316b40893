import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { textOf } from "../dom/light-tree.ts";
import { isHidden } from "../dom/visibility.ts";
import { isLeaf, leafBlocks } from "./leaf-blocks.ts";
import { type Account, beginningsOf, removalOf } from "./removal-of.ts";

/** In characters without white space: less is a label, a heading, a teaser's headline. */
const SHORTEST_PROSE = 50;
/** Share of a block in links (0 to 1): more leads elsewhere. */
const MOST_LINKED = 0.5;
const MOST_REMOVALS = 40;

const BESIDE_THE_TEXT: ReadonlySet<string> = new Set("nav footer form button select dialog".split(" "));

/** The headline is metadata, and a heading without its text says nothing. */
const HEADING = /^h[1-6]$/;

const READABILITY = { rule: "readability", reason: "It was not taken for a part of the article." };
const HIDDEN = { rule: "prune-page", reason: "The page hides it until a script shows it." };
const INSTEAD = { rule: "prune-page", reason: "It is shown in the place of something else, to browsers that lack it." };

/** What of the prose in the page's main part is neither in the article nor cut from it by a rule. */
export interface LeftOut {
  /** Side by side blocks are one; the last one counts those past `MOST_REMOVALS`. */
  readonly removals: readonly Removal[];
  /** Characters of what the page shows. */
  readonly characters: number;
}

/**
 * Accounts for every block of prose that no rule cut and that is not in the article.
 *
 * @param page pruned, and cleaned by the rules before.
 * @param pruned what pruning took out of the page.
 * @param article as chosen and restored, before the rules after: what those cut is in their trail.
 * @param accountFor says who left out a block that the page shows; Readability, when not given.
 */
export function findLeftOut(
  page: Document,
  pruned: readonly Element[],
  article: LightCopy,
  accountFor: AccountFor = () => READABILITY,
): LeftOut {
  const region = mainRegion(page);
  const known = new Known(article);
  const shown = proseBlocks(region).filter((block) => !known.has(block));
  const hidden = pruned
    .filter((element) => !BESIDE_THE_TEXT.has(element.name) && isWithin(element, region))
    .flatMap((element) => proseBlocks(element).filter((block) => !known.has(block)));
  const groups = [...groupsOf(shown, accountFor), ...groupsOf(hidden, reasonOfPruning(pruned))];
  const rest = groups.slice(MOST_REMOVALS);
  const removals = groups.slice(0, MOST_REMOVALS).map((group) => removalOf(group, group.blocks));
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

/** What is in the article: by the nodes of the page, and by its text, which may stand on the page twice. */
class Known {
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
    if (characters >= SHORTEST_PROSE && share <= MOST_LINKED) found.push(element);
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
    for (let at: ParentNode | null = block; at !== null; at = at.parent) if (substitutes.has(at)) return INSTEAD;
    return HIDDEN;
  };
}

function removalOfRest(groups: readonly Group[]): Removal {
  const blocks = groups.flatMap((group) => group.blocks);
  const reason = `So were ${blocks.length} more blocks, which begin here.`;
  return { rule: groups[0]?.rule ?? READABILITY.rule, reason, selector: "", text: beginningsOf(blocks) };
}
