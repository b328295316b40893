import type { ParentNode } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { URLS } from "../../render/safe-tree.ts";

/** Makes the links absolute, in place: pages of one article resolve them against different URLs. */
export function resolveLinks(root: ParentNode, baseUrl: string): void {
  walkElements(root, ({ attribs }) => {
    for (const [name, resolve] of Object.entries(URLS)) {
      const value = attribs[name];
      const url = value === undefined ? null : resolve(value, baseUrl);
      // One that is not safe is none after it, and goes when the article is rendered.
      if (url !== null) attribs[name] = url;
    }
    return true;
  });
}
