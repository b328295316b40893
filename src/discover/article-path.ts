/** `unknown`: the URL alone does not tell. */
export type PathShape = "article" | "list" | "unknown";

/** Segments after which the name of a list stands. */
const PARENTS = new Set(
  "tag tags category categories topic topics author authors autor auteur user users profile search".split(" "),
);
/** Last segments of pages that are no articles. */
const OTHERS = new Set(
  "about contact privacy terms help login account subscribe newsletter newsletters page rss feed feeds jobs".split(" "),
);

/** Files that are no pages. */
const FILE =
  /\.(?:pdf|jpe?g|png|gif|webp|avif|svg|mp[34]|m4a|mov|webm|zip|gz|xml|rss|json|css|m?js|docx?|xlsx?|pptx?|epub|ics|csv)$/i;

const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d\b)/;
/** Hyphens of a headline in a URL: sections have one or two at most. */
const MIN_HYPHENS = 3;
/** Digits of a number that no year is. */
const NUMBER = /\d{5}/;

/** Whether a URL has the shape of an article's: a date, a headline for its last part, or a long number. */
export function leadsToArticle(url: string): PathShape {
  const { pathname, search } = new URL(url);
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const last = segments.at(-1);
  // `/?p=1234` is an article of WordPress as it comes.
  if (last === undefined) return search === "" ? "list" : queryShape(search);
  if (FILE.test(last) || OTHERS.has(last.toLowerCase())) return "list";
  if (segments.slice(-2).some((segment) => PARENTS.has(segment.toLowerCase()))) return "list";
  // `/2026/11/` and `/page/2` list.
  if (/^\d{1,4}$/.test(last)) return "unknown";
  if (DATE.test(pathname) || NUMBER.test(last)) return "article";
  if ((last.match(/[-_]/g)?.length ?? 0) >= MIN_HYPHENS) return "article";
  return queryShape(search);
}

function queryShape(search: string): PathShape {
  return NUMBER.test(search) ? "article" : "unknown";
}
