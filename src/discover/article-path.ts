/** `unknown`: the URL alone is not conclusive. */
export type PathShape = "article" | "list" | "unknown";

/** Segments followed by the name of a list. */
const PARENTS = new Set(
  "tag tags category categories topic topics author authors autor auteur user users profile search".split(" "),
);
/** Last segments of pages that are not articles. */
const OTHERS = new Set(
  "about contact privacy terms help login account subscribe newsletter newsletters page rss feed feeds jobs".split(" "),
);

/** Files that are not pages. */
const FILE =
  /\.(?:pdf|jpe?g|png|gif|webp|avif|svg|mp[34]|m4a|mov|webm|zip|gz|xml|rss|json|css|m?js|docx?|xlsx?|pptx?|epub|ics|csv)$/i;

const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d\b)/;
/** A headline in a URL has at least this many; sections have one or two. */
const MIN_HYPHENS = 3;
/** More digits than a year has. */
const NUMBER = /\d{5}/;

/** Whether a URL has the shape of an article's: a date, a headline as its last part, or a long number. */
export function pathShapeOf(url: string): PathShape {
  const { pathname, search } = new URL(url);
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const last = segments.at(-1);
  // `/?p=1234` is an article under WordPress's default permalinks.
  if (last === undefined) return search === "" ? "list" : queryShape(search);
  if (FILE.test(last) || OTHERS.has(last.toLowerCase())) return "list";
  if (segments.slice(-2).some((segment) => PARENTS.has(segment.toLowerCase()))) return "list";
  // `/2026/11/` and `/page/2` are lists.
  if (/^\d{1,4}$/.test(last)) return "unknown";
  if (DATE.test(pathname) || NUMBER.test(last)) return "article";
  if ((last.match(/[-_]/g)?.length ?? 0) >= MIN_HYPHENS) return "article";
  return queryShape(search);
}

function queryShape(search: string): PathShape {
  return NUMBER.test(search) ? "article" : "unknown";
}
