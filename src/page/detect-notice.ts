import type { Document, Element } from "domhandler";
import type { Outcome } from "../article.ts";
import type { FetchedPage } from "../fetched-page.ts";
import { latinLength } from "../text/latin-length.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { NOTICES } from "./notices.ts";
import { hasNavigation, overviewOf, type PageOverview } from "./page-overview.ts";

/** As `latinLength`, of the extracted text: a notice is a few sentences. */
const MAX_TEXT_CHARS = 900;
/** In characters, of all text on the page: with navigation, and perhaps a list of other pages. */
const MAX_PAGE_CHARS = 3_000;
/** Of the page, in characters: where nothing is extracted, its sentences are somewhere in its beginning. */
const BEGINNING_CHARS = 1_500;

/** A headline says more than the name of a notice, in characters and as the share (0 to 1) that names it. */
const MAX_NAME_CHARS = 90;
const MIN_NAME_SHARE = 0.45;

/** Why a page is not the article, and its outcome. */
export interface NoticeVerdict extends PageVerdict {
  readonly outcome: Outcome;
}

/**
 * Detects a short notice that a site shows instead of a page: for maintenance, an age limit, a country, an error. Its
 * title or heading names it, and its text says so to the visitor. An article has an author or a date, or speaks of such
 * notices in the third person.
 *
 * @param document as parsed, before cleaning.
 * @param text the extracted text.
 */
export function detectNotice(document: Document, _page: FetchedPage, text: string): NoticeVerdict | null {
  if (latinLength(text) > MAX_TEXT_CHARS) return null;
  const overview = overviewOf(document);
  if (overview.saysArticle || overview.text.length > MAX_PAGE_CHARS || overview.elements.some(isSignature)) return null;
  const leastShare = hasNavigation(overview) ? MIN_NAME_SHARE : 0;
  const names = [overview.title.split(/ [|–—·-] /, 1)[0] ?? "", ...overview.headings.slice(0, 2)].map(plain);
  const beginning = overview.headings.reduce(
    (rest, heading) => rest.replace(heading, ""),
    overview.text.slice(0, BEGINNING_CHARS),
  );
  const said = plain(`${text}\n${beginning}`);
  for (const notice of NOTICES)
    if (names.some((name) => shareNamed(name, notice.named) > leastShare) && notice.said.test(said))
      return { outcome: notice.outcome, reason: `${notice.sentence}: ${quoted(overview)}.` };
  return null;
}

function plain(text: string): string {
  return text.replaceAll("’", "'").trim();
}

/** The share of a title (0 to 1) that names a notice. */
function shareNamed(name: string, pattern: RegExp): number {
  const [named] = name.length > MAX_NAME_CHARS ? [] : (pattern.exec(name) ?? []);
  return named === undefined ? 0 : named.length / name.length;
}

/** An element for the date or the author of an article. */
function isSignature({ name, attribs }: Element): boolean {
  return (
    name === "time" ||
    attribs.rel === "author" ||
    /^(?:datePublished|author)$/.test(attribs.itemprop ?? "") ||
    /(?:^|[\s_-])(?:byline|dateline)(?:[\s_-]|$)/i.test(attribs.class ?? "")
  );
}

function quoted({ headings: [heading], title }: PageOverview): string {
  return `“${(heading ?? title).slice(0, 80).trim()}”`;
}
