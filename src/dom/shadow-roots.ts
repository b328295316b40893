import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { setChildren } from "./light-tree.ts";
import type { PageNames } from "./page-names.ts";

const BLOCK = /^(?:p|h[1-6]|div|section|article|ul|ol|dl|table|blockquote|pre|figure)$/;

/** Whether the page has declarative shadow roots: https://html.spec.whatwg.org/#attr-template-shadowrootmode */
export function hasShadowRoots(names: PageNames): boolean {
  return names.hasAttribute("shadowrootmode", "shadowroot");
}

/**
 * Renders shadow roots as a browser does: the content of a component's `<template shadowrootmode>` goes into the
 * component, and the component's own children into its slots. Children without a slot are not shown.
 */
export function showShadowRoots(document: Document): void {
  showIn(document);
}

function showIn(parent: ParentNode): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const root = shadowRootOf(child);
    if (root !== null) {
      const slotted = slotsOf(child);
      fillSlots(root, slotted);
      setChildren(child, root.children);
    }
    showIn(child);
    // A component's display depends on its styles, but a list of paragraphs is not inline.
    if (root !== null && child.name.includes("-") && containsBlocks(child)) child.name = "div";
  }
}

function shadowRootOf(host: Element): ParentNode | null {
  const template = host.children.find(isShadowTemplate);
  const content = template !== undefined && isTag(template) ? template.children[0] : undefined;
  return content !== undefined && "children" in content ? content : null;
}

function isShadowTemplate(node: ChildNode): boolean {
  if (!isTag(node) || node.name !== "template") return false;
  const mode = node.attribs.shadowrootmode ?? node.attribs.shadowroot;
  return mode === "open" || mode === "closed";
}

/** The component's own children by slot name; "" for the default slot. */
function slotsOf(host: Element): Map<string, ChildNode[]> {
  const slotted = new Map<string, ChildNode[]>();
  for (const child of host.children) {
    if (isShadowTemplate(child) || !(isTag(child) || isText(child))) continue;
    const name = isTag(child) ? (child.attribs.slot ?? "") : "";
    const nodes = slotted.get(name);
    if (nodes === undefined) slotted.set(name, [child]);
    else nodes.push(child);
  }
  return slotted;
}

/** The first slot with a name gets its nodes; an unassigned slot shows its own children. */
function fillSlots(parent: ParentNode, slotted: Map<string, ChildNode[]>): void {
  const children: ChildNode[] = [];
  let changed = false;
  for (const child of parent.children) {
    const name = isTag(child) && child.name === "slot" ? (child.attribs.name ?? "") : null;
    const nodes = name === null ? undefined : slotted.get(name);
    if (nodes === undefined) {
      if (isTag(child) && child.name !== "template") fillSlots(child, slotted);
      children.push(child);
      continue;
    }
    slotted.delete(name ?? "");
    changed = true;
    // A slot may itself be assigned to a slot of an outer component.
    const outer = isTag(child) ? child.attribs.slot : undefined;
    for (const node of nodes) {
      if (outer !== undefined && isTag(node)) node.attribs.slot = outer;
      children.push(node);
    }
  }
  if (changed) setChildren(parent, children);
}

function containsBlocks(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (BLOCK.test(child.name) || containsBlocks(child)));
}
