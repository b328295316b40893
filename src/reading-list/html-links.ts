import { Parser } from "htmlparser2";
import { listOf, type RawEntry, type ReadingList } from "./saved-link.ts";

/** Deeper folders count as the last one within this depth. */
const MAX_FOLDERS = 50;
/** Open elements. The rest of a deeper list is not read: each new element takes time in proportion to the open ones. */
const MAX_DEPTH = 500;

/**
 * Bookmark files of browsers and many services (Netscape's format, with folder names in an `H3` before the `DL`), and
 * Pocket's old export: lists of links under the headings "Unread" and "Read Archive".
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function htmlLinks(text: string): ReadingList {
  const entries: RawEntry[] = [];
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
      if (name === "dl" && folders.length < MAX_FOLDERS) folders.push(isOwnFolder ? heading.trim() : "");
      if (name === "dl") heading = "";
      if (name !== "a") return;
      const tags = (attributes.tags ?? "").split(",").map((tag) => tag.trim());
      entries.push({
        place: `link ${entries.length + 1}`,
        url: attributes.href,
        isRead: isArchive,
        isArchived: isArchive,
        // The outermost list is named after the page.
        labels: [...folders.slice(1), ...tags].filter(Boolean),
        savedAt: attributes.time_added ?? attributes.add_date,
      });
    },
    ontext(words) {
      if (isHeading) heading += words;
    },
    onclosetag(name) {
      depth--;
      if (name === "dl") folders.pop();
      if (!/^h[123]$/.test(name)) return;
      isHeading = false;
      isArchive = /^(?:read )?archive$/i.test(heading.trim());
    },
  });
  // Bookmark files never close a `p`: after each folder it would nest the following ones more deeply.
  parser.write(text.replaceAll(/<p>/gi, " "));
  if (depth <= MAX_DEPTH) {
    parser.end();
    return listOf(entries);
  }
  const { links, problems } = listOf(entries);
  const problem = "its elements are nested too deeply; what follows is not read";
  return { links, problems: [...problems, { place: `link ${entries.length}`, problem }] };
}
