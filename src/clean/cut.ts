import { type ChildNode, Element, isTag, isText } from "domhandler";
import { removeElement } from "domutils";
import { textLines } from "./text-lines.ts";

const MEDIA = new Set(["img", "picture", "video", "audio", "iframe", "svg", "object", "embed", "hr", "canvas", "math"]);

/** Where the nodes stand, for example `article > div.share-bar`, and their text, one block a line. */
export function describeCut(nodes: readonly ChildNode[]): { readonly selector: string; readonly text: string } {
  const [first] = nodes;
  if (first === undefined) return { selector: "", text: "" };
  const own = nodes.length === 1 && isTag(first) ? shortSelector(first) : "line";
  const selector = first.parent instanceof Element ? `${shortSelector(first.parent)} > ${own}` : own;
  return { selector, text: textLines(nodes).join("\n") };
}

/** Takes nodes out of their tree, with the line break that ended them and the containers that they leave empty. */
export function cutNodes(nodes: readonly ChildNode[]): void {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return;
  const { parent } = first;
  if (nodes.length > 1 || !isTag(first)) {
    const end = last.next ?? first.prev;
    if (end !== null && isTag(end) && end.name === "br") removeElement(end);
  }
  for (const node of nodes) removeElement(node);
  if (parent instanceof Element && parent.name !== "body" && parent.parent?.parent && isEmpty(parent))
    cutNodes([parent]);
}

function isEmpty(element: Element): boolean {
  if (MEDIA.has(element.name) || element.name === "td" || element.name === "th") return false;
  return element.children.every((child) => {
    if (isText(child)) return child.data.trim() === "";
    return isTag(child) ? child.name === "br" || isEmpty(child) : true;
  });
}

function shortSelector(element: Element): string {
  const id = element.attribs.id;
  const classes = (element.attribs.class ?? "").split(/\s+/).filter((token) => token !== "");
  if (classes.length > 0) return `${element.name}.${classes.slice(0, 2).join(".")}`;
  return id === undefined || id === "" ? element.name : `${element.name}#${id}`;
}
