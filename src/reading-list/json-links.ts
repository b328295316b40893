import { listOf, type RawEntry } from "./list-of.ts";
import type { ReadingList } from "./saved-link.ts";

type Fields = Readonly<Record<string, unknown>>;

/** From this progress on an article counts as read. */
const MIN_READ_PERCENT = 98;

/**
 * Exports of Karakeep (`{bookmarks: [{content: {type, url}, tags, createdAt, archived}]}`), wallabag (`[{url,
 * is_archived, tags, created_at}]`), Omnivore (`[{url, state, labels, savedAt, readingProgress}]`) and Readeck (`{URL,
 * Labels, IsArchived, Created}` in a backup, `[{url, labels, is_archived, created}]` from its API): the same few fields
 * under different names.
 *
 * @returns `null` for anything but a JSON list of entries.
 */
export function jsonLinks(text: string, file = ""): ReadingList | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const list = entriesOf(value);
  return list === null
    ? null
    : listOf(list.map((entry, index) => rawEntry(fieldsOf(entry), placeOf(index, list.length, file))));
}

function entriesOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const { bookmarks, items, entries, URL: own } = fieldsOf(value);
  if (typeof own === "string") return [value];
  return [bookmarks, items, entries].find((list) => Array.isArray(list)) ?? null;
}

function placeOf(index: number, count: number, file: string): string {
  const entry = count === 1 && file !== "" ? "" : `entry ${index + 1}`;
  return [file, entry].filter(Boolean).join(", ");
}

function rawEntry(entry: Fields, place: string): RawEntry {
  const isArchived =
    isSet(entry.archived ?? entry.is_archived ?? entry.IsArchived) || /^archived$/i.test(String(entry.state));
  const progress = entry.readingProgress ?? entry.read_progress ?? entry.ReadProgress;
  return {
    place,
    url: fieldsOf(entry.content).url ?? entry.url ?? entry.URL ?? entry.given_url,
    isRead: isArchived || (typeof progress === "number" && progress >= MIN_READ_PERCENT),
    isArchived,
    labels: labelsOf(entry.tags ?? entry.labels ?? entry.Labels),
    savedAt: entry.createdAt ?? entry.created_at ?? entry.savedAt ?? entry.created ?? entry.Created,
  };
}

function labelsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((label: unknown) => {
    const name = typeof label === "string" ? label : (fieldsOf(label).label ?? fieldsOf(label).name);
    return typeof name === "string" ? [name] : [];
  });
}

/** wallabag writes 0 and 1. */
function isSet(value: unknown): boolean {
  return value === true || value === 1;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
