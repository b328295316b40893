import { readCsv } from "./csv.ts";
import { listOf, type RawEntry, type ReadingList } from "./saved-link.ts";

/** Folders of Instapaper that say what became of an article; the others are the reader's own. */
const STATES: ReadonlySet<string> = new Set(["unread", "archive"]);

/**
 * Tables of Pocket (`title,url,time_added,tags,status`), Instapaper (`URL,Title,Selection,Folder,Timestamp,Tags`), and
 * whatever else has a column `url`.
 */
export function csvLinks(text: string): ReadingList {
  return listOf(entries(text));
}

/** Whether the first line of a text names columns, `url` among them. */
export function isCsv(text: string): boolean {
  const [first = ""] = text.split("\n", 1);
  return first.includes(",") && /(?:^|,)\s*"?url"?\s*(?:,|$)/i.test(first.trim());
}

function* entries(text: string): Generator<RawEntry> {
  for (const { line, cells } of readCsv(text)) {
    const folder = (cells.folder ?? "").trim();
    const isArchived = /^archived?$/i.test(cells.status ?? "") || /^archive$/i.test(folder);
    const labels = [...labelsIn(cells.tags ?? cells.labels ?? "")];
    if (folder !== "" && !STATES.has(folder.toLowerCase())) labels.push(folder);
    yield {
      place: `line ${line}`,
      url: cells.url,
      isRead: isArchived || /^read$/i.test(cells.status ?? ""),
      isArchived,
      labels,
      savedAt: cells.time_added ?? cells.timestamp ?? cells.created,
    };
  }
}

/** `a|b` of Pocket, `["a", "b"]` of Instapaper, `a, b` of others. */
function labelsIn(cell: string): readonly string[] {
  if (cell.startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(cell);
      if (Array.isArray(parsed)) return parsed.filter((label) => typeof label === "string");
    } catch {
      // A label may begin so.
    }
  }
  return cell
    .split(cell.includes("|") ? "|" : ",")
    .map((label) => label.trim())
    .filter(Boolean);
}
