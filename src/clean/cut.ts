import { type ChildNode, Element, isTag, isText } from "domhandler";
import { removeElement } from "domutils";
import { textLines } from "./text-lines.ts";

const MEDIA = new Set(["img", "picture", "video", "audio", "iframe", "svg", "object", "embed", "hr", "canvas", "math"]);

/** Where a node stands, for example `article > div.share-bar`, and its text, one block a line. */
export function describeCut(node: ChildNode): { readonly selector: string; readonly text: string } {
  const parent = node.parent;
  const own = isTag(node) ? shortSelector(node) : "text";
  const selector = parent instanceof Element ? `${shortSelector(parent)} > ${own}` : own;
  return { selector, text: textLines(node).join("\n") };
}

/** Takes a node out of its tree, and the containers that it leaves empty. */
export function cutNode(node: ChildNode): void {
  const parent = node.parent;
  removeElement(node);
  if (parent instanceof Element && parent.name !== "body" && parent.name !== "html" && isEmpty(parent)) {
    if (parent.parent !== null && parent.parent.parent !== null) cutNode(parent);
  }
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
