import { type ChildNode, type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import {
  insertAfter,
  makeElement,
  makeText,
  prependNode,
  removeNode,
  textOf,
  walkElements,
} from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

/** Rows of labels without a role: MkDocs, VitePress, Antora. */
const LABELS = /(?:^|\s)(?:tabbed-labels|tablist|tabs|tabs__labels|tab-labels)(?=$|\s)/;
/** A longer text in a row of tabs is no label, in UTF-16 units. */
const MAX_LABEL_UNITS = 40;
const MAX_LABELS = 12;
/** Levels up from the row of labels to search for its panels. */
const MAX_LEVELS = 3;
/** Share of a panel's text in links (0 to 1); one with more is a list of other pages. */
const MAX_LINK_SHARE = 0.5;
const ELSEWHERE = /^(?:nav|header|footer|aside|form|dialog|menu)$/;

/**
 * Puts the label of each tab at the head of its panel. In their row the labels run together, and nothing says which
 * text is whose.
 */
export const tabLabels: PageBuild = {
  maySettle: (names) => names.hasAttribute("role") || names.hasLabel(LABELS),
  settle(page: Document): void {
    const rows: [Element, string[]][] = [];
    walkElements(page, (element) => {
      if (ELSEWHERE.test(element.name)) return false;
      const isRow = element.attribs.role === "tablist" || LABELS.test(element.attribs.class ?? "");
      const labels = isRow ? labelsIn(element) : [];
      if (labels.length > 1 && labels.length <= MAX_LABELS) rows.push([element, labels]);
      return true;
    });
    for (const [row, labels] of rows) settleRow(row, labels);
  },
};

function settleRow(row: Element, labels: readonly string[]): void {
  const panels = panelsOf(row, labels.length);
  if (panels === null || panels.some((panel) => linkShare(panel).share > MAX_LINK_SHARE)) return;
  for (const [index, panel] of panels.entries()) {
    const label = makeElement("p", {}, [makeElement("strong", {}, [makeText(labels[index] ?? "")])]);
    if (panel.name === "pre" && panel.prev !== null) insertAfter(panel.prev, label);
    else prependNode(panel.name === "pre" && panel.parent !== null ? panel.parent : panel, label);
  }
  // The fields that the labels are of would be a sign of a form.
  for (const sibling of [...(row.parent?.children ?? [])])
    if (isTag(sibling) && sibling.name === "input" && sibling.attribs.type === "radio") removeNode(sibling);
  removeNode(row);
}

/** The texts of the tabs; none if the row has other text. */
function labelsIn(row: Element): string[] {
  const labels: string[] = [];
  walkElements(row, (element) => {
    const isTab = element.attribs.role === "tab" || /^(?:label|li|button)$/.test(element.name);
    if (isTab) labels.push(textOf(element).replace(/\s+/g, " ").trim());
    return !isTab;
  });
  const isWhole = labels.join("").replace(/\s/g, "") === textOf(row).replace(/\s/g, "");
  return isWhole && labels.every((label) => label !== "" && label.length <= MAX_LABEL_UNITS) ? labels : [];
}

/** As many panels as there are labels, in a box after the row or around it; `null` if there is none. */
function panelsOf(row: Element, count: number): Element[] | null {
  let at: Element = row;
  for (let level = 0; level < MAX_LEVELS; level++) {
    for (let next: ChildNode | null = at.next; next !== null; next = next.next) {
      if (!isTag(next)) continue;
      for (const panels of [elementsFrom(next).filter(isPanel), next.children.filter(isTag), panelsIn(next)])
        if (panels.length === count && (panels.every(isPanel) || panels.every(isBox))) return panels;
      break;
    }
    if (at.parent === null || !isTag(at.parent)) return null;
    at = at.parent;
  }
  return null;
}

/** An element and those after it, as many as may be panels. */
function elementsFrom(element: Element): Element[] {
  const found: Element[] = [];
  for (let next: ChildNode | null = element; next !== null && found.length <= MAX_LABELS; next = next.next)
    if (isTag(next)) found.push(next);
  return found;
}

function isPanel({ attribs }: Element): boolean {
  return attribs.role === "tabpanel";
}

function isBox({ name }: Element): boolean {
  return name === "div" || name === "section" || name === "pre";
}

function panelsIn(parent: ParentNode): Element[] {
  const found: Element[] = [];
  walkElements(parent, (element) => {
    if (found.length > MAX_LABELS) return false;
    if (!isPanel(element)) return true;
    found.push(element);
    return false;
  });
  return found;
}
