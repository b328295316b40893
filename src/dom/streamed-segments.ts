import { type ChildNode, Comment, type Document, isTag, isText, type ParentNode } from "domhandler";
import { setChildren, textOf, walkElements } from "./light-tree.ts";
import { PAGE_LIMITS, refuseAsTooComplex } from "./limits.ts";

/** React's marker of a boundary whose content comes later: https://github.com/facebook/react (ReactFizzConfigDOM). */
const SIGN = /<template[^<>]{0,200}id="[^"<>]{0,100}[BP]:[0-9a-f]+"/i;
/** `$RC` and `$RR` complete a boundary, `$RS` a segment; ids are hexadecimal and may have a prefix. */
const INSTRUCTION = /\$R([CRS])\("([^"\\]{1,100})","([^"\\]{1,100})"/g;
const OPENS: ReadonlySet<string> = new Set(["$", "$?", "$!", "$~", "&"]);
const CLOSES: ReadonlySet<string> = new Set(["/$", "/&"]);

/** Whether the page has segments that a script moves into place. */
export function isStreamed(html: string): boolean {
  return html.includes("<template") && SIGN.test(html);
}

/** Whether the comment marks a boundary; the markers show where its fallback ends. */
export function marksBoundary({ data }: Comment): boolean {
  return OPENS.has(data) || CLOSES.has(data);
}

/**
 * Moves the segments of a page streamed by React into place, as its inline scripts do in a browser: each replaces its
 * template and the fallback ("Loading…") shown until it arrives. A segment without a target stays where it is.
 */
export function placeSegments(document: Document): void {
  const elements = new Map<string, ParentNode>();
  const segmentFor = new Map<string, string>();
  walkElements(document, (element) => {
    const { id } = element.attribs;
    if (id !== undefined && !elements.has(id)) elements.set(id, element);
    for (const [template, segment] of instructionsOf(element.name, element.attribs, element))
      segmentFor.set(template, segment);
    return true;
  });
  const placed = new Set<ParentNode>();
  for (const [template, segment] of segmentFor) {
    const element = elements.get(segment);
    if (element !== undefined && elements.has(template)) placed.add(element);
  }
  new Placement(elements, segmentFor, placed).placeIn(document, 0);
}

/** Pairs of a template's id and its segment's id. */
function instructionsOf(name: string, attribs: Record<string, string>, element: ParentNode): [string, string][] {
  if (name === "script") {
    const script = textOf(element);
    if (!script.includes("$R")) return [];
    return [...script.matchAll(INSTRUCTION)].map(([, kind, first = "", second = ""]) =>
      kind === "S" ? [second, first] : [first, second],
    );
  }
  // If inline scripts are not allowed, the instructions are templates for an external script.
  const segment = attribs["data-sid"];
  const template = attribs["data-bid"] ?? attribs["data-pid"];
  return name === "template" && segment !== undefined && template !== undefined ? [[template, segment]] : [];
}

class Placement {
  private readonly elements: ReadonlyMap<string, ParentNode>;
  private readonly segmentFor: ReadonlyMap<string, string>;
  private readonly placed: ReadonlySet<ParentNode>;
  private readonly used = new Set<ParentNode>();

  /** @param placed the segments that have a target, to be shown only there. */
  constructor(
    elements: ReadonlyMap<string, ParentNode>,
    segmentFor: ReadonlyMap<string, string>,
    placed: ReadonlySet<ParentNode>,
  ) {
    this.elements = elements;
    this.segmentFor = segmentFor;
    this.placed = placed;
  }

  /** Rebuilds each child list in one walk: moving nodes one by one would be quadratic. */
  placeIn(parent: ParentNode, level: number): void {
    setChildren(parent, this.childrenOf(parent, level));
  }

  private childrenOf(parent: ParentNode, level: number): ChildNode[] {
    if (level > PAGE_LIMITS.depth) refuseAsTooComplex("nested elements", PAGE_LIMITS.depth);
    const ends = endsOfBoundaries(parent);
    const children: ChildNode[] = [];
    for (let at = 0; at < parent.children.length; at++) {
      const child = parent.children[at] as ChildNode;
      if (isText(child)) children.push(child);
      if (!isTag(child) || this.placed.has(child)) continue;
      const segment = child.name === "template" ? this.takeSegment(child.attribs.id) : null;
      if (segment !== null) {
        for (const moved of this.childrenOf(segment, level + 1)) children.push(moved);
        at = ends.get(child) ?? at;
        continue;
      }
      if (/S:[0-9a-f]+$/i.test(child.attribs.id ?? "")) delete child.attribs.hidden;
      if (child.name !== "template") this.placeIn(child, level + 1);
      children.push(child);
    }
    return children;
  }

  private takeSegment(template = ""): ParentNode | null {
    const segment = this.elements.get(this.segmentFor.get(template) ?? "");
    if (segment === undefined || !this.placed.has(segment) || this.used.has(segment)) return null;
    this.used.add(segment);
    return segment;
  }
}

/** For each template of a boundary, the index of the marker that ends it, after its fallback. */
function endsOfBoundaries(parent: ParentNode): ReadonlyMap<ChildNode, number> {
  const ends = new Map<ChildNode, number>();
  const open: ChildNode[][] = [];
  for (const [at, node] of parent.children.entries()) {
    if (isTag(node) && node.name === "template") open.at(-1)?.push(node);
    if (!(node instanceof Comment)) continue;
    if (OPENS.has(node.data)) open.push([]);
    else if (CLOSES.has(node.data)) for (const template of open.pop() ?? []) ends.set(template, at);
  }
  return ends;
}
