import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../../dom/light-tree.ts";
import { longestPart, titleParts } from "../title/title-without-site.ts";
import { kindsOf, kindsOfTest, LABEL } from "./label-kinds.ts";
import { lineOf } from "./line-of.ts";
import { mainHeading } from "./main-heading.ts";
import { enter, NOWHERE, type Place } from "./place.ts";
import { type Met, type Placed, settler } from "./placed.ts";
import { ShortTexts } from "./short-texts.ts";
import { AUTHOR_PATH, beginsAsByline, hasYear, statesMoment } from "./telling-text.ts";

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/**
 * Collects facts in one walk of the light tree.
 * @param hasItems whether the page may have microdata or RDFa: most have none, and each attribute lookup costs time.
 */
export function collectFacts(document: Document, hasItems: boolean) {
  const found = new Collector(hasItems);
  found.walk(document, NOWHERE);
  const { metas, links, title, base, blocks, html, body } = found;
  const heading = mainHeading(found, title === null ? "" : longestPart(title));
  const settle = settler(heading);
  return {
    metas,
    links,
    title,
    base,
    /** JSON-LD, unparsed. */
    blocks,
    html,
    body,
    heading: heading?.element ?? null,
    headings: settle(found.headings),
    bigPrint: settle(found.bigPrint),
    headlines: settle(found.headlines),
    titleLines: settle(found.titleLines),
    prose: found.prose === null ? null : (settle([found.prose])[0] ?? null),
    times: settle(found.times),
    properties: new Map<string, Placed[]>([...found.properties].map(([name, met]) => [name, settle(met)])),
    bylines: settle(found.bylines),
    datelines: settle(found.datelines),
    labelled: settle(found.labelled),
    shortTexts: settle(found.shortTexts.met),
    authorLinks: settle(found.authorLinks),
    tags: settle(found.tags),
    licenses: settle(found.licenses),
    terms: settle(found.terms),
    dated: settle(found.dated),
    images: settle(found.images),
  };
}

const PASSED_OVER = new Set(["svg", "style", "math", "select", "option", "textarea"]);
const NAMED = new Set(["title", "base", "h1", "h2", "h3", "img", "amp-img", "a", "font"]);

class Collector {
  readonly metas = new Map<string, string[]>();
  readonly links: Link[] = [];
  readonly blocks: string[] = [];
  readonly headings: Met[] = [];
  readonly bigPrint: Met[] = [];
  readonly headlines: Met[] = [];
  readonly titleLines: Met[] = [];
  /** The first element with prose. */
  prose: Met | null = null;
  readonly times: Met[] = [];
  readonly properties = new Map<string, Met[]>();
  readonly bylines: Met[] = [];
  readonly datelines: Met[] = [];
  readonly labelled: Met[] = [];
  readonly shortTexts = new ShortTexts();
  readonly authorLinks: Met[] = [];
  readonly tags: Met[] = [];
  readonly licenses: Met[] = [];
  readonly terms: Met[] = [];
  readonly dated: Met[] = [];
  readonly images: Met[] = [];
  title: string | null = null;
  private titleParts: ReadonlySet<string> | null = null;
  base: string | null = null;
  html: Record<string, string> = {};
  body: Record<string, string> = {};
  private isInBody = false;
  private met = 0;
  private readonly hasItems: boolean;

  constructor(hasItems: boolean) {
    this.hasItems = hasItems;
  }

  walk(parent: ParentNode, place: Place): void {
    for (const child of parent.children) {
      if (isTag(child) && !PASSED_OVER.has(child.name)) this.visit(child, place);
    }
  }

  private visit(element: Element, place: Place): void {
    const { name, attribs } = element;
    if (name === "script") {
      if (attribs.type?.toLowerCase().includes("ld+json")) this.blocks.push(textOf(element));
      return;
    }
    if (name === "link") {
      const rel = attribs.rel?.toLowerCase();
      if (rel && attribs.href && !(rel === "canonical" && this.isInText(place)))
        this.links.push({ rel, href: attribs.href, attribs });
      if (attribs.itemprop) this.property(attribs.itemprop, { element, place, order: this.met });
      return;
    }
    if (name === "meta") {
      this.meta({ element, place, order: this.met });
      return;
    }
    if (name === "html" || name === "body") {
      if (name === "html") this.html = attribs;
      else this.body = attribs;
      this.isInBody ||= name === "body";
      this.walk(element, place);
      return;
    }
    const kinds = kindsOf(attribs.class) | kindsOf(attribs.id) | kindsOfTest(attribs);
    const inside = enter(place, element, (kinds & LABEL.apart) !== 0, this.hasItems);
    const order = this.met++;
    if (this.hasItems) {
      const properties = attribs.itemprop || attribs.property;
      // The property of an item belongs to the enclosing item.
      if (properties) this.property(properties, { element, place: { ...inside, itemType: place.itemType }, order });
    }
    if (NAMED.has(name)) this.named({ element, place: inside, order });
    const isContainer = name === "article" || name === "main";
    if (!isContainer && kinds > LABEL.apart) this.labels({ element, place: inside, order }, kinds);
    this.texts({ element, place: inside, order });
    this.walk(element, inside);
  }

