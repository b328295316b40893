import { Parser } from "htmlparser2";
import { listOf, type RawEntry, type ReadingList } from "./saved-link.ts";

/** Folders deeper than this count as the last that does. */
const MAX_DEPTH = 50;

/**
 * Bookmarks as browsers and many services write them (Netscape's format, folders as `H3` before their `DL`), and Pocket's
 * old page: lists of links under the headings "Unread" and "Read Archive".
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function htmlLinks(text: string): ReadingList {
  const entries: RawEntry[] = [];
  const folders: string[] = [];
  let heading = "";
  let isOwnFolder = true;
  let isHeading = false;
  let isArchive = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "h1" || name === "h2" || name === "h3") {
        isHeading = true;
        heading = "";
        // The browser's own bars are no folders that a reader has made.
        isOwnFolder = !("personal_toolbar_folder" in attributes || "unfiled_bookmarks_folder" in attributes);
      }
      if (name === "dl" && folders.length < MAX_DEPTH) folders.push(isOwnFolder ? heading.trim() : "");
      if (name === "dl") heading = "";
      if (name !== "a") return;
      const tags = (attributes.tags ?? "").split(",").map((tag) => tag.trim());
      entries.push({
        place: `link ${entries.length + 1}`,
        url: attributes.href,
        isRead: isArchive,
        isArchived: isArchive,
        // The outermost list has the page's own title.
        labels: [...folders.slice(1), ...tags].filter(Boolean),
        savedAt: attributes.time_added ?? attributes.add_date,
      });
    },
    ontext(words) {
      if (isHeading) heading += words;
    },
    onclosetag(name) {
      if (name === "dl") folders.pop();
      if (!/^h[123]$/.test(name)) return;
      isHeading = false;
      isArchive = /^(?:read )?archive$/i.test(heading.trim());
    },
  });
  parser.end(text);
  return listOf(entries);
}
