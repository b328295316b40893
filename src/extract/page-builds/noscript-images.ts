import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import { type ImageFile, readImage } from "../../metadata/images/image-element.ts";
import { imageElements } from "../../metadata/images/image-elements.ts";
import type { PageBuild } from "./page-build.ts";

/** A longer text is the page's content for browsers without scripts. */
const MAX_TEXT_CHARS = 200;
/** Only for comparing files: the page's links are resolved where images are read. */
const ANY_BASE = "https://page.invalid/";

/**
 * Lazy images have a `noscript` copy next to their placeholder: the copy replaces the placeholder. If the preceding
 * image is readable already, the `noscript` is dropped as usual.
 */
export const noscriptImages: PageBuild = {
  maySettle: ({ elements }) => elements.has("noscript"),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      if (element.name === "head" || element.name === "form") return [element];
      return element.name === "noscript" ? pictureIn(element) : null;
    });
  },
};

/** The image of the `noscript`, or the `noscript` itself. */
function pictureIn(noscript: Element): ChildNode[] {
  const images = imageElements(noscript);
  const [image] = images;
  if (image === undefined || images.length > 1 || textOf(noscript).trim().length > MAX_TEXT_CHARS) return [noscript];
  const file = readImage(image, ANY_BASE);
  if (file === null) return [noscript];
  for (const neighbour of neighboursOf(noscript)) {
    const [other, ...more] = shownImages(neighbour);
    if (other === undefined || more.length > 0) continue;
    const shown = readImage(other, ANY_BASE);
    if (shown !== null && (isSamePicture(shown, file) || hasOwnFiles(other))) return [noscript];
    leaveOut(other);
    break;
  }
  return noscript.children;
}

/** The adjacent elements, ignoring white space. */
function neighboursOf(noscript: Element): Element[] {
  const around = [elementFrom(noscript.prev, "prev"), elementFrom(noscript.next, "next")];
  return around.filter((node) => node !== null);
}

function elementFrom(from: ChildNode | null, direction: "prev" | "next"): Element | null {
  let at = from;
  while (at !== null && isText(at) && at.data.trim() === "") at = at[direction];
  return at !== null && isTag(at) ? at : null;
}

function shownImages(element: Element): Element[] {
  return element.name === "img" ? [element] : imageElements(element);
}

function isSamePicture(one: ImageFile, other: ImageFile): boolean {
  return new URL(one.url).pathname === new URL(other.url).pathname;
}

/** Whether the image names further files, the largest of which is read. */
function hasOwnFiles({ attribs }: Element): boolean {
  return Object.keys(attribs).some((name) => name === "srcset" || name.startsWith("data-"));
}

function leaveOut(image: Element): void {
  image.attribs = { hidden: "" };
}
