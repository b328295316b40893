import { Element, type ParentNode } from "domhandler";
import { isInside } from "../../dom/light-tree.ts";
import { endsSentence, isHeading, isLinkLine, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** A single link within the page is a note. */
const MIN_ENTRIES = 2;
/** Share of the entries (0 to 1) that repeat a heading below: some headings are shortened in the table. */
const MIN_REPEATED_SHARE = 0.5;
/**
 * Mean likelihood of the entries (0 to 1) from which the block classifier takes the table for text: guides list their
 * steps or the days of a journey in advance.
 */
const MAX_LIKELIHOOD = 0.7;
const MAX_LABEL_CHARS = 40;

export const cutContents: CleanRule = {
  name: "cut-contents",
  why: "A table of contents repeats the headings of the text, as links to them.",
  apply(page, { likelihoodOf }) {
    const isDoubtful = ({ entries }: Run) =>
      entries.reduce((sum, { nodes }) => sum + (likelihoodOf(nodes) ?? 0), 0) < entries.length * MAX_LIKELIHOOD;
    const blocks = page.blocks();
    const lastHeadings = new Map(blocks.flatMap((block, at) => (isHeading(block) ? [[keyOf(block), at]] : [])));
    const tables = runsOfEntries(blocks).filter((run) => repeatsHeadings(run, lastHeadings) && isDoubtful(run));
    const labels = tables.flatMap((run) => labelOf(run, blocks));
    return nodesOf([...tables.flatMap(({ entries }) => entries), ...labels, ...emptyDisclosures(blocks)]);
  },
};

interface Run {
  /** Index of the first entry among the lines. */
  readonly start: number;
  readonly entries: Block[];
}

/** Consecutive lines that are only a link within the page. */
function runsOfEntries(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let last: Run | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isEntry(block)) last = null;
    else if (last !== null) last.entries.push(block);
    else {
      last = { start: index, entries: [block] };
      runs.push(last);
    }
  }
  return runs.filter(({ entries }) => entries.length >= MIN_ENTRIES);
}

function isEntry(block: Block): boolean {
  return !isHeading(block) && isLinkLine(block) && block.links.every((link) => link.attribs.href?.startsWith("#"));
}

/** @param lastHeadings for the words of a heading, its last index among the lines. */
function repeatsHeadings({ start, entries }: Run, lastHeadings: ReadonlyMap<string, number>): boolean {
  const end = start + entries.length;
  const repeated = entries.filter((entry) => (lastHeadings.get(keyOf(entry)) ?? 0) >= end);
  return repeated.length >= Math.max(MIN_ENTRIES, entries.length * MIN_REPEATED_SHARE);
}

/** The words, without the number of a section. */
function keyOf({ text }: Block): string {
  return text.toLowerCase().replace(/^[\d.\s]+|[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** “Contents”: the short line above, in a box that has nothing else but the entries. */
function labelOf({ start, entries }: Run, blocks: readonly Block[]): Block[] {
  const label = blocks[start - 1];
  if (label === undefined || !isLabel(label)) return [];
  const first = entries[0] as Block;
  let box: ParentNode | null = label.parent;
  while (box !== null && !isInside(first.parent, box)) box = box.parent;
  if (!(box instanceof Element)) return [];
  const around = [blocks[start - 2], blocks[start + entries.length]];
  return around.some((block) => block !== undefined && isInside(block.parent, box as Element)) ? [] : [label];
}

function isLabel({ text, links }: Block): boolean {
  return text.length <= MAX_LABEL_CHARS && !endsSentence(text) && links.length === 0;
}

/** Labels of disclosures whose content has been removed. A question may still get its answer back. */
function emptyDisclosures(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    const details = isLabel(block) ? ancestor(ancestor(block.parent, "summary"), "details") : null;
    if (details === null) return false;
    return ![blocks[at - 1], blocks[at + 1]].some((other) => other !== undefined && isInside(other.parent, details));
  });
}

function ancestor(node: ParentNode | null, name: string): Element | null {
  for (let at = node; at instanceof Element; at = at.parent) if (at.name === name) return at;
  return null;
}
