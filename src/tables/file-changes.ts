import { createHash } from "node:crypto";
import { resolveChange } from "../changes/resolve-change.ts";
import { mapConcurrently } from "../concurrently.ts";
import { FILED_TABLE, type ParquetRow } from "../export/parquet-table.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { LogLine } from "../store/change-log.ts";
import { partKey } from "../store/keys.ts";
import { readLog } from "../store/read-log.ts";
import { charactersOf, createPart, readRecord } from "./part.ts";
import type { Removal } from "./table-state.ts";

/** Log lines of one UTC day that come one after the other. */
export interface LogRange {
  readonly day: string;
  /** Not empty. */
  readonly lines: readonly LogLine[];
}

export interface FiledRange {
  /** The position of the last line that is filed. */
  readonly until: string;
  readonly rows: number;
  readonly removals: readonly Removal[];
}

const CONCURRENT_READS = 6; // Workers allow six open connections.
/** A file takes a list, an etag check and three writes, which are 1 % of what 500 articles cost. */
const LINES_PER_PART = 500;
/** Bounds memory where articles are long: a row is in memory as strings and as encoded bytes. */
const MAX_PART_CHARACTERS = 8_000_000;

/**
 * The next lines of the change log that are older than `settledBefore` and fit into one file; `null` if there are none.
 * @param settledBefore ISO 8601; no line is inserted before one that is older.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function nextRange(after: string, settledBefore: string, store: ObjectStore): Promise<LogRange | null> {
  const lines: LogLine[] = [];
  for await (const chunk of readLog(after, store)) {
    for (const line of chunk.lines) {
      const day = dayOf(lines[0]?.change.at ?? line.change.at);
      const isWithin = line.change.at < settledBefore && dayOf(line.change.at) === day;
      if (!isWithin || lines.length === LINES_PER_PART) return rangeOf(lines);
      lines.push(line);
    }
  }
  return rangeOf(lines);
}

function rangeOf(lines: readonly LogLine[]): LogRange | null {
  const [first] = lines;
  return first === undefined ? null : { day: dayOf(first.change.at), lines };
}

/**
 * Files a range, or the first part of it, as one Parquet file. Repeated after a crash, it finds the file that it wrote,
 * whose name follows from the first line.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function fileRange({ day, lines }: LogRange, store: ObjectStore): Promise<FiledRange> {
  const key = partKey(day, nameOf(lines));
  const written = await readRecord(key, store);
  if (written?.until != null && (await store.head(key)) !== null)
    return { until: written.until, rows: written.ids.length, removals: removalsIn(lines, written.until) };
  const { until, rows } = await rowsOf(lines, store);
  if (rows.length > 0) await createPart(key, rows, until, store);
  return { until, rows: rows.length, removals: removalsIn(lines, until) };
}

async function rowsOf(
  lines: readonly LogLine[],
  store: ObjectStore,
): Promise<{ readonly until: string; readonly rows: readonly ParquetRow[] }> {
  // An interrupted writer has logged a change twice.
  const rows = new Map<string, ParquetRow>();
  let until = "";
  let characters = 0;
  for (let start = 0; start < lines.length && characters < MAX_PART_CHARACTERS; start += CONCURRENT_READS) {
    const some = lines.slice(start, start + CONCURRENT_READS);
    const read = await mapConcurrently(CONCURRENT_READS, some, async ({ change }) =>
      change.change === "deleted" ? null : resolveChange(change, store),
    );
    for (const found of read) {
      if (found === null || found.article === null) continue;
      const row = FILED_TABLE.rowOf({ article: found.article, filedAt: found.at });
      rows.set(`${found.id} ${found.version} ${found.change}`, row);
      characters += charactersOf(row);
    }
    until = some.at(-1)?.position ?? until;
  }
  return { until, rows: [...rows.values()] };
}

function removalsIn(lines: readonly LogLine[], until: string): Removal[] {
  return lines
    .filter(({ position, change }) => position <= until && change.change === "deleted")
    .map(({ change: { id, at } }) => ({ id, at }));
}

/** Names sort by time. */
function nameOf(lines: readonly LogLine[]): string {
  const { position, change } = lines[0] as LogLine;
  const clock = change.at.slice(11, 23).replaceAll(/[:.]/g, "");
  return `part-${clock}-${createHash("sha256").update(position).digest("hex").slice(0, 8)}`;
}

export function dayOf(time: string): string {
  return time.slice(0, 10);
}
