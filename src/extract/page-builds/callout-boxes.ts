import { type ChildNode, type Document, type Element, isTag, type ParentNode } from "domhandler";
import { makeElement, rewriteElements, textOf } from "../../dom/light-tree.ts";
import { calloutKind, findCalloutTitle } from "../../render/callouts.ts";
import type { PageBuild } from "./page-build.ts";

/**
 * Boxes of documentation builds: docutils and MkDocs, Docusaurus, Asciidoctor and Antora, VitePress, Starlight,
 * Confluence, Nextra.
 */
const BOX =
  /(?:^|\s)(?:admonition|theme-admonition|admonitionblock|custom-block|starlight-aside|confluence-information-macro|nextra-callout|markdown-alert)(?=$|\s)/;
const BOX_ELEMENTS = /^(?:div|aside|section)$/;
/** A box that can be opened, whose class is one word for its kind: MkDocs. */
const OPENED_KIND =
  /^(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)(?:\s+annotate)?$/;
/** Names of the box around a callout's content: `admonitionContent_BuS1`, `starlight-aside__content`. */
const CONTENT = /(?:content|body)(?=$|[\s_-])/i;
const ALERT_HEADING = /(?:^|\s)alert-heading(?=$|\s)/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Callouts get one form, whatever built them: `<blockquote class="admonition note">`, with a title and without an icon. Their
 * own classes and roles say header, alert or "see also", by which a short box would be taken for page furniture.
 */
export const calloutBoxes: PageBuild = {
  maySettle: (names) =>
    names.hasLabel(BOX) ||
    names.hasLabel(ALERT_HEADING) ||
    (names.elements.has("details") && names.hasLabel(OPENED_KIND)),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      const { class: names = "" } = element.attribs;
      if (element.name === "details" && OPENED_KIND.test(names)) return [boxOf(element, names)];
      if (!BOX_ELEMENTS.test(element.name)) return null;
      return BOX.test(names) || isTitledAlert(element) ? [boxOf(element, names)] : null;
    });
  },
};

/** Bootstrap's alert with a heading is part of a text; one without is often a message of the site. */
function isTitledAlert({ attribs, children }: Element): boolean {
  if (attribs.role !== "alert" || !/(?:^|\s)alert(?=$|\s)/.test(attribs.class ?? "")) return false;
  return ALERT_HEADING.test(children.find(isTag)?.attribs.class ?? "");
}

function boxOf(element: Element, names: string): Element {
  const kind = calloutKind(names) ?? "note";
  const content = contentOfTable(element);
  const title = findCalloutTitle(content ?? element);
  if (title !== null) {
    title.name = "p";
    title.attribs = { class: "admonition-title" };
  }
  const { id } = element.attribs;
  const attribs = { class: `admonition ${kind}`, ...(id === undefined ? {} : { id }) };
  return makeElement("blockquote", attribs, withoutIcon(withoutWrappers((content ?? element).children)));
}

/** Around the content; Readability removes a box with little text for a single link in it. */
function withoutWrappers(children: readonly ChildNode[]): ChildNode[] {
  return children.flatMap((child) =>
    isTag(child) && CONTENT.test(child.attribs.class ?? "") && BOX_ELEMENTS.test(child.name) ? child.children : [child],
  );
}

/** The first element may be an icon or an emoji in a box of its own. */
function withoutIcon(children: readonly ChildNode[]): readonly ChildNode[] {
  const first = children.find(isTag);
  return first === undefined || WORD.test(textOf(first)) || /^(?:img|pre|table|figure|p)$/.test(first.name)
    ? children
    : children.filter((child) => child !== first);
}

/** Asciidoctor's table of one row: an icon and the content. */
function contentOfTable(box: Element): Element | null {
  const cells: Element[] = [];
  const visit = (parent: ParentNode): boolean =>
    parent.children.every((child) => {
      if (!isTag(child)) return textOf(child).trim() === "";
      if (/^(?:table|tbody|tr)$/.test(child.name)) return visit(child);
      if (child.name === "td") cells.push(child);
      return child.name === "td";
    });
  const [icon, content] = visit(box) ? cells : [];
  return cells.length === 2 && /(?:^|\s)icon(?=$|\s)/.test(icon?.attribs.class ?? "") ? (content ?? null) : null;
}
