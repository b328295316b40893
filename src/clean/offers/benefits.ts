import { Element } from "domhandler";
import { endsSentence, itemOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";

const HEADING = /^h[1-6]$/;

/** How many lines list what the reader gets: items of a list, or of boxes that are built alike. */
export function benefitsIn(lines: readonly Block[]): number {
  const short = lines.filter(({ links, text }) => links.length === 0 && !endsSentence(text) && !/[:：]/.test(text));
  const alike = Map.groupBy(short, ({ parent }) => parent.parent);
  return short.filter((line) => itemOf(line) !== null || isOneOfAlike(line, alike.get(line.parent.parent) ?? []))
    .length;
}

function isOneOfAlike({ parent }: Block, lines: readonly Block[]): boolean {
  if (!(parent instanceof Element) || HEADING.test(parent.name)) return false;
  const { name, attribs } = parent;
  const isAlike = ({ parent: other }: Block) =>
    other !== parent && other instanceof Element && other.name === name && other.attribs.class === attribs.class;
  return name !== "p" && lines.some(isAlike);
}
