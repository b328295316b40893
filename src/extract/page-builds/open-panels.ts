import { type ChildNode, type Document, type Element, isTag, type ParentNode } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";
import { proseOf } from "../leaf-blocks.ts";
import { NEVER_ARTICLE } from "../prune-page.ts";
import { isUnlikely } from "../readability/unlikely.ts";
import type { PageBuild } from "./page-build.ts";

/** In characters of sentences: less is a menu, a label, a button. */
const LEAST_PROSE = 50;
/** Levels up from a control within which the box beside its panel stands. */
const NEAR = 3;
/** What opens over the page, or leads elsewhere, is no part of its text. */
const ELSEWHERE = /^(?:nav|form|dialog|menu|aside|footer|header)$/;
const OVER_THE_PAGE = /^(?:dialog|alertdialog|menu|menubar|listbox|navigation|search|tooltip|banner)$/;

/** Levels up in which a box that opens over the page may stand. */
const BOX_LEVELS = 8;
const OVERLAY =
  /(?:^|[\s_-])(?:modal|dialog|overlay|pop-?up|lightbox|drawer|off-?canvas|log-?in|sign-?(?:in|up)|regist(?:er|ration)|account|consent|cookies?|search|menu|nav|share|newsletter)(?=$|[\s_-])/i;
/** Boxes about the author, which open from the byline. A class with an author's name is one of a whole post. */
const AUTHOR_BOX =
  /(?:^|[\s_-])(?:by-?lines?|contributors?|bio|biography|authors?[-_]{0,2}(?:bio|box|card|details?|info|name|panel|pop-?up|pop-?over|tooltip))(?=$|[\s_-])|(?:^|\s)authors?(?=$|\s)/i;
const FIELDS: ReadonlySet<string> = new Set(["form", "input", "select", "textarea"]);

/**
 * Panels that readers open: of accordions, of tabs, behind "more". A panel is known by the control
 * that names it (`aria-controls`), by the control right before it, by its role, or by
 * `hidden=until-found`; it has to hold sentences.
 * https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
 */
export const openPanels: PageBuild = {
  maySettle: (names) =>
    names.elements.has("button") || names.hasAttribute("aria-controls", "aria-expanded", "role", "hidden"),
  settle(page: Document): void {
    let controls: ReadonlyMap<string, Element> | null = null;
    walkElements(page, (element) => {
      // The words of a heading that opens and closes what is below it stand in a button.
      if (element.name === "button" && isInHeading(element)) element.name = "span";
      if (NEVER_ARTICLE.has(element.name) && element.name !== "button") return false;
      if (!isHidden(element)) return true;
      controls ??= readControls(page);
      if (!isPanel(element, controls)) return false;
      show(element);
      nameAsHeading(controls.get(element.attribs.id ?? ""));
      return true;
    });
  },
};

function readControls(page: Document): ReadonlyMap<string, Element> {
  const controls = new Map<string, Element>();
  walkElements(page, (element) => {
    const { "aria-controls": controlled } = element.attribs;
    if (controlled !== undefined && !controls.has(controlled)) controls.set(controlled, element);
    return !ELSEWHERE.test(element.name);
  });
  return controls;
}

function isPanel(element: Element, controlOf: ReadonlyMap<string, Element>): boolean {
  const { hidden, role, id } = element.attribs;
  if (ELSEWHERE.test(element.name) || OVER_THE_PAGE.test(role ?? "") || isUnlikely(element)) return false;
  const control = controlOf.get(id ?? "");
  if (isInOverlay(element) || holdsFields(element)) return false;
  if (isAboutAuthor(element) || (control !== undefined && isAboutAuthor(control))) return false;
  const isNamed =
    hidden === "until-found" ||
    role === "tabpanel" ||
    isBefore(control, element) ||
    holdsControl(elementBefore(element));
  return isNamed && proseOf(element) >= LEAST_PROSE;
}

/** Whether the panel belongs to a box of the page's own, such as one to sign in. */
function isInOverlay(element: Element): boolean {
  let at: ParentNode | null = element;
  for (let level = 0; level < BOX_LEVELS && at !== null && isTag(at); level++, at = at.parent) {
    const { role, class: names = "", id = "" } = at.attribs;
    if (ELSEWHERE.test(at.name) || OVER_THE_PAGE.test(role ?? "") || OVERLAY.test(`${names} ${id}`)) return true;
  }
  return false;
}

/** Whether it stands in a byline or is a biography: opened, it would be text, and its control no longer name the author. */
function isAboutAuthor(element: Element): boolean {
  let at: ParentNode | null = element;
  for (let level = 0; level <= NEAR && at !== null && isTag(at); level++, at = at.parent)
    if (AUTHOR_BOX.test(`${at.attribs.class ?? ""} ${at.attribs.id ?? ""}`)) return true;
  return false;
}

function holdsFields(parent: ParentNode): boolean {
  return parent.children.some((child) => isTag(child) && (FIELDS.has(child.name) || holdsFields(child)));
}

/** Whether the control stands in the text right above the panel, and not in a menu of the page. */
function isBefore(control: Element | undefined, panel: Element): boolean {
  if (control === undefined) return false;
  let at: Element = control;
  for (let level = 0; level <= NEAR; level++) {
    if (at.parent === panel.parent) return true;
    if (at.parent === null || !isTag(at.parent)) return false;
    at = at.parent;
  }
  return false;
}

function elementBefore({ prev }: Element): Element | null {
  let at: ChildNode | null = prev;
  while (at !== null && !isTag(at)) at = at.prev;
  return at;
}

/** Whether the element is a control that opens and closes something, or a heading around one. */
function holdsControl(element: Element | null): boolean {
  let at: Element | undefined = element ?? undefined;
  for (let level = 0; level < NEAR && at !== undefined; level++) {
    if (at.attribs["aria-expanded"] !== undefined) return true;
    at = at.children.find(isTag);
  }
  return false;
}

function show(panel: Element): void {
  const { hidden: _hidden, style: _style, "aria-hidden": _ariaHidden, ...shown } = panel.attribs;
  panel.attribs = shown;
}

/** A button that is no part of a heading is itself the heading of what it opens. */
function nameAsHeading(control: Element | undefined): void {
  if (control?.name !== "button" || isInHeading(control) || control.attribs.role === "tab") return;
  control.name = "h4";
  control.attribs = {};
}

function isInHeading(element: Element): boolean {
  let at: ParentNode | null = element.parent;
  for (let level = 0; level < NEAR && at !== null && isTag(at); level++, at = at.parent)
    if (/^(?:h[1-6]|dt|summary)$/.test(at.name)) return true;
  return false;
}
