import type { Element } from "domhandler";
import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { withClass } from "../with-class.ts";

const BYLINE_CLASSES = listed(`
  byline, bylines, by line, post meta, postmeta, entry meta, article meta, articlemeta, story meta, blog meta,
  content meta, meta info, metadata, post info, post byline, entry date, post date, postdate, article date,
  articledate, publish date, pubdate, published, publication date, date published, posted on, posted by,
  postedby, timestamp, time stamp, datetime, date time, article info, article author, author name, author
  names, authorname, author info, author line, author byline, post author, article byline, entry author,
  written by, reading time, readingtime, read time, readtime, time to read, reading duration, estimated
  reading, contributors, .author, .authors, .dateline, .date, last updated, last modified, updated, modified
  date, article details, story date, autor, autoren, datum, fecha, auteur, verfasser, artikel info, view
  count, views count, post views
`);

/** A longer byline contains the text. */
const MAX_BYLINE_CHARS = 120;

/** A page has its byline once or twice, above and below. */
const MIN_SECTIONS = 3;

/** Together with one of these words, the class names a part of the text. */
const UNLESS = listed("no, has, review, product, body, content, summary, description, excerpt, correction, note");

export const removeBylines: CleanRule = {
  name: "remove-bylines",
  why: "Author, date and reading time are metadata; in the text they read as its first or last sentence.",
  apply(page, { isManual }) {
    const bylines = withClass(page, BYLINE_CLASSES, { prose: MAX_BYLINE_CHARS, unless: UNLESS });
    return isManual ? bylines.filter((line) => !isOfSection(line, bylines)) : bylines;
  },
};

/** In a manual, each section may say since when it holds: “Added in: v2.1”. */
function isOfSection({ attribs }: Element, bylines: readonly Element[]): boolean {
  return bylines.filter((each) => each.attribs.class === attribs.class).length >= MIN_SECTIONS;
}
