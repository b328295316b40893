import type { LabelKind } from "./labels.ts";

/** The elements that are counted by name. */
export const COUNTED_ELEMENTS = [
  "p",
  "li",
  "h2",
  "h3",
  "img",
  "tr",
  "pre",
  "code",
  "form",
  "input",
  "button",
  "textarea",
  "section",
  "video",
  "iframe",
  "blockquote",
] as const;
export type CountedElement = (typeof COUNTED_ELEMENTS)[number];

/** What a page is made of, in numbers. "Furniture" is navigation, header and footer of the page. */
export interface PageCensus {
  /** Numbers of elements, in the order of `COUNTED_ELEMENTS`. */
  readonly elements: readonly number[];
  /** Names of what schema.org calls the page's things, in JSON-LD and microdata. */
  readonly schemaTypes: ReadonlySet<string>;
  /** Contents of `<meta>` by name or property, in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  /** Numbers of elements by what their class or id says, in the order of `CLASS_SIGNS`. */
  readonly classes: readonly number[];
  /** Short texts by what they say: "Add to cart", "3 days ago". */
  readonly labels: ReadonlyMap<LabelKind, number>;
  /** Classes and ids of `<html>` and `<body>`, in lower case, apart by spaces. */
  readonly bodyClasses: string;
  /** Characters of all text that is seen, of that in links, and both outside of furniture. */
  readonly characters: number;
  readonly linkedCharacters: number;
  readonly mainCharacters: number;
  readonly mainLinkedCharacters: number;
  /** Lengths of the paragraphs, in characters. */
  readonly paragraphs: readonly number[];
  /** Runs of text that are short and no links, and runs that are links, outside of furniture. */
  readonly shortRuns: number;
  readonly linkRuns: number;
  /** Headings outside of furniture; those that are links, and those that ask. */
  readonly headings: number;
  readonly linkedHeadings: number;
  readonly askingHeadings: number;
  /** The first heading of the first level. */
  readonly mainHeading: string;
  /** The beginning of what is told. */
  readonly sample: string;
  /** Size of the largest group of like siblings with a link, a picture or heading, and little text each. */
  readonly cards: number;
  /** Size of the largest group of like siblings with prose of their own each. */
  readonly posts: number;
}
