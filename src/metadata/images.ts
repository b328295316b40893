import { type Element, isTag, type ParentNode } from "domhandler";
import type { ArticleImage } from "../article.ts";
import { isHidden } from "../dom/visibility.ts";
import { readImage } from "./image-element.ts";
import { figureTexts } from "./image-texts.ts";

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

/** Elements that show an image: `img`, and `amp-img`, which browsers do not know. */
export function* imageElements(root: ParentNode): Iterable<Element> {
  for (const child of root.children) {
    if (!isTag(child) || isHidden(child)) continue;
    if (child.name === "img" || child.name === "amp-img") yield child;
    yield* imageElements(child);
  }
}
