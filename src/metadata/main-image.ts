import { type Element, isTag } from "domhandler";
import type { ArticleImage } from "../stated-metadata.ts";
import { resolveEmbedded } from "../url/resolve-url.ts";
import { itemPart } from "./facts/item-part.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { amongOthers, type Stated, stated } from "./field.ts";
import { pixels, readImage } from "./images/image-element.ts";
import { figureTexts } from "./images/image-texts.ts";
import { asArray, isNode, resolveIn } from "./json-ld/json-ld.ts";
import type { JsonLdNode } from "./json-ld/json-ld-node.ts";

/** Not images: videos, tracking pixels, QR codes. By the path of the URL. */
const NO_PICTURE =
  /\.(?:mp4|m4v|webm|mov|avi|m3u8|mp3|m4a|ogg|pdf|html?|js|css)$|(?:^|[/_.-])(?:pixel|1x1|spacer|blank|transparent|qr[-_]?codes?|qrcode\w*|tracking)(?=[/_.-]|$)/i;

/** Images of the site, not of the article. */
const OF_SITE =
  /(?:^|[/_.-])(?:logo|favicon|apple-touch-icon|(?:gr)?avatar|placeholder|default[-_]?(?:image|og|share|thumb)|no[-_]?image|blank|spacer)s?(?=[/_.-]|$)/i;

