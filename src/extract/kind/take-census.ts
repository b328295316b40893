import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf } from "../../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "../../render/block-elements.ts";
import { ClassSigns } from "./class-signs.ts";
import { type LabelKind, labelKindOf } from "./labels.ts";
import { COUNTED_ELEMENTS, type PageCensus } from "./page-census.ts";
import { schemaTypesIn } from "./schema-types.ts";

/** A run of text this long outside links is a paragraph. */
const MIN_PARAGRAPH_CHARS = 80;
/** Share of a run in links (0 to 1); one with more is a list of links. */
const MAX_LINK_SHARE = 0.4;
/** A run with more than this share in links is only a link. */
const MIN_LINK_RUN_SHARE = 0.8;
/** A longer text is not a label. */
const MAX_LABEL_CHARS = 40;
/** Prose to keep, in characters: enough to see in which person it is written. */
const MAX_SAMPLE_CHARS = 8_000;
/** A smaller group of similar siblings may be chance. */
const MIN_SIMILAR_SIBLINGS = 3;
/** One of several similar boxes with more characters of prose is a post; one with fewer is a card. */
const MAX_CARD_CHARS = 400;
const MIN_POST_CHARS = 40;

const UNSEEN = new Set("script style template svg math noscript title iframe object select head".split(" "));

const COUNTED: ReadonlyMap<string, number> = new Map(COUNTED_ELEMENTS.map((name, index) => [name, index]));

/** One walk over a page as parsed, before cleaning. */
export function takeCensus(document: Document): PageCensus {
  return new CensusTaker().take(document);
}

const LINK = 1;
const FURNITURE = 2;
const HEADING = 4;
const CODE = 16;
const ARTICLE = 32;
const PLACES: ReadonlyMap<string, number> = new Map([
  ["a", LINK],
  ["nav", FURNITURE],
  ["header", FURNITURE],
  ["footer", FURNITURE],
  ["h1", HEADING],
  ["h2", HEADING],
  ["h3", HEADING],
  ["h4", HEADING],
  ["h5", HEADING],
  ["h6", HEADING],
  ["pre", CODE],
  ["article", ARTICLE],
  ["main", ARTICLE],
]);

interface Alike {
  cards: number;
  posts: number;
}

type Tally = { -readonly [Field in keyof PageCensus]: PageCensus[Field] };

class CensusTaker {
  private readonly tally: Tally;
  private readonly classes = new ClassSigns();
  private readonly schemaTypes = new Set<string>();
  private readonly metas = new Map<string, string>();
  private readonly elements: number[] = COUNTED_ELEMENTS.map(() => 0);
  private readonly labels = new Map<LabelKind, number>();
  private readonly paragraphs: number[] = [];
  /** Running totals: an element's own counts are the difference across its visit. */
  private links = 0;
  private pictures = 0;
  private prose = 0;
  /** The current run of inline text: its pieces, their length, the linked length, and where it started. */
  private run: string[] = [];
  private runLength = 0;
  private runLinked = 0;
  private runPlace = 0;

  constructor() {
    const { schemaTypes, metas, elements, labels, paragraphs } = this;
    this.tally = {
      elements,
      schemaTypes,
      metas,
      classes: this.classes.counts,
      labels,
      bodyClasses: "",
      characters: 0,
      linkedCharacters: 0,
      mainCharacters: 0,
      mainLinkedCharacters: 0,
      paragraphs,
      shortRuns: 0,
      linkRuns: 0,
      headings: 0,
      linkedHeadings: 0,
      askingHeadings: 0,
      mainHeading: "",
      sample: "",
      cards: 0,
      posts: 0,
    };
  }

  take(document: Document): PageCensus {
    this.walk(document, 0);
    this.endRun();
    return this.tally;
  }

  private walk(parent: ParentNode, place: number): void {
    const { children } = parent;
    const isCompared = children.length > MIN_SIMILAR_SIBLINGS && (place & FURNITURE) === 0;
    let alike: Map<string, Alike> | null = null;
    for (const child of children) {
      if (isText(child)) {
        this.text(child.data, place);
      } else if (isTag(child)) {
        const { links, pictures, prose } = this;
        const { headings } = this.tally;
        this.visit(child, place);
        if (isCompared && this.links > links) {
          alike ??= new Map();
          const showsCard = this.pictures + this.tally.headings > pictures + headings;
          this.compare(child, showsCard, this.prose - prose, alike);
        }
      }
    }
  }

