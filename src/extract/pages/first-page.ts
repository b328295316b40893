import type { FetchedPage } from "../../article.ts";
import { readBaseUrl } from "../../dom/base-url.ts";
import { parsePage } from "../../dom/parse-page.ts";
import { beginsAt, readPageNumber } from "../../url/page-number.ts";
import { readPageLinks } from "./page-links.ts";

/**
 * Where the article begins of which `page` is a further one; `null` when it is not known to be one.
 * Its URL has to have the number of a page, and the page to link to what the URL is without it: as
 * canonical, as the page before, or as number one of its pagination.
 *
 * @throws {IngestError} `too-complex`.
 */
export function firstPageUrl(page: FetchedPage): string | null {
  const readings = readPageNumber(page.finalUrl).filter(({ number }) => number > 1);
  if (readings.length === 0) return null;
  const document = parsePage(page.html);
  const isFirst = (url: string) => readings.some((reading) => beginsAt(reading, url));
  for (const { url, says, number } of readPageLinks(
    document,
    readBaseUrl(document, page.html, page.finalUrl),
    isFirst,
  )) {
    if (says === "canonical" || says === "previous" || number === 1) return url.replace(/#.*$/, "");
  }
  return null;
}
