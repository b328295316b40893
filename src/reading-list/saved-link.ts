/** A page saved in another reader. */
export interface SavedLink {
  readonly url: string;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  /** In UTC; `null` when the list does not state it. */
  readonly savedAt: string | null;
}

/** An entry of a list that is not a link to a page. */
export interface ListProblem {
  /** `line 7` or `entry 7`, in an archive preceded by the file name. */
  readonly place: string;
  readonly problem: string;
}

export interface ReadingList {
  readonly links: readonly SavedLink[];
  readonly problems: readonly ListProblem[];
}

const MAX_URL_CHARS = 2048; // The limit for URLs that may be fetched.

/** The fields of an entry, as written in its list. */
export interface RawEntry {
  readonly place: string;
  readonly url: unknown;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  readonly savedAt: unknown;
}

/** Entries with an http or https URL become links, others problems. Repeated URLs are dropped. */
export function listOf(entries: Iterable<RawEntry>): ReadingList {
  const links = new Map<string, SavedLink>();
  const problems: ListProblem[] = [];
  for (const { place, url, isRead, isArchived, labels, savedAt } of entries) {
    const parsed = typeof url === "string" ? URL.parse(url.trim()) : null;
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
      problems.push({
        place,
        problem: url === undefined || url === "" ? "it has no URL" : "its URL is not http or https",
      });
    } else if (parsed.href.length > MAX_URL_CHARS) problems.push({ place, problem: "its URL is too long" });
    else if (!links.has(parsed.href)) {
      links.set(parsed.href, { url: parsed.href, isRead, isArchived, labels, savedAt: timeOf(savedAt) });
    }
  }
  return { links: [...links.values()], problems };
}

/** Seconds or milliseconds since 1970 (a number or digits), or an ISO 8601 date; `null` for anything else. */
function timeOf(value: unknown): string | null {
  const number = typeof value === "number" ? value : /^\d{9,14}$/.test(String(value ?? "")) ? Number(value) : null;
  // Seconds have at most eleven digits until the year 5138.
  const milliseconds =
    number === null ? Date.parse(String(value ?? "")) : number > 99_999_999_999 ? number : number * 1000;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || milliseconds <= 0 ? null : date.toISOString();
}
