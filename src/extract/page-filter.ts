import type { TreeFilter } from "../dom/build-tree.ts";
import { isUnlikely } from "./unlikely.ts";

/** What Readability asks of an element; an attribute costs as much as an element. */
const ATTRIBUTES = "class id href role rel itemprop dir lang rowspan colspan summary datatable aria-modal".split(" ");

export const wholePage: TreeFilter = {
  keepsElement: () => true,
  attributes: ATTRIBUTES,
};

/** Leaves out what Readability's first attempt would drop for its class or role. */
export const likelyPage: TreeFilter = { ...wholePage, keepsElement: (element) => !isUnlikely(element) };