/** A variable of a template that was not filled in. */
const TEMPLATE = /\{\{|\$\{|^%+[a-z_-]+%+$|\[object Object\]|^(?:null|undefined|none|false)$/i;

interface Declared extends Omit<ArticleImage, "position"> {
  readonly source: string;
  readonly raw: string;
}

/**
 * The lead image as declared by the page: for social networks, in JSON-LD, in microdata; images of the site last. Size,
 * caption and credit come from the JSON-LD statement about the same file.
 */
export function readMainImage(facts: PageFacts): Stated<ArticleImage> | null {
  const said = [...declaredImages(facts)];
  const isOwn = ({ url }: Declared) => !OF_SITE.test(new URL(url).pathname);
  const declared = said.some(isOwn) ? said : [...shownImages(facts), ...said];
  const chosen = declared.find(isOwn) ?? declared[0];
  if (chosen === undefined) return null;
  const { source, raw, ...image } = chosen;
  const twins = declared.filter(({ url }) => fileOf(url) === fileOf(image.url));
  const first = <K extends "width" | "height" | "alt" | "caption" | "creditText">(key: K) =>
    twins.find((twin) => twin[key] !== null)?.[key] ?? null;
  const lead = stated(
    {
      url: image.url,
      width: first("width"),
      height: first("height"),
      alt: first("alt"),
      caption: first("caption"),
      creditText: first("creditText"),
      position: null,
    },
    source,
    raw,
  );
  return amongOthers(
    lead,
    twins.map((twin) => twin.source),
    declared.filter((other) => !twins.includes(other)),
  );
}

/** If none is declared: the first image below the headline that is large, or of unknown size. */
function* shownImages(facts: PageFacts): Iterable<Declared> {
  for (const { element, isApart, isHidden, isBelowTitle } of facts.images) {
    const file = isApart || isHidden || !isBelowTitle || isPortrait(element) ? null : readImage(element, facts.baseUrl);
    if (file === null || (file.width !== null && file.width < MIN_LEAD_PIXELS)) continue;
    const { pathname } = new URL(file.url);
    if (OF_INTERFACE.test(pathname) || NO_PICTURE.test(pathname)) continue;
    yield { source: "element:img", raw: file.url, ...file, ...figureTexts(element) };
    return;
  }
}

/** Class words of a box with the author's picture. */
const PORTRAIT = /(?:^|[\s_-])(?:authors?|avatar|byline|headshot)(?:[\s_-]|$)/i;
/** Ancestors of an image that are no larger than its box. */
const MAX_BOX_LEVELS = 2;

function isPortrait(image: Element): boolean {
  let box: Element["parent"] = image;
  for (let level = 0; level <= MAX_BOX_LEVELS && box !== null && isTag(box); level++, box = box.parent)
    if (PORTRAIT.test(box.attribs.class ?? "")) return true;
  return false;
}

/** Images that are buttons, or that represent the site. */
const OF_INTERFACE = new RegExp(
  `${OF_SITE.source}|(?:^|[/_.-])(?:share|icons?|buttons?|btn|arrow|sprite|avatar|gravatar|loader|loading|spinner|flags?|print|facebook|twitter|whatsapp|wechat|weibo)(?=[/_.-]|\\d*\\.\\w+$)`,
  "i",
);
const MIN_LEAD_PIXELS = 200;

/** Microdata items whose image shows an author or a publisher. */
const OF_AUTHOR = /^(?:Person|(?:NewsMedia)?Organization)$/;

function* declaredImages(facts: PageFacts): Iterable<Declared> {
  yield* metaImages(facts, "og:image", "og:image:secure_url", "og:image:url");
  for (const node of facts.articles) {
    for (const key of ["image", "primaryImageOfPage", "thumbnailUrl"]) yield* jsonLdImages(node[key], key, facts);
  }
  yield* metaImages(
    facts,
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "sailthru.image.full",
    "image",
    "thumbnail",
  );
  for (const { rel, href } of facts.links) if (rel === "image_src") yield* declare("link:image_src", href, facts, {});
  for (const { element, isApart, itemType } of facts.properties.get("image") ?? []) {
    const { content, src, href } = element.attribs;
    const raw = content ?? src ?? href ?? itemPart(element, "contentUrl", "url") ?? undefined;
    if (raw !== undefined && !isApart && !OF_AUTHOR.test(itemType ?? ""))
      yield* declare("property:image", raw, facts, element.attribs);
  }
}

function* metaImages(facts: PageFacts, ...names: readonly string[]): Iterable<Declared> {
  const size = {
    width: facts.metas.get("og:image:width")?.[0],
    height: facts.metas.get("og:image:height")?.[0],
    alt: facts.metas.get("og:image:alt")?.[0],
  };
  for (const name of names) {
    for (const [index, raw] of (facts.metas.get(name) ?? []).entries()) {
      yield* declare(`meta:${name}`, raw, facts, index === 0 && name.startsWith("og:") ? size : {});
    }
  }
}

function* jsonLdImages(value: unknown, key: string, facts: PageFacts): Iterable<Declared> {
  for (const item of asArray(value)) {
    const image = isNode(item) ? resolveIn(facts.jsonLd, item) : item;
    if (typeof image === "string") yield* declare(`json-ld:${key}`, image, facts, {});
    if (!isNode(image)) continue;
    const raw = [image.contentUrl, image.url, image["@id"]].flatMap(asArray).find((url) => typeof url === "string");
    if (typeof raw === "string" && /[/.]/.test(raw)) yield* declare(`json-ld:${key}`, raw, facts, image);
  }
}

function* declare(source: string, raw: string, facts: PageFacts, about: JsonLdNode): Iterable<Declared> {
  const url = TEMPLATE.test(raw) ? null : resolveEmbedded(raw, facts.baseUrl);
  if (url === null || isHome(url) || NO_PICTURE.test(new URL(url).pathname)) return;
  yield {
    source,
    raw,
    url,
    width: sizeOf(about.width),
    height: sizeOf(about.height),
    alt: textOf(about.alt ?? about.alternateName),
    caption: textOf(about.caption ?? about.description),
    creditText:
      textOf(about.creditText) ?? nameOf(about.creator) ?? nameOf(about.author) ?? textOf(about.copyrightNotice),
  };
}

/** An empty path, resolved: some templates declare the home page as the image. */
function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === "/" && search === "";
}

function sizeOf(value: unknown): number | null {
  return pixels(isNode(value) ? value.value : value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? collapse(value.replace(/<[^<>]*>/g, " ")) || null : null;
}

function nameOf(value: unknown): string | null {
  const [first] = asArray(value);
  return textOf(isNode(first) ? first.name : first);
}

function fileOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
