import { csvLinks, isCsv } from "./csv-links.ts";
import { htmlLinks, isBookmarkFile } from "./html-links.ts";
import { jsonLinks } from "./json-links.ts";
import type { ReadingList } from "./saved-link.ts";
import { textLinks } from "./text-links.ts";
import { zipLinks } from "./zip-links.ts";

export type ListSyntax = "zip" | "json" | "html" | "csv" | "text";

/** The supported services with their export formats. `bookmarks` are those of a browser. */
export const LIST_ORIGINS = {
  pocket: ["csv", "html", "zip"],
  instapaper: ["csv"],
  karakeep: ["json"],
  wallabag: ["json"],
  readeck: ["zip", "json"],
  omnivore: ["zip", "json"],
  bookmarks: ["html"],
  urls: ["text", "csv"],
} as const satisfies Readonly<Record<string, readonly ListSyntax[]>>;

export type ListOrigin = keyof typeof LIST_ORIGINS;

/** The file is not a reading list, or not of the declared service. */
export class ListError extends Error {
  override readonly name = "ListError";
}

/**
 * Parses the export of another reader. The format is detected from the content.
 * @param from the declared service; `null` accepts any.
 * @throws {ListError}
 */
export function readList(content: Uint8Array, from: ListOrigin | null = null): ReadingList {
  const syntax = syntaxOf(content);
  if (from !== null && !(LIST_ORIGINS[from] as readonly ListSyntax[]).includes(syntax))
    throw new ListError(`This is not an export of ${from}: it is ${NAMES[syntax]}.`);
  if (syntax === "text" && isBinary(content)) throw new ListError("This is neither a text nor a ZIP archive.");
  if (syntax !== "zip") {
    const list = readFile(content, "", from);
    if (list === null) throw new ListError(UNRECOGNISED[syntax] ?? "This is not a list of links.");
    return list;
  }
  try {
    return zipLinks(content, readFile);
  } catch (error) {
    throw error instanceof RangeError ? new ListError(error.message) : error;
  }
}

const UNRECOGNISED: Partial<Record<ListSyntax, string>> = {
  json: "This looks like JSON but is not a list of links.",
  html: "This is a web page, not an export of bookmarks. Saved pages are imported as a folder.",
};

/** Bytes at the start that tell binary files, such as damaged archives, from texts. */
const HEAD_BYTES = 4096;

function isBinary(content: Uint8Array): boolean {
  return content.subarray(0, HEAD_BYTES).includes(0);
}

const NAMES: Readonly<Record<ListSyntax, string>> = {
  zip: "a ZIP archive",
  json: "JSON",
  html: "HTML",
  csv: "a table (CSV)",
  text: "text",
};

/** `null` for a file that is not recognised. */
function readFile(content: Uint8Array, name: string, from: ListOrigin | null = null): ReadingList | null {
  const text = new TextDecoder().decode(content);
  switch (syntaxOf(content)) {
    case "json":
      return jsonLinks(text, name);
    case "html":
      return from !== null || isBookmarkFile(text) ? htmlLinks(text) : null;
    case "csv":
      return csvLinks(text);
    case "text":
      return textLinks(text);
    case "zip":
      return null;
  }
}

function syntaxOf(content: Uint8Array): ListSyntax {
  if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4) return "zip";
  const start = new TextDecoder().decode(content.subarray(0, HEAD_BYTES)).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<")) return "html";
  return isCsv(start) ? "csv" : "text";
}
