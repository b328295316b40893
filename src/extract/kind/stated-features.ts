import { flag, type KindFeature, type KindSubject } from "./kind-feature.ts";

/** schema.org types, by the kind of page they indicate. */
const SCHEMA_TYPES: Readonly<Record<string, RegExp>> = {
  article: /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review)$/,
  product: /^(?:Product|ProductGroup|IndividualProduct|Vehicle|Book|ProductModel)$/,
  offer: /^(?:Offer|AggregateOffer)$/,
  "offers of many": /^(?:OfferCatalog|AggregateOffer)$/,
  thread: /^(?:DiscussionForumPosting|QAPage|Question|Answer|Comment)$/,
  list: /^(?:ItemList|CollectionPage|SearchResultsPage|Blog|DataFeed)$/,
  "local business": /^(?:LocalBusiness|PostalAddress|GeoCoordinates|OpeningHoursSpecification)$/,
  person: /^Person$/,
};

/** Site software for one kind of site, as named in `<meta name="generator">`. */
const GENERATORS: Readonly<Record<string, RegExp>> = {
  forums:
    /discourse|phpbb|vbulletin|xenforo|invision|ip\.board|flarum|vanilla|nodebb|mybb|simple machines|question2answer|lithium|khoros/i,
  documentation:
    /docusaurus|sphinx|mkdocs|gitbook|vuepress|vitepress|doxygen|mediawiki|dokuwiki|docfx|javadoc|starlight|mintlify|asciidoc|antora|nextra/i,
};

/** Classes and ids of `<body>` set by content management systems. */
const BODY_CLASSES: Readonly<Record<string, RegExp>> = {
  "a single post":
    /\bsingle(?:-post|-format|\b)|\bpost-template|\bpage-article|node-type-(?:article|blog|story)|\barticle\b/,
  "a home page": /\bhome\b|\bfront-?page\b|\bis-home/,
  "an archive": /\barchive\b|\bcategory\b|\btag-|\bsearch-results|\bpost-type-archive/,
  "a page of its own": /\bpage-template|\bpage-id|\bpage-child|node-type-page/,
  "a product": /\bsingle-product\b|\btemplate-product\b|catalog-product-view|\bproduct\b/,
  "a collection": /\btemplate-collection\b|catalog-category-view|\btax-product|\bcollection\b/,
  "a thread": /forum|thread|topic|question-page/,
};

/** What the page states about itself. */
export const STATED_FEATURES: readonly KindFeature[] = [
  ...Object.entries(SCHEMA_TYPES).map(([name, pattern]) => ({
    name: `schema.org: ${name}`,
    much: `Its structured data has a schema.org type for: ${name}.`,
    little: null,
    read: ({ census }: KindSubject) => flag([...census.schemaTypes].some((type) => pattern.test(type))),
  })),
  ...Object.entries(GENERATORS).map(([name, pattern]) => ({
    name: `generator: ${name}`,
    much: `It was made with software for ${name}.`,
    little: null,
    read: (subject: KindSubject) => flag(pattern.test(meta(subject, "generator", "application-name"))),
  })),
  ...Object.entries(BODY_CLASSES).map(([name, pattern]) => ({
    name: `body: ${name}`,
    much: `The class of its body indicates ${name}.`,
    little: null,
    read: ({ census }: KindSubject) => flag(pattern.test(census.bodyClasses)),
  })),
  {
    name: "og:type: article",
    much: "Open Graph calls it an article.",
    little: null,
    read: (subject) => flag(/article|blog|news/i.test(meta(subject, "og:type"))),
  },
  {
    name: "og:type: website",
    much: "Open Graph calls it a website.",
    little: null,
    read: (subject) => flag(/website/i.test(meta(subject, "og:type"))),
  },
  {
    name: "og:type: product",
    much: "Open Graph calls it a product.",
    little: null,
    read: (subject) =>
      flag(
        /product/i.test(meta(subject, "og:type")) || meta(subject, "product:price:amount", "og:price:amount") !== "",
      ),
  },
  {
    name: "og:type: none",
    much: "Open Graph does not say what it is.",
    little: null,
    read: (subject) => flag(meta(subject, "og:type") === ""),
  },
  {
    name: "author",
    much: "It names an author.",
    little: "It names no author.",
    read: ({ metadata }) => flag(metadata.authors.length > 0),
  },
  {
    name: "person as author",
    much: "It names a person as its author.",
    little: "It names no person as its author.",
    read: ({ metadata }) => flag(metadata.authors.some(({ kind }) => kind === "Person")),
  },
  {
    name: "date",
    much: "It states its publication date.",
    little: "It does not state its publication date.",
    read: ({ metadata }) => flag(metadata.datePublished !== null),
  },
  {
    name: "date and author",
    much: "It has both a date and an author.",
    little: null,
    read: ({ metadata }) => flag(metadata.datePublished !== null && metadata.authors.length > 0),
  },
  {
    name: "breadcrumbs",
    much: "A trail of breadcrumbs leads to it.",
    little: null,
    read: ({ metadata }) => Math.min(metadata.breadcrumbs.length, 5),
  },
];

/** The first of these metas on the page; "" if there is none. */
function meta({ census }: KindSubject, ...names: readonly string[]): string {
  for (const name of names) {
    const content = census.metas.get(name);
    if (content !== undefined) return content;
  }
  return "";
}
