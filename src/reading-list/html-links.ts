import { Parser } from "htmlparser2";
import { MAX_LABEL_CHARS, MAX_LABELS } from "../marks.ts";
import { LinkCollector } from "./list-of.ts";
import type { ReadingList } from "./saved-link.ts";

/** Deeper folders count as the last one within this depth. */
const MAX_FOLDERS = 50;
/** Open elements. The rest of a deeper list is not read: each new element takes time in proportion to the open ones. */
const MAX_DEPTH = 500;

/**
 * Whether an HTML file is an export: it declares Netscape's format, has its lists, or links with the times at which they
 * were saved. Any other is a web page, whose links, perhaps hundreds, nobody saved.
 */
export function isBookmarkFile(text: string): boolean {
  return /netscape-bookmark-file|<dl[\s>]|<a\s[^<>]*\b(?:time_added|add_date)=/i.test(text);
}

/**
 * Bookmark files of browsers and many services (Netscape's format, with folder names in an `H3` before the `DL`), and
 * Pocket's old export: lists of links under the headings "Unread" and "Read Archive".
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function htmlLinks(text: string): ReadingList {
  const collector = new LinkCollector();
  let count = 0;
  let labels: readonly string[] = [];
  const folders: string[] = [];
  let heading = "";
  let isOwnFolder = true;
  let isHeading = false;
  let isArchive = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_DEPTH) parser.pause();
      if (name === "h1" || name === "h2" || name === "h3") {
        isHeading = true;
        heading = "";
        // The browser's built-in bars are not folders of the user.
        isOwnFolder = !("personal_toolbar_folder" in attributes || "unfiled_bookmarks_folder" in attributes);
      }
      if (name === "dl") {
        if (folders.length < MAX_FOLDERS) folders.push(isOwnFolder ? heading.trim().slice(0, MAX_LABEL_CHARS) : "");
        // The outermost list is named after the page.
        labels = folders.slice(1).filter(Boolean);
        heading = "";
      }
      if (name !== "a") return;
      const tags = (attributes.tags ?? "").split(",", MAX_LABELS).filter(Boolean);
      collector.add({
        place: `link ${++count}`,
        url: attributes.href,
        isRead: isArchive,
        isArchived: isArchive,
        labels: tags.length === 0 ? labels : [...labels, ...tags],
        savedAt: attributes.time_added ?? attributes.add_date,
      });
    },
    ontext(words) {
      if (isHeading) heading += words;
    },
    onclosetag(name) {
      depth--;
      if (name === "dl") {
        folders.pop();
        labels = folders.slice(1).filter(Boolean);
      }
      if (!/^h[123]$/.test(name)) return;
      isHeading = false;
      isArchive = /^(?:read )?archive$/i.test(heading.trim());
    },
  });
  // Bookmark files never close a `p`: after each folder it would nest the following ones more deeply.
  parser.write(text.replaceAll(/<p>/gi, " "));
  if (depth > MAX_DEPTH)
    collector.report(`link ${count}`, "its elements are nested too deeply; what follows is not read");
  else parser.end();
  return collector.list();
}
