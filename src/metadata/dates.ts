import type { StatedDate } from "../article.ts";
import { jsonLdStrings, metas, properties } from "./candidates.ts";
import { withOffset } from "./date-offset.ts";
import { type Candidate, type Field, readField, type Stated } from "./field.ts";
import { dateOrder } from "./language.ts";
import { loneDate } from "./lone-date.ts";
import type { PageFacts } from "./page-facts.ts";
import { parseDate } from "./parse-date.ts";
import { scriptDates } from "./script-dates.ts";
import { parseSpokenDate } from "./spoken-date.ts";
import { urlDate } from "./url-date.ts";
import { visibleDates } from "./visible-dates.ts";

const DAY = 86_400_000;
/** The web is not older. */
const FIRST_YEAR = 1990;

/** The date of a statement; `null` for one in the future of the fetch, or before the web. */
function accept(raw: string, facts: PageFacts): StatedDate | null {
  const date = parseDate(raw) ?? parseSpokenDate(raw, dateOrder(facts));
  if (date === null || Number(date.value.slice(0, 4)) < FIRST_YEAR) return null;
  // A day begins up to 14 hours earlier elsewhere.
  const begins = Date.parse(date.value.length > 19 ? date.value : date.value.slice(0, 10));
  return begins > Date.parse(facts.page.fetchedAt) + DAY ? null : date;
}

const PUBLISHED_METAS =
  "article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished rnews:datepublished publishdate publish-date publish_date published published_time published-date pubdate pub_date publication_date publication-date publicationdate originalpublicationdate dcterms.issued dcterms.created dc.date.issued dc.date.created dc.date.publication citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime shareaholic:article_published_time bt:pubdate article_date_original displaydate datecreated created createdate date_published article:post_date prism.publicationdate eprints.date".split(
    " ",
  );

/** Names under which some systems state when they last wrote the page. */
const UNCERTAIN_METAS = ["dcterms.date", "dc.date", "date"];

/** When the article was first published, as the page says. What was changed later is `dateModified`, and neither is copied. */
const datePublished: Field<StatedDate> = {
  name: "datePublished",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "datePublished");
    yield* metas(facts, ...PUBLISHED_METAS);
    yield* properties(facts, "datePublished", "uploadDate", "dateCreated", "dc:date", "dc:created");
    yield* jsonLdStrings(facts.articles, "dateCreated");
    yield* jsonLdStrings(facts.articles, "uploadDate");
    yield* visibleDates(facts, "published");
    yield* loneDate(facts, "published", (raw) => accept(raw, facts));
    yield* urlDate(facts);
    yield* visibleDates(facts, "plain");
    yield* scriptDates(facts);
    yield* metas(facts, ...UNCERTAIN_METAS);
    yield* loneDate(facts, "plain", (raw) => accept(raw, facts));
  },
  accept,
};

/** The date of publication, with the offset of its place where any source states the same moment with one. */
export function readDatePublished(facts: PageFacts): Stated<StatedDate> | null {
  const found = readField(datePublished, facts);
  return found && withOffset(found, statedDates(facts, "datePublished", PUBLISHED_METAS), (raw) => accept(raw, facts));
}

/** The date of the last change, likewise. */
export function readDateModified(facts: PageFacts): Stated<StatedDate> | null {
  const found = readField(dateModified, facts);
  return found && withOffset(found, statedDates(facts, "dateModified", MODIFIED_METAS), (raw) => accept(raw, facts));
}

/** All that is stated for machines about a date. */
function* statedDates(facts: PageFacts, name: string, names: readonly string[]): Iterable<Candidate> {
  yield* jsonLdStrings(facts.articles, name);
  yield* metas(facts, ...names, ...UNCERTAIN_METAS);
  yield* properties(facts, name);
  for (const { element } of facts.times) {
    if (element.attribs.datetime) yield { source: "element:time", raw: element.attribs.datetime };
  }
}

const MODIFIED_METAS =
  "article:modified_time og:article:modified_time article:modified og:updated_time og:modified_time article:updated_time datemodified modified date.modified dcterms.modified dc.date.modified lastmod last-modified last_updated_date last_modified revised updated cxenseparse:modifiedtime bt:moddate article_date_updated shareaholic:article_modified_time".split(
    " ",
  );

/**
 * When the article was last changed, as the page says. The HTTP header Last-Modified is no candidate: it tells when
 * a file was written.
 */
const dateModified: Field<StatedDate> = {
  name: "dateModified",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "dateModified");
    yield* metas(facts, ...MODIFIED_METAS);
    yield* properties(facts, "dateModified", "dc:modified");
    yield* visibleDates(facts, "modified");
  },
  accept,
};
