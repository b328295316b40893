import type { ParentNode } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { URLS } from "../../render/safe-tree.ts";

/** Makes links absolute, in place: the pages of an article have different base URLs. */
export function resolveLinks(root: ParentNode, baseUrl: string): void {
  walkElements(root, ({ attribs }) => {
    for (const [name, resolve] of Object.entries(URLS)) {
      const value = attribs[name];
      const url = value === undefined ? null : resolve(value, baseUrl);
      // An unsafe link stays relative and is removed on rendering.
      if (url !== null) attribs[name] = url;
    }
    return true;
  });
}
