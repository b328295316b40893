/** What the class or id of an element says about its content: any of these, added up. */
export const LABEL = {
  /** Serves the site or another article: navigation, comments, teasers. */
  apart: 1,
  /** An author stands there. */
  byline: 2,
  /** A date stands there. */
  dateline: 4,
  /** The headline stands there, on pages that have no headings. */
  headline: 8,
} as const;

/** Class names and ids, each as a whole: `has-sidebar` and `elementor-widget` are of the page itself. */
const APART =
  /^(?:(?:[\w-]*[-_])?(?:comments?|commentlist|related|recommend\w*|sidebar|footer|navigation|teasers?|promos?|promotions?|promo-?box|popular|trending|newsletter|recirc\w*|carousel|breadcrumbs?)(?:[-_](?:list|area|section|container|wrapper|box|posts?|articles?|items?|inner|content|body|author|form|respond|block|module|links?|stories|nav|menu|\d+))*|widget_\w+|testimonials?|tweet|tweet-embed|twitter-tweet|instagram-media|respond|disqus\w*|nav|menu|most-?read|more-?stories|read-?more|outbrain|taboola)$/i;
/** The same words, wherever they stand: most labels have none, and the search ends soon. */
const MAYBE_APART =
  /comment|related|recommend|sidebar|footer|nav|teaser|promo|popular|trending|newsletter|recirc|carousel|breadcrumb|widget_|testimonial|tweet|instagram-media|respond|disqus|menu|most-?read|stories|read-?more|outbrain|taboola/i;
const NOT_APART =
  /^(?:has|no|with|without|hide|show|is|enable)[-_]|(?:left|right|content|full)[-_]?sidebar|sidebar[-_](?:left|right|content|none)|(?:entry|post|article)[-_]footer/i;

const BYLINE =
  /by-?line|auth?or|auteur|writer|written|posted-?by|submitted|contributor|creator|reporter|redakteur|journalist|penulis|yazar/i;
/** People whom a page names so, and who have not written its article. */
const OTHER_PEOPLE =
  /comment|testimonial|bookmark|quote|caption|image|photo|picture|video|media|avatar|social|authori[sz]|authority|powered|author[-_]*(?:description|role|job|position|occupation)/i;
const HEADLINE =
  /headline|(?:story|article|artical|news|post|entry|page|content)[-_]?(?:hed|head|heading|title)(?![a-z])|head(?:er|ing)?[-_]?(?:text|story)|^(?:title|hed)$/i;
/** Headlines of others, and lines beside a headline. */
const OTHER_HEADLINES = /sub|related|teaser|list|more|other|widget|section|side|links?\b|image|photo|caption|comment/i;
const DATELINE = /date|datum|fecha|data|time|publi|posted|meta|info|stand|stamp|ago|tanggal|tarih|fech/i;

/** Labels repeat a hundredfold on a page, and from page to page of a host. */
const known = new Map<string, number>();
const MOST_KNOWN = 5_000;
/** In UTF-16 units: longer lists of names are kept by nobody. */
const LONGEST_KNOWN = 400;

/** What a name for the site's own tests says, where readers' class names are made by a machine. */
export function kindsOfTest(attribs: Readonly<Record<string, string>>): number {
  const { "data-qa": qa, "data-testid": testId, "data-test": test } = attribs;
  return (kindsOf(qa) | kindsOf(testId) | kindsOf(test)) & ~LABEL.apart;
}

/**
 * What labels say, as bits of `LABEL`. Each is looked at once.
 * @param labels the value of `class`, `id` or `rel`.
 */
export function kindsOf(labels: string | undefined): number {
  if (labels === undefined || labels === "") return 0;
  const hit = known.get(labels);
  if (hit !== undefined) return hit;
  const kinds = readKinds(labels);
  if (labels.length > LONGEST_KNOWN) return kinds;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(labels, kinds);
  return kinds;
}

function readKinds(labels: string): number {
  let kinds = 0;
  if (MAYBE_APART.test(labels)) {
    for (const label of labels.split(/\s+/)) if (APART.test(label) && !NOT_APART.test(label)) kinds |= LABEL.apart;
  }
  if (BYLINE.test(labels) && !OTHER_PEOPLE.test(labels)) kinds |= LABEL.byline;
  if (DATELINE.test(labels) && !/comment/i.test(labels)) kinds |= LABEL.dateline;
  if (HEADLINE.test(labels) && !OTHER_HEADLINES.test(labels)) kinds |= LABEL.headline;
  return kinds;
}
