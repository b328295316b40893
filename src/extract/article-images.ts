import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import type { LightCopy } from "../dom/light-copy.ts";
import { appendNode, makeElement, makeText, removeNode } from "../dom/light-tree.ts";
import { readImage } from "../metadata/images/image-element.ts";
import { imageElements } from "../metadata/images/image-elements.ts";
import { figureTexts, smallPrintBelow } from "../metadata/images/image-texts.ts";
import { BLOCK_ELEMENTS } from "../render/block-elements.ts";
import type { ArticleImage } from "../stated-metadata.ts";

export type PageImages = ReadonlyMap<ChildNode, ArticleImage>;

/** The content images of a page, read before cleaning, which removes captions and credits. */
export function readPageImages(document: Document, baseUrl: string): PageImages {
  const images = new Map<ChildNode, ArticleImage>();
  for (const element of imageElements(document)) {
    const file = readImage(element, baseUrl);
    if (file !== null) images.set(element, { ...file, ...figureTexts(element), position: null });
  }
  return images;
}

/** Gives each image of the article, in place, its largest file and its caption, and lists the images in text order. */
export function placeImages(article: LightCopy, pageImages: PageImages): ArticleImage[] {
  const placed = new Map<string, ArticleImage>();
  for (const [element, position] of positionsOfImages(article.root)) {
    const source = article.sources.get(element);
    const image = source === undefined ? undefined : pageImages.get(source);
    if (image === undefined) continue;
    const key = image.url.replace(/[?#].*$/, "");
    if (placed.has(key)) {
      removeNode(element);
      continue;
    }
    placed.set(key, { ...image, position });
    element.name = "img";
    element.attribs.src = image.url;
    showCaption(element, image);
  }
  return [...placed.values()];
}

function showCaption(image: Element, { caption, creditText }: ArticleImage): void {
  const below = smallPrintBelow(image);
  // Only a line break separates it from the image.
  if (below !== null) while (image.next !== null) removeNode(image.next);
  const text = caption === null ? creditText : creditText === null ? caption : `${caption} (${creditText})`;
  if (text === null) return;
  const figcaption = makeElement("figcaption", {}, [makeText(text)]);
  const figure = figureOf(image);
  if (figure === null) {
    putInFigure(image, figcaption);
    return;
  }
  for (const child of [...figure.children]) if (isTag(child) && child.name === "figcaption") removeNode(child);
  appendNode(figure, figcaption);
}

/** The figure that contains only this image. */
function figureOf(image: Element): Element | null {
  for (let box = image.parent; box !== null && isTag(box as Element); box = box.parent) {
    const element = box as Element;
    if (element.name === "figure") return imageElements(element).length === 1 ? element : null;
  }
  return null;
}

/** Replaces the image with a figure that contains it and its caption. */
function putInFigure(image: Element, figcaption: Element): void {
  const { parent, prev, next } = image;
  if (parent === null) return;
  const figure = makeElement("figure", {}, []);
  parent.children[parent.children.indexOf(image)] = figure;
  figure.parent = parent;
  figure.prev = prev;
  figure.next = next;
  if (prev !== null) prev.next = figure;
  if (next !== null) next.prev = figure;
  appendNode(figure, image);
  appendNode(figure, figcaption);
}

/** Each image below `root`, with the number of text blocks before it. */
function positionsOfImages(root: ParentNode): [Element, number][] {
  const found: [Element, number][] = [];
  let blocks = 0;
  let inBlock = false;
  const endBlock = () => {
    if (inBlock) blocks++;
    inBlock = false;
  };
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (isText(child)) inBlock ||= /\S/.test(child.data);
      if (!isTag(child) || child.name === "figcaption") continue;
      if (child.name === "img" || child.name === "amp-img") found.push([child, blocks]);
      const isBlock = BLOCK_ELEMENTS.has(child.name);
      if (isBlock) endBlock();
      visit(child);
      if (isBlock) endBlock();
    }
  };
  visit(root);
  return found;
}
