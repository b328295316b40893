import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../dom/light-tree.ts";
import { likeness } from "./likeness.ts";
import { collapse, lineOf } from "./line-of.ts";
import { type Apart, enter, NOWHERE, type Place } from "./place.ts";

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/** An element and where in the page it stands. */
export interface Placed {
  readonly element: Element;
  /** In `<article>` or `<main>`. */
  readonly inArticle: boolean;
  /** In what serves the site or another article: navigation, sidebar, comments, teasers. */
  readonly isApart: boolean;
  readonly isHidden: boolean;
  /** Type of the microdata item around it, without vocabulary: `Article`, `ImageObject`. */
  readonly itemType: string | null;
  /** Whether it comes after the main heading; `true` for all where there is none. */
  readonly isBelowTitle: boolean;
  /** Elements between it and the main heading; below counts single, above double. */
  readonly distance: number;
}

interface Found {
  readonly metas: Map<string, string[]>;
  readonly links: Link[];
  readonly title: string | null;
  readonly base: string | null;
  /** JSON-LD, unparsed. */
  readonly blocks: string[];
  readonly html: Record<string, string>;
  readonly body: Record<string, string>;
  readonly headings: Placed[];
  readonly times: Placed[];
  readonly properties: Map<string, Placed[]>;
  readonly bylines: Placed[];
  readonly datelines: Placed[];
  readonly labelled: Placed[];
  readonly authorLinks: Placed[];
  readonly tags: Placed[];
  readonly dated: Placed[];
}

/** One walk of the light tree. */
export function collectFacts(document: Document): Found {
  const found = new Collector();
  found.walk(document, NOWHERE);
  return found.settled();
}

const PASSED_OVER = new Set(["svg", "style", "math", "select", "option", "textarea"]);

const BYLINE =
  /by-?line|auth?or|auteur|writer|written|posted-?by|contributor|creator|reporter|redakteur|journalist|penulis|yazar/i;
const DATELINE = /date|datum|fecha|data|time|publi|posted|meta|info|stand|stamp|ago|tanggal|tarih|fech/i;
/** People whom a page names so, and who have not written its article. */
const OTHER_PEOPLE =
  /comment|testimonial|bookmark|quote|caption|image|photo|picture|video|media|avatar|social|authori[sz]|authority|powered/i;

/** The beginning of a line that may go on with a name. */
const AUTHOR_LABEL =
  /^\s*(?:(?:(?:[Ww]ritten|[Pp]osted|[Aa]uthored|[Ww]ords|[Ss]tory|[Tt]ext|[Pp]ublished|[Aa]rticle) by|[Bb]y|BY|(?:[Ee]in Beitrag |Artikel |Text |[Gg]eschrieben )?[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Oo]leh|(?:About the )?[Aa]uthors?|Autor(?:in|a|es)?|[Aa]uteure?s?|Texto?|Penulis|Yazan|Автор|作者)(?:\s*[:：]|\s+\p{Lu}|\s*$)|By\p{Lu}\p{Ll})/u;

/** A page about an author. */
export const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|writers?|contributors?|profiles?|people|person|staff|journalists?|reporters?|team|by|redakteure?|user|users|member|members|columnists?|experts?)\/[^/]|[?&]author=/i;

interface Unsettled {
  readonly element: Element;
  readonly place: Place;
  readonly order: number;
}

class Collector {
  private readonly metas = new Map<string, string[]>();
  private readonly links: Link[] = [];
  private readonly blocks: string[] = [];
  private readonly headings: Unsettled[] = [];
  private readonly times: Unsettled[] = [];
  private readonly properties = new Map<string, Unsettled[]>();
  private readonly bylines: Unsettled[] = [];
  private readonly datelines: Unsettled[] = [];
  private readonly labelled: Unsettled[] = [];
  private readonly authorLinks: Unsettled[] = [];
  private readonly tags: Unsettled[] = [];
  private readonly dated: Unsettled[] = [];
  private visited = 0;
  private title: string | null = null;
  private base: string | null = null;
  private html: Record<string, string> = {};
  private body: Record<string, string> = {};
  private isInBody = false;

  walk(parent: ParentNode, place: Place): void {
    for (const child of parent.children) {
      if (isTag(child) && !PASSED_OVER.has(child.name)) this.visit(child, place);
    }
  }

