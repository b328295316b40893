import type { Document, Element, ParentNode } from "domhandler";
import { isTag } from "domhandler";
import type { FetchedPage } from "../article.ts";
import { textOf } from "../dom/light-tree.ts";
import { articleNodes } from "./article-nodes.ts";
import { type JsonLdNode, parseJsonLd } from "./json-ld.ts";
import { collapse } from "./line-of.ts";
import { enter, NOWHERE, type Place } from "./place.ts";

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/** An element and where in the page it stands. */
export interface Placed {
  readonly element: Element;
  readonly place: Place;
}

/** All that the fields read, collected in one walk of the light tree, in document order. */
export interface PageFacts {
  readonly page: FetchedPage;
  /** What relative links resolve against. */
  readonly baseUrl: string;
  /** Contents of `<meta>` by name, property, itemprop or http-equiv, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Link[];
  /** Text of `<title>`. */
  readonly title: string | null;
  readonly html: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly jsonLd: readonly JsonLdNode[];
  /** The nodes of JSON-LD that describe this article, the likeliest first. */
  readonly articles: readonly JsonLdNode[];
  readonly headings: readonly Placed[];
  readonly times: readonly Placed[];
  /** Elements of microdata and RDFa, by the last part of each of their properties: `author`, `datePublished`. */
  readonly properties: ReadonlyMap<string, readonly Placed[]>;
  /** Elements whose class, id, rel or role tells that an author stands there. */
  readonly bylines: readonly Placed[];
  /** Elements whose class or id tells that a date stands there. */
  readonly datelines: readonly Placed[];
}

const PASSED_OVER = new Set(["svg", "style", "math", "select", "option", "textarea"]);
const HEADINGS = new Set(["h1", "h2"]);

const BYLINE =
  /(?:^|[\s_-])(?:by-?line|author|autor|autore|auteur|writer|written-?by|posted-?by|contributors?|creator|reporter|redakteur|journalist)|(?:byline|author)s?(?:$|[\s_-])|(?:By|A)uthor|Byline/;
const DATELINE =
  /(?:^|[\s_-])(?:date|datum|fecha|datetime|data|time|timestamp|pub-?date|published|posted|meta|entry-?meta|post-?meta|info|dateline|publish)|(?:date|time|stamp|meta|dateline|published)(?:$|[\s_-])|[a-z](?:Date|Time|Meta)/;

class Collector {
  readonly metas = new Map<string, string[]>();
  readonly links: Link[] = [];
  readonly blocks: string[] = [];
  readonly headings: Placed[] = [];
  readonly times: Placed[] = [];
  readonly properties = new Map<string, Placed[]>();
  readonly bylines: Placed[] = [];
  readonly datelines: Placed[] = [];
  title: string | null = null;
  base: string | null = null;
  html: Record<string, string> = {};
  body: Record<string, string> = {};

  walk(parent: ParentNode, place: Place): void {
    for (const child of parent.children) {
      if (!isTag(child) || PASSED_OVER.has(child.name)) continue;
      this.collect(child, place);
    }
  }

  private collect(element: Element, place: Place): void {
    const { name, attribs } = element;
    switch (name) {
      case "meta":
        this.meta(attribs);
        return;
      case "link":
        if (attribs.rel && attribs.href)
          this.links.push({ rel: attribs.rel.toLowerCase(), href: attribs.href, attribs });
        return;
      case "script":
        if (attribs.type?.includes("ld+json")) this.blocks.push(textOf(element));
        return;
      case "title":
        this.title ??= collapse(textOf(element)) || null;
        return;
      case "base":
        this.base ??= attribs.href ?? null;
        return;
      case "html":
        this.html = attribs;
        break;
      case "body":
        this.body = attribs;
        break;
    }
    const inside = enter(place, element);
    const placed = { element, place: inside };
    if (HEADINGS.has(name)) this.headings.push(placed);
    if (name === "time") this.times.push(placed);
    if (attribs.itemprop) this.property(attribs.itemprop, placed);
    else if (attribs.property) this.property(attribs.property, placed);
    if (name !== "html" && name !== "body") this.named(placed);
    this.walk(element, inside);
  }

  private meta(attribs: Readonly<Record<string, string>>): void {
    const content = attribs.content?.trim();
    const names = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"];
    if (!content || !names) return;
    for (const name of names.toLowerCase().split(/\s+/)) add(this.metas, name, content);
  }

  private property(names: string, placed: Placed): void {
    for (const name of names.split(/\s+/)) add(this.properties, name.replace(/^.*[/#:]/, ""), placed);
  }

  private named(placed: Placed): void {
    const { attribs } = placed.element;
    if (attribs.rel === "author" || attribs.rel?.includes("author")) {
      this.bylines.push(placed);
      return;
    }
    const label =
      attribs.class === undefined
        ? attribs.id
        : attribs.id === undefined
          ? attribs.class
          : `${attribs.class} ${attribs.id}`;
    if (label === undefined) return;
    if (BYLINE.test(label)) this.bylines.push(placed);
    if (DATELINE.test(label)) this.datelines.push(placed);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

export function readPageFacts(document: Document, page: FetchedPage): PageFacts {
  const found = new Collector();
  found.walk(document, NOWHERE);
  const { metas, links, title, html, body, headings, times, properties, bylines, datelines } = found;
  const baseUrl = (found.base && URL.parse(found.base, page.finalUrl)?.href) || page.finalUrl;
  const jsonLd = parseJsonLd(found.blocks);
  const articles = articleNodes(jsonLd);
  return {
    page,
    baseUrl,
    metas,
    links,
    title,
    html,
    body,
    jsonLd,
    articles,
    headings,
    times,
    properties,
    bylines,
    datelines,
  };
}
