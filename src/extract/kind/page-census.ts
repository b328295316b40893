import type { LabelKind } from "./labels.ts";

/** Elements to count by name. */
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

/** Counts that describe a page's structure. "Furniture" is the page's navigation, header and footer. */
export interface PageCensus {
  /** Numbers of elements, in the order of `COUNTED_ELEMENTS`. */
  readonly elements: readonly number[];
  /** schema.org types in JSON-LD and microdata. */
  readonly schemaTypes: ReadonlySet<string>;
  /** Contents of `<meta>` by name or property, in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  /** Numbers of elements by the signs in their class or id, in the order of `CLASS_SIGNS`. */
  readonly classes: readonly number[];
  /** Short texts by the kind they indicate: "Add to cart", "3 days ago". */
  readonly labels: ReadonlyMap<LabelKind, number>;
  /** Classes and ids of `<html>` and `<body>`, in lower case, separated by spaces. */
  readonly bodyClasses: string;
  /** Characters of visible text and of link text; then both without furniture. */
  readonly characters: number;
  readonly linkedCharacters: number;
  readonly mainCharacters: number;
  readonly mainLinkedCharacters: number;
  /** Lengths of the paragraphs, in characters. */
  readonly paragraphs: readonly number[];
  /** Short runs of text that are not links, and runs that are links, outside furniture. */
  readonly shortRuns: number;
  readonly linkRuns: number;
  /** Headings outside furniture; those that are links; those that are questions. */
  readonly headings: number;
  readonly linkedHeadings: number;
  readonly askingHeadings: number;
  /** The first `h1`. */
  readonly mainHeading: string;
  /** The beginning of the prose. */
  readonly sample: string;
  /** Size of the largest group of similar siblings, each with a link, a picture or heading, and little text. */
  readonly cards: number;
  /** Size of the largest group of similar siblings, each with prose of its own. */
  readonly posts: number;
}
