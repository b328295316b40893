import { type ChildNode, type Document, type Element, isTag, type ParentNode } from "domhandler";
import {
  appendNode,
  makeElement,
  makeText,
  removeNode,
  rewriteElements,
  textOf,
  walkElements,
} from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

const DOCUMENT = /(?:^|\s)ltx_(?:document|page_main|page_content)(?=$|\s)/;
/** Numbers and bullets that the list has as well. */
const ITEM_TAG = "ltx_tag_item";
const EQUATION = /(?:^|\s)ltx_(?:equation|equationgroup|eqn_table)(?=$|\s)/;
const LISTING = "ltx_listing";
const LANGUAGE = /(?:^|\s)ltx_lst_language_([\w+#-]+)/;

/**
 * Papers that LaTeXML made of TeX, as arXiv shows them: equations in tables of layout, notes in the middle of a sentence,
 * listings of boxes, and lists whose marks are text. https://math.nist.gov/~BMiller/LaTeXML/
 */
export const latexml: PageBuild = {
  maySettle: (names) => names.hasLabel(DOCUMENT),
  settle(page: Document): void {
    const notes: Element[] = [];
    rewriteElements(page, (element) => {
      if (hasClass(element, ITEM_TAG)) return [];
      if (element.name === "table" && EQUATION.test(element.attribs.class ?? "")) return equationsOf(element);
      if (hasClass(element, LISTING)) return [listingOf(element)];
      if (!hasClass(element, "ltx_note") || !hasClass(element, "ltx_role_footnote")) return null;
      const note = noteOf(element);
      if (note === null) return null;
      notes.push(note);
      return [referenceTo(note, notes.length)];
    });
    const container = notes.length === 0 ? null : findByClass(page, "ltx_document");
    if (container !== null) appendNode(container, makeElement("ol", { class: "footnotes" }, notes));
  },
};

/** A paragraph for each row, without the number and the cells that centre it. */
function equationsOf(table: Element): ChildNode[] {
  const rows: ChildNode[] = [];
  walkElements(table, (element) => {
    if (element.name !== "tr") return true;
    const formulas: Element[] = [];
    walkElements(element, (inner) => {
      if (inner.name === "math") formulas.push(inner);
      return inner.name !== "math";
    });
    const [only, ...more] = formulas;
    if (only !== undefined && more.length === 0) only.attribs.display = "block";
    if (only !== undefined) rows.push(makeElement("p", {}, formulas));
    return false;
  });
  return rows;
}

function listingOf(listing: Element): Element {
  const lines: string[] = [];
  walkElements(listing, (element) => {
    if (hasClass(element, "ltx_tag_listingline")) removeNode(element);
    return true;
  });
  walkElements(listing, (element) => {
    if (!hasClass(element, "ltx_listingline")) return true;
    lines.push(
      textOf(element)
        .replace(/\u00a0/g, " ")
        .trimEnd(),
    );
    return false;
  });
  const language = LANGUAGE.exec(listing.attribs.class ?? "")?.[1]?.toLowerCase();
  const attribs: Record<string, string> = language === undefined ? {} : { class: `language-${language}` };
  const text = makeText(lines.length === 0 ? textOf(listing) : lines.join("\n"));
  return makeElement("pre", {}, [makeElement("code", attribs, [text])]);
}

/** The note as an item of a list of notes, which is where readers and Markdown expect it; `null` if it is empty. */
function noteOf(note: Element): Element | null {
  const content = findByClass(note, "ltx_note_content");
  const { id } = note.attribs;
  if (content === null || id === undefined) return null;
  const children = content.children.filter(
    (child) => !isTag(child) || !(hasClass(child, "ltx_note_mark") || hasClass(child, "ltx_tag_note")),
  );
  return makeElement("li", { id }, children);
}

function referenceTo({ attribs }: Element, number: number): Element {
  const link = makeElement("a", { href: `#${attribs.id}`, role: "doc-noteref" }, [makeText(String(number))]);
  return makeElement("sup", {}, [link]);
}

function hasClass({ attribs }: Element, name: string): boolean {
  return attribs.class?.split(/\s+/).includes(name) ?? false;
}

function findByClass(parent: ParentNode, name: string): Element | null {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const found = hasClass(child, name) ? child : findByClass(child, name);
    if (found !== null) return found;
  }
  return null;
}
