import type { ExportFilter } from "../../src/export/export-filter.ts";
import type { ExportFormatName } from "./export-format.ts";

/**
 * The options of an export, as stored to resume it. Without a filter by use they are what earlier versions stored.
 * @param since of an export of changes; `null` for one of a whole bucket.
 */
export function exportSettings(
  format: ExportFormatName,
  { rights, ...filter }: ExportFilter,
  since: string | null,
): string {
  const own = rights === null ? {} : { rights };
  return JSON.stringify({ format, ...filter, ...own, ...(since === null ? {} : { since }) });
}
