import { type Element, isTag } from "domhandler";
import { resolveEmbedded } from "../../url/resolve-url.ts";
import { collapse } from "../facts/line-of.ts";

export interface ImageFile {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
}

/** Smaller images are icons, avatars and trackers. */
const MIN_PIXELS = 50;
/** Nodes of a `<picture>` to read for each image in it. */
const MAX_FILES = 50;
const LAZY = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-hi-res-src",
  "data-full-src",
  "data-image",
  "data-url",
  "data-src-large",
  "data-original-src",
];
/** What other lazy loaders have in an attribute of their own: the URL of an image file. */
const LAZY_ATTRIBUTE = /^data-/;
const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;
const NOT_IN_URL = /[\s"'<>{}]/;
const LAZY_SETS = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-srcset"];
const NO_CONTENT =
  /(?:^|[/_.-])(?:spacer|blank|pixel|transparent|placeholder|loading|lazyload|spinner|1x1|avatar|gravatar|emoji|icon|sprite|badge)s?(?=[/_.-]|$)/i;

/** The largest file of an image element, with its size as written. `null` if it is not content. */
export function readImage(element: Element, baseUrl: string): ImageFile | null {
  const width = pixels(element.attribs.width);
  const height = pixels(element.attribs.height);
  if ((width !== null && width < MIN_PIXELS) || (height !== null && height < MIN_PIXELS)) return null;
  const chosen = largest(element, baseUrl);
  if (chosen === null || NO_CONTENT.test(new URL(chosen).pathname)) return null;
  return { url: chosen, width, height, alt: collapse(element.attribs.alt ?? "") || null };
}

function largest(element: Element, baseUrl: string): string | null {
  let best: { url: string; size: number } | null = null;
  for (const { url, size } of candidatesOf(element)) {
    if (best !== null && size <= best.size) continue;
    const resolved = resolveEmbedded(url, baseUrl);
    if (resolved !== null) best = { url: resolved, size };
  }
  return best?.url ?? null;
}

function* candidatesOf(element: Element): Iterable<{ url: string; size: number }> {
  const { attribs, parent } = element;
  for (const name of LAZY_SETS) if (attribs[name]) yield* parseSrcset(attribs[name]);
  if (parent !== null && isTag(parent) && parent.name === "picture") {
    for (const source of parent.children.slice(0, MAX_FILES)) {
      if (!isTag(source) || source.name !== "source") continue;
      for (const name of LAZY_SETS) if (source.attribs[name]) yield* parseSrcset(source.attribs[name]);
    }
  }
  for (const name of LAZY) if (attribs[name]) yield { url: attribs[name], size: 1 };
  if (attribs.src) yield { url: attribs.src, size: 0 };
  if (showsNothing(attribs.src))
    for (const [name, value] of Object.entries(attribs))
      if (LAZY_ATTRIBUTE.test(name) && IMAGE_FILE.test(value) && !NOT_IN_URL.test(value)) yield { url: value, size: 1 };
}

/** Whether an image has no source, or a placeholder until a script loads it. */
function showsNothing(src: string | undefined): boolean {
  return !src || src.startsWith("data:") || NO_CONTENT.test(src);
}

/**
 * The files of a `srcset`: https://html.spec.whatwg.org/#parsing-a-srcset-attribute. A width is its size, a density a
 * thousand times itself.
 */
export function parseSrcset(srcset: string): { url: string; size: number }[] {
  const files: { url: string; size: number }[] = [];
  for (const match of srcset.matchAll(/(?:^|[\s,])\s*([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?=,|$)/g)) {
    const [, url = "", value, unit] = match;
    files.push({ url, size: unit === "w" ? Number(value) : unit === "x" ? Number(value) * 1000 : 1 });
  }
  return files;
}

/** A size as written, in pixels; `null` for percentages and invalid values. */
export function pixels(value: unknown): number | null {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(String(value ?? ""));
  return match && Number(match[1]) > 0 ? Number(match[1]) : null;
}