  private visit(element: Element, place: number): void {
    const { name, attribs } = element;
    const index = COUNTED.get(name);
    if (index !== undefined) this.elements[index] = (this.elements[index] as number) + 1;
    if (attribs.itemtype) this.schemaTypes.add(attribs.itemtype.replace(/^.*[/#]/, ""));
    if (name === "meta") {
      this.readMeta(element);
      return;
    }
    if (name === "script") {
      if (attribs.type?.includes("ld+json"))
        for (const type of schemaTypesIn(textOf(element))) this.schemaTypes.add(type);
      return;
    }
    if (name === "head" || name === "html" || name === "body") {
      if (name !== "head") this.tally.bodyClasses += ` ${attribs.class ?? ""} ${attribs.id ?? ""}`.toLowerCase();
      this.walk(element, place);
      return;
    }
    if (UNSEEN.has(name)) return;
    this.classes.count(attribs.class);
    this.classes.count(attribs.id);
    if (name === "img") {
      this.pictures++;
      return;
    }
    if (name === "input") {
      this.label(attribs.value ?? "");
      return;
    }
    const kind = PLACES.get(name) ?? 0;
    const isBlock = BLOCK_ELEMENTS.has(name) || name === "button" || name === "br";
    if (isBlock) this.endRun();
    if (kind === LINK) this.links++;
    // A header or footer within an article is part of the article.
    const isPartOfArticle = kind === FURNITURE && (place & ARTICLE) !== 0 && name !== "nav";
    this.walk(element, isPartOfArticle ? place : place | kind);
    if (kind === HEADING) this.heading(name, place);
    if (isBlock) this.endRun();
  }

  private readMeta({ attribs }: Element): void {
    const name = (attribs.property ?? attribs.name ?? "").toLowerCase();
    if (name !== "" && !this.metas.has(name)) this.metas.set(name, attribs.content ?? "");
  }

  private heading(name: string, place: number): void {
    if ((place & FURNITURE) !== 0) return;
    this.tally.headings++;
    const text = this.run.join(" ");
    if (name === "h1" && this.tally.mainHeading === "") this.tally.mainHeading = text;
    if (/[?？]$/.test(text)) this.tally.askingHeadings++;
    if (this.runLength > 5 && this.runLinked > MIN_LINK_RUN_SHARE * this.runLength) this.tally.linkedHeadings++;
  }

  private text(data: string, place: number): void {
    const text = data.trim();
    if (text === "") return;
    if (this.run.length === 0) this.runPlace = place;
    this.run.push(text);
    this.runLength += text.length;
    if ((place & LINK) !== 0) this.runLinked += text.length;
    if (text.length <= MAX_LABEL_CHARS) this.label(text);
  }

  private label(text: string): void {
    const kind = labelKindOf(text);
    if (kind !== null) this.labels.set(kind, (this.labels.get(kind) ?? 0) + 1);
  }

  /** Ends a run of inline text, at a block boundary. */
  private endRun(): void {
    if (this.runLength === 0) return;
    this.countRun(this.runLength, this.runLinked, this.runPlace);
    this.run = [];
    this.runLength = 0;
    this.runLinked = 0;
  }

  private countRun(length: number, linked: number, place: number): void {
    this.tally.characters += length;
    this.tally.linkedCharacters += linked;
    if ((place & FURNITURE) !== 0) return;
    this.tally.mainCharacters += length;
    this.tally.mainLinkedCharacters += linked;
    if (linked > MIN_LINK_RUN_SHARE * length) this.tally.linkRuns++;
    else if (length < MIN_PARAGRAPH_CHARS) this.tally.shortRuns++;
    if ((place & (HEADING | CODE)) !== 0 || linked > MAX_LINK_SHARE * length) return;
    if (length >= MIN_POST_CHARS) this.prose += length;
    if (length < MIN_PARAGRAPH_CHARS) return;
    this.paragraphs.push(length);
    if (this.tally.sample.length < MAX_SAMPLE_CHARS) this.tally.sample += ` ${this.run.join(" ")}`;
  }

  private compare(child: Element, showsCard: boolean, prose: number, alike: Map<string, Alike>): void {
    const isCard = showsCard && prose < MAX_CARD_CHARS;
    const isPost = prose >= MIN_POST_CHARS && child.name !== "p" && child.name !== "li" && child.name !== "section";
    if (!isCard && !isPost) return;
    const key = `${child.name} ${child.attribs.class ?? ""}`.replace(/\d+/g, "");
    const group = alike.get(key) ?? { cards: 0, posts: 0 };
    alike.set(key, group);
    if (isCard) this.tally.cards = Math.max(this.tally.cards, ++group.cards);
    if (isPost) this.tally.posts = Math.max(this.tally.posts, ++group.posts);
  }
}
