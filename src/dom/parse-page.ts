import { Comment, type Document, Element, isTag, type ParentNode } from "domhandler";
import type { Token, TreeAdapter } from "parse5";
import { adapter, type Htmlparser2TreeAdapterMap } from "parse5-htmlparser2-tree-adapter";
import { JoinedBlanks } from "../text/joined-blanks.ts";
import { cutLongBlanks } from "../text/long-blanks.ts";
import { boundedText } from "../text/page-text.ts";
import { LABELS, PAGE_LIMITS, refuseAsTooComplex } from "./limits.ts";
import { oneString } from "./one-string.ts";
import { PageNames } from "./page-names.ts";
import { QuickParser } from "./quick-parser.ts";
import { hasShadowRoots, showShadowRoots } from "./shadow-roots.ts";
import { isStreamed, marksBoundary, placeSegments } from "./streamed-segments.ts";

/**
 * Parses a page as a browser does (parse5 is jsdom's own parser) into a light tree of domhandler nodes, with scripting
 * off: `noscript` has children. Comments are dropped: they are a sixth of all nodes, and unused. React's streamed
 * segments and shadow roots are moved to where a browser shows them.
 *
 * A jsdom node costs many times a node of this tree, so metadata and the cleaning rules work here, and only potential
 * article text becomes a jsdom document.
 *
 * @throws {IngestError} `too-complex` as soon as a limit of `PAGE_LIMITS` is exceeded.
 */
export function parsePage(html: string): Document {
  return parseWithNames(html).page;
}

export interface ParsedPage {
  readonly page: Document;
  readonly names: PageNames;
}

/**
 * Like `parsePage`, with the names used on the page.
 * @throws {IngestError} `too-complex`.
 */
export function parseWithNames(html: string): ParsedPage {
  if (html.length > PAGE_LIMITS.characters) refuseAsTooComplex("characters", PAGE_LIMITS.characters);
  const streamed = isStreamed(html);
  const names = new PageNames();
  const page: Document = QuickParser.parse(html, {
    treeAdapter: boundedAdapter(streamed, names),
    scriptingEnabled: false,
    sourceCodeLocationInfo: false,
  });
  const shadows = hasShadowRoots(names);
  if (streamed) placeSegments(page);
  if (shadows) showShadowRoots(page);
  if (streamed || shadows) refuseDeeper(page, PAGE_LIMITS.depth);
  return { page, names };
}

/** Moving elements into each other can exceed the parsed depth. */
function refuseDeeper(parent: ParentNode, levels: number): void {
  if (levels < 0) refuseAsTooComplex("nested elements", PAGE_LIMITS.depth);
  for (const child of parent.children) if (isTag(child)) refuseDeeper(child, levels - 1);
}

function boundedAdapter(streamed: boolean, names: PageNames): TreeAdapter<Htmlparser2TreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  let depths = 0;
  let characters = 0;
  let textDepths = 0;
  const blanks = new JoinedBlanks();
  const bounded = (parent: ParentNode, text: string): string => {
    if (parent instanceof Element && (parent.name === "script" || parent.name === "style")) return cutLongBlanks(text);
    const kept = boundedText(blanks.cut(text));
    names.recordText(kept);
    characters += kept.length;
    if (characters > PAGE_LIMITS.text) refuseAsTooComplex("characters of text", PAGE_LIMITS.text);
    textDepths += kept.length * depth;
    if (textDepths > PAGE_LIMITS.textDepths)
      refuseAsTooComplex("characters of text in nested elements", PAGE_LIMITS.textDepths);
    return kept;
  };
  return {
    ...adapter,
    createElement(tagName, namespace, attributes) {
      if (++elements > PAGE_LIMITS.parsedElements) refuseAsTooComplex("elements", PAGE_LIMITS.parsedElements);
      if (tagName === "pre") blanks.reset();
      depths += depth;
      if (depths > PAGE_LIMITS.parsedDepths) refuseAsTooComplex("nested elements", PAGE_LIMITS.parsedDepths);
      // Without a prototype, V8 stores the attributes as a hash table: the many combinations of attributes on a page would
      // exceed its caches of object shapes. This saves 4 % of an extraction.
      const element = new Element(oneString(tagName), Object.create(null), []);
      for (const attribute of attributes) attribute.name = oneString(attribute.name);
      names.recordElement(element.name, attributes);
      addAttributes(element, attributes);
      element.namespace = namespace;
      return element;
    },
    insertText(parent, text) {
      adapter.insertText(parent, bounded(parent, text));
    },
    insertTextBefore(parent, text, reference) {
      adapter.insertTextBefore(parent, bounded(parent, text), reference);
    },
    appendChild(parent, node) {
      if (node instanceof Comment && !(streamed && marksBoundary(node))) return;
      adapter.appendChild(parent, node);
    },
    // A second <html> or <body> tag adds its attributes to the first.
    adoptAttributes(recipient, attributes) {
      addAttributes(recipient, attributes);
      refuseMoreAttributes(Object.keys(recipient.attribs).length);
    },
    onItemPush() {
      if (++depth > PAGE_LIMITS.depth) refuseAsTooComplex("nested elements", PAGE_LIMITS.depth);
    },
    onItemPop() {
      depth--;
    },
  };
}

/** Adds the attributes that an element lacks, each within its limit. */
function addAttributes(element: Element, attributes: readonly Token.Attribute[]): void {
  const { attribs, name: tagName } = element;
  refuseMoreAttributes(attributes.length);
  for (const { name, value } of attributes) {
    if (value.length > PAGE_LIMITS.attributeCharacters || name in attribs) continue;
    attribs[name] = boundedText(value.length > SHORTEST_LIMIT ? value.slice(0, maxCharactersOf(tagName, name)) : value);
  }
}

/** No attribute is truncated to less. In UTF-16 units. */
const SHORTEST_LIMIT = Math.min(PAGE_LIMITS.metaCharacters, PAGE_LIMITS.labelCharacters);

function refuseMoreAttributes(count: number): void {
  if (count > PAGE_LIMITS.attributes) refuseAsTooComplex("attributes on one element", PAGE_LIMITS.attributes);
}

function maxCharactersOf(tagName: string, attribute: string): number {
  if (tagName === "meta") return PAGE_LIMITS.metaCharacters;
  return LABELS.has(attribute) ? PAGE_LIMITS.labelCharacters : PAGE_LIMITS.attributeCharacters;
}
