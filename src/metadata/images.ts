import type { Element, ParentNode } from "domhandler";
import type { ArticleImage } from "../article.ts";
import { walkElements } from "../dom/light-tree.ts";
import { isHidden } from "../dom/visibility.ts";
import { readImage } from "./images/image-element.ts";
import { figureTexts } from "./images/image-texts.ts";

/**
 * The content images below a root, in document order: with alternative text, caption and credit, size, and the
 * largest file that the page offers. Icons, trackers and placeholders stay out; an image that stands twice (in a
 * `<noscript>` twin, a `<picture>`, a second slide) is one. `position` is `null`: the caller knows the text.
 */
export function readImages(root: ParentNode, baseUrl: string): ArticleImage[] {
  const images: ArticleImage[] = [];
  const seen = new Set<string>();
  for (const element of imageElements(root)) {
    const image = readImage(element, baseUrl);
    if (image === null) continue;
    const key = image.url.replace(/[?#].*$/, "");
    if (seen.has(key)) continue;
    seen.add(key);
    images.push({ ...image, ...figureTexts(element), position: null });
  }
  return images;
}

/** Where no image of an article stands. */
const ELSEWHERE = new Set(["head", "nav", "footer", "form", "svg", "script", "style"]);

/** Elements that show an image: `img`, and `amp-img`, which browsers do not know. */
export function imageElements(root: ParentNode): Element[] {
  const images: Element[] = [];
  walkElements(root, (element) => {
    if (ELSEWHERE.has(element.name) || isHidden(element)) return false;
    if (element.name === "img" || element.name === "amp-img") images.push(element);
    return true;
  });
  return images;
}
