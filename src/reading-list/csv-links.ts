import { readCsv } from "./csv.ts";
import { listOf, type RawEntry } from "./list-of.ts";
import type { ReadingList } from "./saved-link.ts";

/** Instapaper folders that are states; other folders are the user's own. */
const STATES: ReadonlySet<string> = new Set(["unread", "archive"]);

/**
 * Exports of Pocket (`title,url,time_added,tags,status`), Instapaper (`URL,Title,Selection,Folder,Timestamp,Tags`), and
 * any other CSV with a column `url`.
 */
export function csvLinks(text: string): ReadingList {
  return listOf(entries(text));
}

/** Whether the first line of a text is a CSV header with a column `url`. */
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

/** `a|b` in Pocket, `["a", "b"]` in Instapaper, `a, b` elsewhere. */
function labelsIn(cell: string): readonly string[] {
  if (cell.startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(cell);
      if (Array.isArray(parsed)) return parsed.filter((label) => typeof label === "string");
    } catch {
      // A label that starts with a bracket.
    }
  }
  return cell
    .split(cell.includes("|") ? "|" : ",")
    .map((label) => label.trim())
    .filter(Boolean);
}
