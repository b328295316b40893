/** A page that was saved in another reader. */
export interface SavedLink {
  readonly url: string;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  /** In UTC; `null` where the list does not say. */
  readonly savedAt: string | null;
}

/** Something in a list that is no link to a page. */
export interface ListProblem {
  /** `line 7`, `entry 7`, or a file of an archive with it. */
  readonly place: string;
  readonly problem: string;
}

export interface ReadingList {
  readonly links: readonly SavedLink[];
  readonly problems: readonly ListProblem[];
}

const MAX_URL = 2048; // As of what may be fetched.

/** What is told of an entry, as its list writes it. */
export interface RawEntry {
  readonly place: string;
  readonly url: unknown;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  readonly savedAt: unknown;
}

/** Entries with an address of http or https become links, the others problems. Each address counts once, the first time. */
export function listOf(entries: Iterable<RawEntry>): ReadingList {
  const links = new Map<string, SavedLink>();
  const problems: ListProblem[] = [];
  for (const { place, url, isRead, isArchived, labels, savedAt } of entries) {
    const parsed = typeof url === "string" ? URL.parse(url.trim()) : null;
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
      problems.push({
        place,
        problem: url === undefined || url === "" ? "it has no address" : "its address is none of http or https",
      });
    } else if (parsed.href.length > MAX_URL) problems.push({ place, problem: "its address is too long" });
    else if (!links.has(parsed.href)) {
      links.set(parsed.href, { url: parsed.href, isRead, isArchived, labels, savedAt: timeOf(savedAt) });
    }
  }
  return { links: [...links.values()], problems };
}

/** Seconds or milliseconds of the epoch (as a number or in digits), or a date of ISO 8601; `null` for anything else. */
function timeOf(value: unknown): string | null {
  const number = typeof value === "number" ? value : /^\d{9,14}$/.test(String(value ?? "")) ? Number(value) : null;
  // Until the year 5138 seconds have eleven digits.
  const milliseconds =
    number === null ? Date.parse(String(value ?? "")) : number > 99_999_999_999 ? number : number * 1000;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || milliseconds <= 0 ? null : date.toISOString();
}
