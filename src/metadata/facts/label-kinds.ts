import { cachedByLabel } from "../../dom/cached-by-label.ts";

/** What the class or id of an element says about its content, as bits. */
export const LABEL = {
  /** Belongs to the site or another article: navigation, comments, teasers. */
  apart: 1,
  /** Contains an author. */
  byline: 2,
  /** Contains a date. */
  dateline: 4,
  /** Contains the headline, on pages without headings. */
  headline: 8,
} as const;

/** Class names and ids, matched as a whole: `has-sidebar` and `elementor-widget` are on the page itself. */
const APART =
  /^(?:(?:[\w-]*[-_])?(?:comments?|commentlist|related|recommend\w*|sidebar|footer|navigation|teasers?|promos?|promotions?|promo-?box|popular|trending|newsletter|recirc\w*|carousel|breadcrumbs?)(?:[-_](?:list|area|section|container|wrapper|box|posts?|articles?|items?|inner|content|body|author|form|respond|block|module|links?|stories|nav|menu|\d+))*|widget_\w+|testimonials?|tweet|tweet-embed|twitter-tweet|instagram-media|respond|disqus\w*|nav|menu|most-?read|more-?stories|read-?more|outbrain|taboola)$/i;
/** The same words anywhere: a cheap check that most labels fail. */
const MAYBE_APART =
  /comment|related|recommend|sidebar|footer|nav|teaser|promo|popular|trending|newsletter|recirc|carousel|breadcrumb|widget_|testimonial|tweet|instagram-media|respond|disqus|menu|most-?read|stories|read-?more|outbrain|taboola/i;
const NOT_APART =
  /^(?:has|no|with|without|hide|show|is|enable)[-_]|[-_](?:has|with|and|no)[-_]sidebar|(?:left|right|content|full)[-_]?sidebar|sidebar[-_](?:left|right|content|none)|(?:entry|post|article)[-_]footer/i;

const BYLINE =
  /by-?line|auth?or|auteur|writer|written|posted-?by|submitted|contributor|creator|reporter|redakteur|journalist|penulis|yazar/i;
/** A name of the author, whatever the box around it is for: `video-post_author-name`. */
const AUTHOR_NAME =
  /(?:^|[\s_-])(?<!(?:image|photo|picture|comment|caption|quote|testimonial)[_-]{1,2})author[-_]{0,2}name(?:[\s_-]|$)/i;
/** Class words for people who are not the article's author. */
const OTHER_PEOPLE =
  /comment|testimonial|bookmark|quote|caption|image|photo|picture|video|media|avatar|social|authori[sz]|authority|powered|author[-_]*(?:description|role|job|position|occupation)/i;
const HEADLINE =
  /headline|(?:story|article|artical|news|post|entry|page|content)[-_]?(?:hed|head|heading|title)(?![a-z])|head(?:er|ing)?[-_]?(?:text|story)|^(?:title|hed)$/i;
/** Headlines of other articles, and lines next to a headline. */
const OTHER_HEADLINES = /sub|related|teaser|list|more|other|widget|section|side|links?\b|image|photo|caption|comment/i;
const DATELINE = /date|datum|fecha|data|time|publi|posted|meta|info|stand|stamp|ago|tanggal|tarih|fech/i;

/** The kinds in attributes for the site's own tests, where class names are generated. */
export function kindsOfTest(attribs: Readonly<Record<string, string>>): number {
  const { "data-qa": qa, "data-testid": testId, "data-test": test } = attribs;
  return (kindsOf(qa) | kindsOf(testId) | kindsOf(test)) & ~LABEL.apart;
}

/**
 * The kinds of a label as bits of `LABEL`.
 * @param labels the value of `class`, `id` or `rel`.
 */
export function kindsOf(labels: string | undefined): number {
  if (labels === undefined || labels === "") return 0;
  return kindsOfLabel(labels);
}

const kindsOfLabel = cachedByLabel(readKinds);

function readKinds(labels: string): number {
  let kinds = 0;
  if (MAYBE_APART.test(labels)) {
    for (const label of labels.split(/\s+/)) if (APART.test(label) && !NOT_APART.test(label)) kinds |= LABEL.apart;
  }
  if (BYLINE.test(labels) && (!OTHER_PEOPLE.test(labels) || AUTHOR_NAME.test(labels))) kinds |= LABEL.byline;
  if (DATELINE.test(labels) && !/comment/i.test(labels)) kinds |= LABEL.dateline;
  if (HEADLINE.test(labels) && !OTHER_HEADLINES.test(labels)) kinds |= LABEL.headline;
  return kinds;
}
