import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { removeNode, textOf, walkElements } from "../../dom/light-tree.ts";
import { TASK_DONE, TASK_OPEN } from "../../render/task-class.ts";
import type { PageBuild } from "./page-build.ts";

const TASK_LIST = /(?:^|\s)(?:[\w-]+-)?(?:task-list|to-?do-list|check-?list|tasks)(?=$|[\s_-])/i;
/** Icons of Notion's exports and of Font Awesome, as Asciidoctor uses it. */
const DONE_ICON = /(?:^|\s)(?:checkbox-on|fa-check-square(?:-o)?)(?=$|\s)/;
const OPEN_ICON = /(?:^|\s)(?:checkbox-off|fa-square(?:-o)?)(?=$|\s)/;
/** Asciidoctor's characters without icons. */
const DONE_CHARACTER = /^\s*[✓☑✔]\s+/;
const OPEN_CHARACTER = /^\s*[❏☐]\s+/;
/** Levels down to the box at the start of an item: a paragraph, a label, a wrapper. */
const MAX_LEVELS = 4;

/**
 * Marks the items of task lists as done or open. Their boxes are fields, icons or characters: fields are a sign of a
 * form, and the rest is dropped with the classes, so that nothing would tell what is done.
 */
export const taskLists: PageBuild = {
  maySettle: (names) => names.types.has("checkbox") || names.hasAttribute("aria-checked") || names.hasLabel(TASK_LIST),
  settle(page: Document): void {
    walkElements(page, (element) => {
      if (element.name === "form" || element.name === "nav") return false;
      if (element.name === "li") settleItem(element);
      return true;
    });
  },
};

function settleItem(item: Element): void {
  const list = item.parent !== null && isTag(item.parent) ? (item.parent.attribs.class ?? "") : "";
  const isNamed = TASK_LIST.test(`${list} ${item.attribs.class ?? ""}`);
  const isDone = stateByBox(item, isNamed) ?? (isNamed ? stateByClass(item, list) : null);
  if (isDone === null) return;
  item.attribs = { ...item.attribs, class: isDone ? TASK_DONE : TASK_OPEN };
}

/** Whether the box at the start of the item is ticked; `null` if there is none. Removes the box. */
function stateByBox(item: Element, isNamed: boolean): boolean | null {
  let at: ChildNode | undefined = firstShown(item);
  for (let level = 0; level < MAX_LEVELS && at !== undefined; level++) {
    const isDone = isText(at) ? (isNamed ? stateByCharacter(at.data) : null) : stateOfBox(at, isNamed);
    if (isDone !== null) {
      if (isText(at)) at.data = at.data.replace(DONE_CHARACTER, "").replace(OPEN_CHARACTER, "");
      else removeNode(at);
      return isDone;
    }
    at = isTag(at) ? firstShown(at) : undefined;
  }
  return null;
}

function stateOfBox(node: ChildNode, isNamed: boolean): boolean | null {
  if (!isTag(node)) return null;
  const { type, role, class: names = "" } = node.attribs;
  // Without a name for the list, a field that can be ticked may be part of a form.
  if (node.name === "input" && type === "checkbox")
    return isNamed || node.attribs.disabled !== undefined ? node.attribs.checked !== undefined : null;
  if (textOf(node).trim() !== "") return null;
  if (role === "checkbox") return node.attribs["aria-checked"] === "true";
  return DONE_ICON.test(names) ? true : OPEN_ICON.test(names) ? false : null;
}

function stateByCharacter(text: string): boolean | null {
  return DONE_CHARACTER.test(text) ? true : OPEN_CHARACTER.test(text) ? false : null;
}

/** Confluence has no box: `<ul class="inline-task-list"><li class="checked">`. */
function stateByClass({ attribs }: Element, list: string): boolean | null {
  return /(?:^|\s)inline-task-list(?=$|\s)/.test(list) ? /(?:^|\s)checked(?=$|\s)/.test(attribs.class ?? "") : null;
}

function firstShown({ children }: Element): ChildNode | undefined {
  return children.find((child) => isTag(child) || (isText(child) && child.data.trim() !== ""));
}
