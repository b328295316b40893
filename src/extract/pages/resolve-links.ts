import type { ParentNode } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";

/** Makes the links absolute, in place: pages of one article resolve them against different URLs. */
export function resolveLinks(root: ParentNode, baseUrl: string): void {
  walkElements(root, ({ attribs }) => {
    for (const name of ["href", "src", "cite"]) {
      const url = attribs[name] === undefined ? null : URL.parse(attribs[name].trim(), baseUrl);
      if (url !== null) attribs[name] = url.href;
    }
    return true;
  });
}
