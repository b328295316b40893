import { type ChildNode, type Document, type Element, isTag, type ParentNode } from "domhandler";
import { removeNode, textOf, walkElements } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";
import { proseOf } from "../leaf-blocks.ts";
import { NEVER_ARTICLE } from "../prune-page.ts";
import { isUnlikely } from "../readability/unlikely.ts";
import type { PageBuild } from "./page-build.ts";

/** A panel with less prose is a menu, a label or a button. */
const MIN_PROSE_CHARS = 50;
/** Levels up from a control to search for its panel. */
const MAX_PANEL_LEVELS = 3;
/** Overlays, and boxes that lead elsewhere, are not part of the text. */
const ELSEWHERE = /^(?:nav|form|dialog|menu|aside|footer|header)$/;
const OVER_THE_PAGE = /^(?:dialog|alertdialog|menu|menubar|listbox|navigation|search|tooltip|banner)$/;

/** Levels up to search for an overlay. */
const MAX_OVERLAY_LEVELS = 8;
const OVERLAY =
  /(?:^|[\s_-])(?:modal|dialog|overlay|pop-?up|lightbox|drawer|off-?canvas|log-?in|sign-?(?:in|up)|regist(?:er|ration)|account|consent|cookies?|search|menu|nav|share|newsletter)(?=$|[\s_-])/i;
/** Author boxes that open from the byline. A class with an author's name can be one of a whole post. */
const AUTHOR_BOX =
  /(?:^|[\s_-])(?:by-?lines?|contributors?|bio|biography|authors?[-_]{0,2}(?:bio|box|card|details?|info|name|panel|pop-?up|pop-?over|tooltip))(?=$|[\s_-])|(?:^|\s)authors?(?=$|\s)/i;
const WORD = /[\p{L}\p{N}]/u;
const FIELDS: ReadonlySet<string> = new Set(["form", "input", "select", "textarea"]);

/**
 * Opens panels that are collapsed at first: accordions, tabs, "more" texts. A panel is recognised by the control that
 * names it (`aria-controls`), by the control right before it, by its role, or by `hidden=until-found`; it must contain
 * prose. https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
 */
export const openPanels: PageBuild = {
  maySettle: (names) =>
    names.elements.has("button") || names.hasAttribute("aria-controls", "aria-expanded", "role", "hidden"),
  settle(page: Document): void {
    let controls: ReadonlyMap<string, Element> | null = null;
    const switches: Element[] = [];
    walkElements(page, (element) => {
      if (isTabSwitch(element)) switches.push(element);
      // A heading that toggles its section has its words in a button; a button without any is a tool.
      if (element.name === "button" && isInHeading(element) && WORD.test(textOf(element))) element.name = "span";
      if (NEVER_ARTICLE.has(element.name) && element.name !== "button") return false;
      if (!isHidden(element)) return true;
      controls ??= readControls(page);
      if (!isPanel(element, controls)) return false;
      show(element);
      nameAsHeading(controls.get(element.attribs.id ?? ""));
      return true;
    });
    // Fields are a sign of forms and offers.
    for (const element of switches) removeNode(element);
  },
};

/** Whether it is a radio button, one of several in a row above panels, that shows one of them by a style sheet alone. */
function isTabSwitch({ name, attribs, parent }: Element): boolean {
  if (name !== "input" || attribs.type !== "radio" || parent === null) return false;
  const parts = parent.children.filter(isTag);
  const panels = parts.filter((part) => !/^(?:input|label)$/.test(part.name));
  return (
    parts.filter((part) => part.name === "input" && part.attribs.type === "radio").length > 1 &&
    panels.some((panel) => textOf(panel).trim().length >= MIN_PROSE_CHARS || holdsCode(panel)) &&
    !panels.some(holdsFields)
  );
}

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
  return isNamed && (proseOf(element) >= MIN_PROSE_CHARS || (role === "tabpanel" && holdsCode(element)));
}

/** Whether the panel belongs to an overlay of the site, such as a sign-in box. */
function isInOverlay(element: Element): boolean {
  let at: ParentNode | null = element;
  for (let level = 0; level < MAX_OVERLAY_LEVELS && at !== null && isTag(at); level++, at = at.parent) {
    const { role, class: names = "", id = "" } = at.attribs;
    if (ELSEWHERE.test(at.name) || OVER_THE_PAGE.test(role ?? "") || OVERLAY.test(`${names} ${id}`)) return true;
  }
  return false;
}

/**
 * Whether it is in a byline or is a biography: opened, it would become text, and its control would no longer name the
 * author.
 */
function isAboutAuthor(element: Element): boolean {
  let at: ParentNode | null = element;
  for (let level = 0; level <= MAX_PANEL_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    if (AUTHOR_BOX.test(`${at.attribs.class ?? ""} ${at.attribs.id ?? ""}`)) return true;
  return false;
}

function holdsFields(parent: ParentNode): boolean {
  return parent.children.some((child) => isTag(child) && (FIELDS.has(child.name) || holdsFields(child)));
}

function holdsCode(parent: ParentNode): boolean {
  return parent.children.some((child) => isTag(child) && (child.name === "pre" || holdsCode(child)));
}

/** Whether the control is in the text right above the panel, not in a menu. */
function isBefore(control: Element | undefined, panel: Element): boolean {
  if (control === undefined) return false;
  let at: Element = control;
  for (let level = 0; level <= MAX_PANEL_LEVELS; level++) {
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

/** Whether the element is a toggle control, or a heading around one. */
function holdsControl(element: Element | null): boolean {
  let at: Element | undefined = element ?? undefined;
  for (let level = 0; level < MAX_PANEL_LEVELS && at !== undefined; level++) {
    if (at.attribs["aria-expanded"] !== undefined) return true;
    at = at.children.find(isTag);
  }
  return false;
}

function show(panel: Element): void {
  const { hidden: _hidden, style: _style, "aria-hidden": _ariaHidden, ...shown } = panel.attribs;
  panel.attribs = shown;
}

/** A button outside a heading becomes the heading of what it opens. */
function nameAsHeading(control: Element | undefined): void {
  if (control?.name !== "button" || isInHeading(control) || control.attribs.role === "tab") return;
  control.name = "h4";
  control.attribs = {};
}

function isInHeading(element: Element): boolean {
  let at: ParentNode | null = element.parent;
  for (let level = 0; level < MAX_PANEL_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    if (/^(?:h[1-6]|dt|summary)$/.test(at.name)) return true;
  return false;
}
