import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isOfOthers, Surroundings } from "../facts/surroundings.ts";
import type { AuthorGroup } from "./author-group.ts";
import { readNames } from "./author-names.ts";

/** A longer line is prose. */
const MAX_LINE_CHARS = 120;
/** Room for a standfirst, a picture and boxes, in elements; elements above the headline count double. */
const MAX_DISTANCE = 40;
/** More lines belong to a list. */
const MAX_LINES = 40;

/** A word between the date and the label: of the date ("23 November by"), of its time, or what the author did. */
const BETWEEN = String.raw`\d\.?\s{1,3}(?!(?:reviewed|edited|updated|sponsored|checked)\s)\p{L}{1,12}\.?\s{1,3}|(?:posted|published|written|created|added|submitted|geschrieben|veröffentlicht|erstellt|verfasst|publié|écrit|posté|publicado|escrito)\s{1,3}`;
/**
 * Words before a name at the end of a line with a date: "Posted on 23 November 2026 by Ada Obi". Other words before the
 * label introduce someone else: "last post by", "sponsored by".
 */
const LEADING = new RegExp(
  String.raw`\d[^\n]{0,80}?(?:(?<=[^\p{L}\s])\s{0,3}|${BETWEEN})(?<!\p{L})(?:by|von|par|por|di|av|af|door|autor(?:in)?:|author:|text:)\s+(?=\p{Lu})`,
  "iu",
);

/** "Founded on 3 March 1989 by Ada Obi": the date of what somebody did, unless it was to write. */
const OF_AN_EVENT =
  /^(?!.{0,40}(?:post|publi|writ|creat|add|submit|geschr|veröff|erst|verfass|écri|rédig|escri|scritt|geplaatst))[^\d]{3,40}\s(?:on|am|le|el|il|op)\s[^\d]{0,20}\d/iu;

/** Lines near the headline that start with a date and end with the author. */
export function* datedBylines(facts: PageFacts): Iterable<AuthorGroup> {
  const surroundings = new Surroundings(facts);
  let lines = 0;
  for (const { element, isApart, isHidden, distance } of [...facts.datelines, ...facts.dated]) {
    if (isApart || isHidden || distance > MAX_DISTANCE) continue;
    if (++lines > MAX_LINES) return;
    const line = shortLineOf(element, MAX_LINE_CHARS);
    const leading = line.length > MAX_LINE_CHARS || OF_AN_EVENT.test(line) ? null : LEADING.exec(line);
    const rest = leading === null ? "" : line.slice(leading.index + leading[0].length);
    const names = /^\p{Lu}/u.test(rest) ? readNames(rest).filter(({ kind }) => kind !== "organization") : [];
    if (names.length > 0 && !isOfOthers(surroundings.of(element)))
      yield {
        kind: "label",
        source: "text:dated-byline",
        raw: line,
        authors: names.map((name) => ({ ...name, url: null })),
      };
  }
}
