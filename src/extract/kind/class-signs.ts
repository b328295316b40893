import { cachedByLabel } from "../../dom/cached-by-label.ts";

/** Words of a class or id that indicate the kind of a page. */
export const CLASS_SIGNS = {
  product: /product|\bsku\b|\bpdp\b|swatch/,
  price: /price|\bmsrp\b/,
  cart: /(?:add-?to-?|[-_ ]|^)(?:cart|basket|bag)\b|addtocart|add_to_cart|\bbuy-?(?:now|box)\b/,
  post: /(?:^|[-_ ])(?:posts?|message|messages|reply|replies|answer|answers)(?:[-_ ]|$)/,
  thread: /thread|topic|forum|discussion|\bbbs\b|phpbb|vbulletin|xenforo|discourse|lia-/,
  member: /avatar|username|user-?(?:name|info|details|card|profile)|member|poster|post-?author/,
  docs: /(?:^|[-_ ])(?:docs?|documentation|api|sphinx|docusaurus|mkdocs|vitepress|gitbook)(?:[-_ ]|$)|theme-doc|vp-doc/,
  contents: /(?:^|[-_ ])toc(?:[-_ ]|$)|table-?of-?contents|on-?this-?page/,
  hero: /hero|jumbotron|masthead/,
  action: /(?:^|[-_ ])cta(?:[-_ ]|$)|call-?to-?action/,
  testimonial: /testimonial|trust-?(?:ed|bar|pilot)|client-?logo|logos?-?(?:wall|grid|carousel)/,
  plan: /pricing|(?:^|[-_ ])plans?(?:[-_ ]|$)|feature/,
  grid: /(?:^|[-_ ])(?:grid|masonry|gallery)(?:[-_ ]|$)/,
  filter: /filter|facet|refine|sort(?:ing|-by|by)?(?:[-_ ]|$)/,
  pagination: /paginat|pager|page-?numbers|load-?more/,
  breadcrumb: /breadcrumb/,
  byline: /byline|(?:post|entry|article)-?(?:meta|author|date)|author-?(?:name|bio|box)|published|dateline/,
  entry: /(?:entry|post|article|story|single)[-_]*(?:content|body|text)/,
  share: /(?:^|[-_ ])(?:share|sharing|social)(?:[-_ ]|$)|sharedaddy|addtoany/,
  related: /related|recommended|read-?next|more-?(?:stories|posts|articles)/,
  slider: /slider|carousel|swiper|slick|slideshow/,
  accordion: /accordion|(?:^|[-_ ])faqs?(?:[-_ ]|$)|collaps/,
  tag: /(?:^|[-_ ])(?:tags?|categor(?:y|ies)|cat-links)(?:[-_ ]|$)/,
} as const;

export type ClassSign = keyof typeof CLASS_SIGNS;

const PATTERNS = Object.values(CLASS_SIGNS);
const ANY = new RegExp(PATTERNS.map(({ source }) => source).join("|"));
/** Longer lists are utility classes and say nothing about the page. */
const MAX_CLASS_CHARS = 200;

/** Counts the signs in classes and ids. Each distinct value is matched once. */
export class ClassSigns {
  /** In the order of `CLASS_SIGNS`. */
  readonly counts: number[] = new Array(PATTERNS.length).fill(0);

  count(classes: string | undefined): void {
    if (!classes) return;
    const signs = signsOf(classes);
    for (let sign = 0; signs >> sign !== 0; sign++)
      if ((signs >> sign) & 1) this.counts[sign] = (this.counts[sign] as number) + 1;
  }
}

/** The signs in a value as bits in the order of `CLASS_SIGNS`. No pattern spans a space, so names are matched separately. */
const signsOf = cachedByLabel((classes) => {
  let signs = 0;
  for (const name of classes.slice(0, MAX_CLASS_CHARS).split(" ")) signs |= signsOfName(name);
  return signs;
});

const signsOfName = cachedByLabel((name) => {
  const text = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  let signs = 0;
  if (ANY.test(text)) for (const [index, pattern] of PATTERNS.entries()) if (pattern.test(text)) signs |= 1 << index;
  return signs;
});