  /**
   * Whether a place is within the text. A statement about the whole page is not made there, but anyone's HTML may be:
   * HTML allows no such link in the body. One before the text is from a head that a parser ended early.
   */
  private isInText({ article }: Place): boolean {
    return this.isInBody && (article || this.prose !== null);
  }

  private meta(here: Met): void {
    const { attribs } = here.element;
    const content = attribs.content?.trim();
    const names = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"];
    if (!content || !names) return;
    if (this.isInBody && attribs.itemprop) this.property(attribs.itemprop, here);
    else for (const name of names.toLowerCase().split(/\s+/)) add(this.metas, name, content);
  }

  private property(names: string, here: Met): void {
    for (const name of names.split(/\s+/)) add(this.properties, name.replace(/^.*[/#:]/, ""), here);
  }

  /** Classifies an element by its tag. */
  private named(here: Met): void {
    const { element } = here;
    switch (element.name) {
      case "title":
        this.title ??= lineOf(element) || null;
        this.titleParts ??= new Set(titleParts(this.title ?? ""));
        break;
      case "base":
        this.base ??= element.attribs.href ?? null;
        break;
      case "h1":
      case "h2":
        this.headings.push(here);
        this.shortTexts.meetHeading(here);
        break;
      case "h3":
        if (this.headlines.length < MAX_HEADINGS) this.headlines.push(here);
        break;
      case "font":
        if (/^(?:\+[1-4]|[4-7])$/.test(element.attribs.size ?? "")) this.bigPrint.push(here);
        break;
      case "img":
      case "amp-img":
        this.images.push(here);
        break;
      case "a":
        this.link(here);
        break;
    }
  }

  private link(here: Met): void {
    const { href, rel } = here.element.attribs;
    if (href !== undefined && AUTHOR_PATH.test(href)) this.authorLinks.push(here);
    if (rel === undefined && href !== undefined && CC_LICENSE.test(href)) this.licenses.push(here);
    if (rel === undefined) return;
    if (/\blicen[sc]e\b/i.test(rel)) this.licenses.push(here);
    if (/\bterms-of-service\b/i.test(rel)) this.terms.push(here);
    if (/\btag\b/i.test(rel)) this.tags.push(here);
    if (/\bauthor\b/i.test(rel)) this.bylines.push(here);
  }

  /** Classifies an element by its labels. */
  private labels(here: Met, kinds: number): void {
    const { element } = here;
    const isLinked = this.bylines.at(-1)?.element === element;
    if ((kinds & LABEL.byline) !== 0 && !isLinked && !/^h[1-3]$/.test(element.name)) this.bylines.push(here);
    if ((kinds & LABEL.dateline) !== 0) this.datelines.push(here);
    if ((kinds & LABEL.headline) !== 0 && this.headlines.length < MAX_HEADINGS) this.headlines.push(here);
  }

  /** Classifies an element by its own texts. */
  private texts(here: Met): void {
    const { element } = here;
    if (beginsAsByline(element)) this.labelled.push(here);
    if (statesMoment(element)) this.times.push(here);
    else if (hasYear(element)) this.dated.push(here);
    if (!this.isInBody) return;
    for (const child of element.children) {
      if (!isText(child)) continue;
      this.shortTexts.meetText(child.data, here);
      if (this.prose === null && child.data.length >= MIN_PROSE_CHARS && child.data.trim().length >= MIN_PROSE_CHARS)
        this.prose = here;
      if (child.data.length <= MAX_TITLE_LINE_CHARS && this.titleParts?.has(child.data.trim()))
        this.titleLines.push(here);
    }
  }
}

/** Creative Commons licences are identified by their URLs alone. */
const CC_LICENSE = /^(?:https?:)?\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/\w/i;

/** A shorter text may be a teaser or a caption. In UTF-16 units. */
const MIN_PROSE_CHARS = 140;
/** Including the white space around it. */
const MAX_TITLE_LINE_CHARS = 400;

/** More headings belong to a long text, or to teasers. */
const MAX_HEADINGS = 20;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
