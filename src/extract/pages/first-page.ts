import { readBaseUrl } from "../../dom/base-url.ts";
import { parsePage } from "../../dom/parse-page.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import { beginsAt, readPageNumber } from "../../url/page-number.ts";
import { readPageLinks } from "./page-links.ts";

/**
 * The first page's URL if `page` is a later page of an article; `null` if that is not certain. Its URL must have a page
 * number, and the page must link to the URL without it: as canonical, as the previous page, or as number one of its
 * pagination.
 *
 * @throws {IngestError} `too-complex`.
 */
export function firstPageUrl(page: FetchedPage): string | null {
  const readings = readPageNumber(page.finalUrl).filter(({ number }) => number > 1);
  if (readings.length === 0) return null;
  const document = parsePage(page.html);
  const isFirst = (url: string) => readings.some((reading) => beginsAt(reading, url));
  for (const { url, says, number } of readPageLinks(document, readBaseUrl(document, page.finalUrl), isFirst)) {
    if (says === "canonical" || says === "previous" || number === 1) return url.replace(/#.*$/, "");
  }
  return null;
}
