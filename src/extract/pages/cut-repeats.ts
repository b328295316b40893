import type { Element } from "domhandler";
import type { Removal } from "../../article.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import { textOf } from "../../dom/light-tree.ts";
import { lettersOf } from "../../metadata/facts/likeness.ts";
import type { ArticlePart } from "../article-part.ts";
import { leafBlocks } from "../leaf-blocks.ts";

/** For text repeated on each page of an article. */
const RULE = { rule: "join-pages", reason: "It is repeated on each page of the article." } as const;

/**
 * Removes, in place, text that the pages of an article repeat: headline, summary and lead caption at the start of a
 * later page; at the end of every page but the last, text that also ends the last. Only identical text is removed, and
 * only at the ends: a refrain in the text stays.
 */
export function cutRepeats(parts: readonly ArticlePart[]): Removal[] {
  const blocks = parts.map(({ article }) => textBlocks(article.root));
  const repeated: Element[] = [];
  const [first] = parts;
  const known = new Set([first?.metadata.headline, first?.metadata.description].map((text) => lettersOf(text ?? "")));
  for (const [index, own] of blocks.entries()) {
    if (index > 0) repeated.push(...beginning(own, known));
    for (const { letters } of own) known.add(letters);
  }
  const last = blocks.at(-1) ?? [];
  for (const own of blocks.slice(0, -1)) repeated.push(...commonEnd(own, last));
  return cutAll(repeated);
}

interface TextBlock {
  readonly element: Element;
  readonly letters: string;
}

function textBlocks(root: Element): TextBlock[] {
  return leafBlocks(root)
    .map((element) => ({ element, letters: lettersOf(textOf(element)) }))
    .filter(({ letters }) => letters !== "");
}

function beginning(blocks: readonly TextBlock[], known: ReadonlySet<string>): Element[] {
  const end = blocks.findIndex(({ letters }) => !known.has(letters));
  return blocks.slice(0, end < 0 ? blocks.length : end).map(({ element }) => element);
}

function commonEnd(blocks: readonly TextBlock[], last: readonly TextBlock[]): Element[] {
  let count = 0;
  while (count < blocks.length && blocks.at(-1 - count)?.letters === last.at(-1 - count)?.letters) count++;
  return blocks.slice(blocks.length - count).map(({ element }) => element);
}

function cutAll(elements: readonly Element[]): Removal[] {
  const cutter = new Cutter();
  const removals: Removal[] = [];
  for (const element of new Set(elements)) {
    removals.push({ ...RULE, ...describeCut([element]) });
    cutter.cut([element]);
  }
  cutter.finish();
  return removals;
}
