import type { Element, ParentNode } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";

/** Elements that never contain article images. */
const ELSEWHERE = new Set(["head", "nav", "footer", "form", "svg", "script", "style"]);

/** Image elements: `img`, and `amp-img`, which browsers do not know. */
export function imageElements(root: ParentNode): Element[] {
  const images: Element[] = [];
  walkElements(root, (element) => {
    if (ELSEWHERE.has(element.name) || isHidden(element)) return false;
    if (element.name === "img" || element.name === "amp-img") images.push(element);
    return true;
  });
  return images;
}
