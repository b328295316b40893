import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Document, Element, isTag, isText, type ParentNode } from "domhandler";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { PAGE_LIMITS, TEXT_WEIGHT } from "../src/dom/limits.ts";
import { prunePage } from "../src/extract/prune-page.ts";

/**
 * `BENCH_CORPUS=<folder> node bench/limits.ts`: the sizes of real pages compared with the limits of
 * `src/dom/limits.ts`. The folder has folders of `*.html.gz`.
 */
const corpus = process.env.BENCH_CORPUS ?? "";
const sizes: Record<
  Exclude<keyof typeof PAGE_LIMITS, "metaCharacters" | "labelCharacters" | `parsed${string}`>,
  number[]
> = {
  characters: [],
  text: [],
  textDepths: [],
  depth: [],
  depths: [],
  elements: [],
  nodes: [],
  attributeCharacters: [],
  attributes: [],
};

for (const entry of readdirSync(corpus, { recursive: true, encoding: "utf8" })) {
  if (!entry.endsWith(".html.gz")) continue;
  const html = gunzipSync(readFileSync(join(corpus, entry))).toString();
  const document = parse(html, { treeAdapter: adapter, scriptingEnabled: false });
  for (const [what, size] of Object.entries({
    characters: html.length,
    ...measure(document),
    nodes: countPruned(document),
  })) {
    sizes[what as keyof typeof sizes].push(size);
  }
}

console.log("what | pages | median | 99 % | 99.9 % | most | limit");
for (const [what, values] of Object.entries(sizes)) {
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))];
  console.log(
    [what, values.length, at(0.5), at(0.99), at(0.999), at(1), PAGE_LIMITS[what as keyof typeof PAGE_LIMITS]].join(
      " | ",
    ),
  );
}

/** The maximum of each size on one page. */
function measure(document: Document) {
  const most = { text: 0, textDepths: 0, depth: 0, depths: 0, elements: 0, attributeCharacters: 0, attributes: 0 };
  const visit = (parent: ParentNode, depth: number): void => {
    most.depth = Math.max(most.depth, depth);
    for (const node of parent.children) {
      if (isText(node) && isRead(parent)) {
        most.text += node.data.length;
        most.textDepths += node.data.length * depth;
      }
      if (!isTag(node)) continue;
      most.elements++;
      most.depths += depth + 1;
      const values = Object.values(node.attribs);
      most.attributes = Math.max(most.attributes, values.length);
      for (const value of values) most.attributeCharacters = Math.max(most.attributeCharacters, value.length);
      visit(node, depth + 1);
    }
  };
  visit(document, 0);
  return most;
}

/** Counts what may become jsdom nodes. */
function countPruned(document: Document): number {
  prunePage(document);
  const count = (parent: ParentNode): number =>
    parent.children.reduce((sum, node) => sum + (isTag(node) ? 1 + count(node) : TEXT_WEIGHT), 0);
  return count(document);
}

function isRead(parent: ParentNode): boolean {
  return !(parent instanceof Element) || (parent.name !== "script" && parent.name !== "style");
}
