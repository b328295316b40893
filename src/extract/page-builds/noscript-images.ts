import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import { type ImageFile, readImage } from "../../metadata/images/image-element.ts";
import { imageElements } from "../../metadata/images/image-elements.ts";
import type { PageBuild } from "./page-build.ts";

/** In characters: more text is that of a page for browsers without scripts. */
const MOST_TEXT = 200;
/** Only to tell one file from another: links of the page are resolved where images are read. */
const ANY_BASE = "https://page.invalid/";

/**
 * Pictures that wait for a script stand in a `noscript` beside a placeholder: they take its place.
 * Where the picture before it can be read, the `noscript` is left out as ever.
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

/** What stands for the `noscript`: its picture, or itself. */
function pictureIn(noscript: Element): ChildNode[] {
  const images = imageElements(noscript);
  const [image] = images;
  if (image === undefined || images.length > 1 || textOf(noscript).trim().length > MOST_TEXT) return [noscript];
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

/** The elements right before and after, over white space. */
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

/** Whether the picture names files beside the one that is shown first, of which the largest is read. */
function hasOwnFiles({ attribs }: Element): boolean {
  return Object.keys(attribs).some((name) => name === "srcset" || name.startsWith("data-"));
}

function leaveOut(image: Element): void {
  image.attribs = { hidden: "" };
}
