import { type ChildNode, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { isWithin, VERBATIM_TAGS } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import type { LightCopy } from "../../dom/light-copy.ts";

/** A block of the page to be removed from the article, and why. */
export interface RejectedBlock {
  readonly block: Block;
  readonly reason: string;
}

/** Removes from an article, in place, what it contains of these blocks of the page. */
export function cutBlocks(article: LightCopy, rule: string, rejected: readonly RejectedBlock[]): Removal[] {
  const copyOf = new Map<ChildNode, ChildNode>();
  for (const [result, source] of article.sources) if (result.parent !== null) copyOf.set(source, result);
  const cutter = new Cutter();
  const removals = rejected.map(({ block, reason }) => {
    for (const node of block.nodes) for (const result of copiesOf(node, copyOf)) cutter.cut([result]);
    return { rule, reason, ...describeCut(block.nodes) };
  });
  cutter.finish();
  return removals;
}

/** Without tables: old pages use them for layout (`dataTables`). */
const VERBATIM: ReadonlySet<string> = new Set([...VERBATIM_TAGS].filter((tag) => tag !== "table"));

/** Whether a block is a quotation, code, a formula or a footnote, which no classifier can reject. */
export function isProtected(block: Block): boolean {
  return isWithin(block, VERBATIM) || isNote(block);
}

export function textsBelow(parent: ParentNode): ChildNode[] {
  return parent.children.flatMap((child) => (isTag(child) ? textsBelow(child) : [child]));
}

/** Ancestors of a footnote's paragraph to check for a footnote class. */
const MAX_NOTE_LEVELS = 3;

/** A footnote links back to its reference, or is in a box with a footnote class or role. */
function isNote({ links, nodes }: Block): boolean {
  if (links.some(({ attribs }) => attribs.href?.startsWith("#"))) return true;
  let at = nodes[0]?.parent ?? null;
  for (let level = 0; level < MAX_NOTE_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    if (/(?:foot|end)-?notes?\b/i.test(`${at.attribs.class ?? ""} ${at.attribs.role ?? ""}`)) return true;
  return false;
}

/** The article nodes copied from a page node, or from its descendants. */
function copiesOf(node: ChildNode, copyOf: ReadonlyMap<ChildNode, ChildNode>): ChildNode[] {
  const result = copyOf.get(node);
  if (result !== undefined) return [result];
  return isTag(node) ? node.children.flatMap((child) => copiesOf(child, copyOf)) : [];
}