  private visit(element: Element, place: Place): void {
    const { name, attribs } = element;
    if (name === "script") {
      if (attribs.type?.includes("ld+json")) this.blocks.push(textOf(element));
      return;
    }
    if (name === "link") {
      if (attribs.rel && attribs.href) this.links.push({ rel: attribs.rel.toLowerCase(), href: attribs.href, attribs });
      if (attribs.itemprop) this.property(attribs.itemprop, { element, place, order: this.visited });
      return;
    }
    if (name === "meta") {
      this.meta({ element, place, order: this.visited });
      return;
    }
    if (name === "title") this.title ??= collapse(textOf(element)) || null;
    if (name === "base") this.base ??= attribs.href ?? null;
    if (name === "html") this.html = attribs;
    if (name === "body") {
      this.body = attribs;
      this.isInBody = true;
    }
    const placed = { element, place: enter(place, element), order: this.visited++ };
    if (name === "h1" || name === "h2") this.headings.push(placed);
    if (name === "time") this.times.push(placed);
    const properties = attribs.itemprop || attribs.property;
    // The property of an item belongs to the item around it.
    if (properties) this.property(properties, { ...placed, place: { ...placed.place, itemType: place.itemType } });
    this.label(placed);
    const first = element.children[0];
    if (first !== undefined && isText(first) && first.data.length < 80 && AUTHOR_LABEL.test(first.data))
      this.labelled.push(placed);
    if (name === "a" && AUTHOR_PATH.test(attribs.href ?? "")) this.authorLinks.push(placed);
    if (name === "a" && attribs.rel !== undefined && /\btag\b/i.test(attribs.rel)) this.tags.push(placed);
    if (hasYear(element)) this.dated.push(placed);
    this.walk(element, placed.place);
  }

  private meta(placed: Unsettled): void {
    const { attribs } = placed.element;
    const content = attribs.content?.trim();
    const names = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"];
    if (!content || !names) return;
    if (this.isInBody && attribs.itemprop) this.property(attribs.itemprop, placed);
    else for (const name of names.toLowerCase().split(/\s+/)) add(this.metas, name, content);
  }

  private property(names: string, placed: Unsettled): void {
    for (const name of names.split(/\s+/)) add(this.properties, name.replace(/^.*[/#:]/, ""), placed);
  }

  private label(placed: Unsettled): void {
    const { name, attribs } = placed.element;
    if (name === "html" || name === "body" || name === "article" || name === "main") return;
    const labels = `${attribs.class ?? ""} ${attribs.id ?? ""} ${attribs.rel ?? ""}`;
    if (labels.length === 2) return;
    if (BYLINE.test(labels) && !OTHER_PEOPLE.test(labels) && !/^h\d$/.test(name)) this.bylines.push(placed);
    if (DATELINE.test(labels)) this.datelines.push(placed);
  }

  /** A container that holds the headline is no sidebar, whatever its class says. */
  settled(): Found {
    const { metas, links, title, base, blocks, html, body } = this;
    const pardoned = new Set<Element>();
    const heading = this.mainHeading();
    for (let apart = heading?.place.apart ?? null; apart !== null; apart = apart.outer) pardoned.add(apart.element);
    const settle = (list: readonly Unsettled[]) => list.map((one) => settled(one, pardoned, heading?.order ?? -1));
    const properties = new Map([...this.properties].map(([name, list]) => [name, settle(list)]));
    const [headings, times] = [settle(this.headings), settle(this.times)];
    const [bylines, datelines] = [settle(this.bylines), settle(this.datelines)];
    const [labelled, authorLinks] = [settle(this.labelled), settle(this.authorLinks)];
    const [tags, dated] = [settle(this.tags), settle(this.dated)];
    return {
      metas,
      links,
      title,
      base,
      blocks,
      html,
      body,
      headings,
      times,
      properties,
      bylines,
      datelines,
      labelled,
      authorLinks,
      tags,
      dated,
    };
  }

  /** The heading that is most like the document's title; one of the second level where none of the first is. */
  private mainHeading(): Unsettled | null {
    let best: Unsettled | null = null;
    let most = 0;
    for (const heading of this.headings) {
      const isFirst = heading.element.name === "h1";
      const score = likeness(lineOf(heading.element), this.title ?? "") + (isFirst ? 0.3 : 0);
      if (score <= most || score < (isFirst ? 0.4 : 0.5)) continue;
      best = heading;
      most = score;
    }
    return best ?? this.headings.find(({ element }) => element.name === "h1") ?? null;
  }
}

function settled({ element, place, order }: Unsettled, pardoned: ReadonlySet<Element>, titleOrder: number): Placed {
  let apart: Apart | null = place.apart;
  while (apart !== null && pardoned.has(apart.element)) apart = apart.outer;
  return {
    element,
    inArticle: place.article,
    isApart: apart !== null,
    isHidden: place.hidden,
    itemType: place.itemType,
    isBelowTitle: order > titleOrder,
    distance: order > titleOrder ? order - titleOrder : 2 * (titleOrder - order),
  };
}

/** In UTF-16 units. */
const LONGEST_DATE = 90;
const DATE_LINE = 50;
const YEAR = /\b(?:19|20)\d\d(?!\d)|\b\d{1,2}[./]\d{1,2}[./]\d\d\b|\d年/;

/** Whether a short text of the element's own has a year in it. */
function hasYear({ children }: Element): boolean {
  for (const child of children) {
    if (!isText(child) || child.data.length < 6) continue;
    // A paragraph may begin with its date: "(23.11.2026) The bridge …".
    if (YEAR.test(child.data.length < LONGEST_DATE ? child.data : child.data.trimStart().slice(0, DATE_LINE)))
      return true;
  }
  return false;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
