import { tidyLabels } from "../marks.ts";
import type { ListProblem, ReadingList, SavedLink } from "./saved-link.ts";

const MAX_URL_CHARS = 2048; // The limit for URLs that may be fetched.
/** A hundred thousand links take about 40 MB, and a Worker has 128 MB of memory. */
const MAX_LINKS = 100_000;
/** More say nothing new: the file is not a list. */
const MAX_PROBLEMS = 100;

/** The fields of an entry, as written in its list. */
export interface RawEntry {
  readonly place: string;
  readonly url: unknown;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  readonly savedAt: unknown;
}

/**
 * Entries with an http or https URL become links, others problems. Repeated URLs are dropped. Of more problems than
 * `MAX_PROBLEMS` the number is stated.
 */
export function listOf(entries: Iterable<RawEntry>): ReadingList {
  const collector = new LinkCollector();
  for (const entry of entries) collector.add(entry);
  return collector.list();
}

/** Collects the entries of a list as they are parsed, in bounded memory. */
export class LinkCollector {
  readonly #links = new Map<string, SavedLink>();
  readonly #problems: ListProblem[] = [];
  #unlisted = 0;
  #overflow = 0;
  /** Links of a folder come one after another, and share the array of their labels. */
  #labels: { readonly raw: readonly string[]; readonly tidy: readonly string[] } = { raw: [], tidy: [] };

  add({ place, url, isRead, isArchived, labels, savedAt }: RawEntry): void {
    const parsed = typeof url === "string" ? URL.parse(url.trim()) : null;
    if (parsed === null || !/^https?:$/.test(parsed.protocol))
      this.report(place, url === undefined || url === "" ? "it has no URL" : "its URL is not http or https");
    else if (parsed.href.length > MAX_URL_CHARS) this.report(place, "its URL is too long");
    else if (this.#links.has(parsed.href)) return;
    else if (this.#links.size === MAX_LINKS) this.#overflow++;
    else {
      if (this.#labels.raw !== labels) this.#labels = { raw: labels, tidy: tidyLabels(labels) };
      const link = { url: parsed.href, isRead, isArchived, labels: this.#labels.tidy, savedAt: timeOf(savedAt) };
      this.#links.set(parsed.href, link);
    }
  }

  report(place: string, problem: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ place, problem });
    else this.#unlisted++;
  }

  list(): ReadingList {
    const problems = [...this.#problems];
    const rest = (count: number, problem: string): void => {
      if (count > 0) problems.push({ place: "the rest", problem: `${count.toLocaleString("en")} ${problem}` });
    };
    rest(this.#unlisted, "more entries have such problems");
    rest(this.#overflow, `more links, of which a list may have ${MAX_LINKS.toLocaleString("en")}`);
    return { links: [...this.#links.values()], problems };
  }
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
