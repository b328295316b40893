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

/** Together with one of these words, the class names a part of the text. */
const UNLESS = listed("no, has, review, product, body, content, summary, description, excerpt, correction, note");

export const removeBylines: CleanRule = {
  name: "remove-bylines",
  why: "Author, date and reading time are metadata; in the text they read as its first or last sentence.",
  apply: (page) => withClass(page, BYLINE_CLASSES, { prose: MAX_BYLINE_CHARS, unless: UNLESS }),
};
