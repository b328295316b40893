import { CLASS_SIGNS, type ClassSign } from "./class-signs.ts";
import { grade, type KindFeature, type KindSubject } from "./kind-feature.ts";
import { COUNTED_ELEMENTS, type CountedElement } from "./page-census.ts";

const ELEMENTS: Readonly<Record<CountedElement, string>> = {
  p: "paragraphs",
  li: "list items",
  h2: "second-level headings",
  h3: "third-level headings",
  img: "pictures",
  tr: "rows of tables",
  pre: "preformatted blocks",
  code: "pieces of code",
  form: "forms",
  input: "input fields",
  button: "buttons",
  textarea: "text areas",
  section: "sections",
  video: "videos",
  iframe: "embedded pages",
  blockquote: "quotations",
};

const CLASSES: Readonly<Record<ClassSign, string>> = {
  product: "a product",
  price: "a price",
  cart: "a shopping cart",
  post: "a post",
  thread: "a thread",
  member: "a forum member",
  docs: "documentation",
  contents: "a table of contents",
  hero: "a hero",
  action: "a call to action",
  testimonial: "a testimonial",
  plan: "a plan or feature",
  grid: "a grid",
  filter: "a filter",
  pagination: "pagination",
  breadcrumb: "breadcrumbs",
  byline: "a byline",
  entry: "the article text",
  share: "sharing",
  related: "related pages",
  slider: "a slider",
  accordion: "an accordion",
  tag: "tags",
};

const CLASS_ORDER = Object.keys(CLASS_SIGNS);

/** Features of a page's structure. */
export const BUILD_FEATURES: readonly KindFeature[] = [
  ...(Object.entries(ELEMENTS) as [CountedElement, string][]).map(([name, what]) => {
    const index = COUNTED_ELEMENTS.indexOf(name);
    return {
      name: `<${name}>`,
      much: `It has many ${what}.`,
      little: null,
      read: ({ census }: KindSubject) => grade(census.elements[index] ?? 0),
    };
  }),
  ...(Object.entries(CLASSES) as [ClassSign, string][]).map(([sign, what]) => {
    const index = CLASS_ORDER.indexOf(sign);
    return {
      name: `class: ${sign}`,
      much: `Its classes name ${what}.`,
      little: null,
      read: ({ census }: KindSubject) => grade(census.classes[index] ?? 0),
    };
  }),
  {
    name: "cards",
    much: "It has many similar boxes, each with a link, a picture or heading, and little text.",
    little: "It has few teasers.",
    read: ({ census }) => grade(census.cards),
  },
  {
    name: "posts",
    much: "It has several similar boxes, each with prose of its own.",
    little: null,
    read: ({ census }) => grade(census.posts),
  },
];
