import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { resolveUrl } from "../../url/resolve-url.ts";
import { collapse, lineOf, shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";

/** The topic above a headline. */
const KICKER =
  /kicker|overline|eyebrow|roofline|dachzeile|spitzmarke|topline|pre-?title|super-?title|antetitulo|volanta|overtitle|surtitre|label|category|rubrik|hidden|sr-only/i;

export interface Heading {
  readonly source: string;
  /** The whole line. */
  readonly raw: string;
  /** The line without its kicker; equal to `raw` if it has none. */
  readonly bare: string;
  /** The lines of its child elements: kicker, headline, subtitle. */
  readonly parts: readonly string[];
  readonly isFirstLevel: boolean;
  /** Displayed in `<article>` or `<main>`. */
  readonly isInArticle: boolean;
}

/** Headings that may be the article's: displayed ones in the article before those that are hidden or apart. */
export function headingCandidates(facts: PageFacts): Heading[] {
  const found: Heading[] = [];
  const headings = facts.headings.slice(0, MAX_HEADINGS);
  for (const test of ORDER) {
    for (const placed of headings) {
      if (!test(placed)) continue;
      const { element, inArticle, isApart, isHidden } = placed;
      const raw = withoutAnchor(shortLineOf(element, MAX_HEADING_CHARS));
      if (raw === "" || leadsHome(element, facts.baseUrl)) continue;
      found.push({
        source: `element:${element.name}`,
        raw,
        bare: withoutKicker(element) || raw,
        parts: partsOf(element),
        isFirstLevel: element.name === "h1",
        isInArticle: inArticle && !isApart && !isHidden,
      });
    }
  }
  return found;
}

/** A heading without the link to itself: "Bridges #". */
export function withoutAnchor(line: string): string {
  return line.replace(/\s{1,3}[#§]$|\s{0,3}[¶🔗]$/u, "");
}

/** A longer heading is a paragraph. */
const MAX_HEADING_CHARS = 400;
/** More headings belong to a long text, or to teasers. */
const MAX_HEADINGS = 20;

const ORDER: readonly ((placed: Placed) => boolean)[] = [
  ({ element, isApart, isHidden }) => element.name === "h1" && !isHidden && !isApart,
  ({ element, isApart, isHidden }) => element.name === "h1" && (isHidden || isApart),
  ({ element, isApart, isHidden }) => element.name !== "h1" && !isHidden && !isApart,
];

/** The lines of all `h1` elements. */
export function firstLevelLines({ headings }: PageFacts): string[] {
  const ones = headings.filter(({ element }) => element.name === "h1").slice(0, MAX_HEADINGS);
  return ones.map(({ element }) => shortLineOf(element, MAX_HEADING_CHARS)).filter(Boolean);
}

/** Its texts, one line each. */
function partsOf(parent: ParentNode): string[] {
  return parent.children.flatMap((child) =>
    isTag(child) ? partsOf(child) : (isText(child) && collapse(child.data)) || [],
  );
}

function withoutKicker(heading: Element): string {
  const rest = heading.children.filter((child) => !(isTag(child) && KICKER.test(child.attribs.class ?? "")));
  if (rest.length === heading.children.length) return "";
  const text = rest
    .map((child) => lineOf(child))
    .join(" ")
    .replace(/^[\s\-–—:|·]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  return text.endsWith(":") ? "" : text; // The kicker itself: the class was the headline's.
}

/** Whether the heading is a link to the home page, and so the site's name. */
export function leadsHome(heading: Element, baseUrl: string): boolean {
  const link =
    heading.parent !== null && isTag(heading.parent) && heading.parent.name === "a"
      ? heading.parent
      : heading.children.find((child) => isTag(child) && child.name === "a");
  if (!(link && isTag(link)) || !link.attribs.href) return false;
  const url = resolveUrl(link.attribs.href, baseUrl);
  if (url === null) return false;
  const { pathname, search } = new URL(url);
  return /^\/(?:index\.\w+)?$/.test(pathname) && search === "" && new URL(baseUrl).pathname !== "/";
}
