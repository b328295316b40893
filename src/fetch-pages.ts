import type { FetchedPage, FetchedPages } from "./article.ts";
import { PAGE_LIMITS } from "./dom/limits.ts";
import { IngestError } from "./errors.ts";
import { extractArticle } from "./extract/extract-article.ts";
import { firstPageUrl } from "./extract/pages/first-page.ts";
import { goesOn, type SinglePage } from "./extract/pages/goes-on.ts";
import { nextPageUrl } from "./extract/pages/next-page.ts";
import { HostBusyError } from "./manners/host-busy.ts";
import type { PageFetcher } from "./ports.ts";
import { articleId } from "./url/article-id.ts";
import { pageMatcher } from "./url/page-number.ts";

/** Articles of more pages are books. */
const MOST_PAGES = 20;
/** Milliseconds for all further pages of an article together, with what their host rests between them. */
const FURTHER_WITHIN = 120_000;
/** UTF-16 units of HTML of all pages together: they are in memory at once. */
const MOST_CHARACTERS = 2 * PAGE_LIMITS.characters;
/** Of all pages together: what one request may set off is some seconds of work. */
const MOST_ELEMENTS = 3 * PAGE_LIMITS.elements;

/**
 * Fetches the page at `url`, and the others of its article where that is in several pages: also those
 * before, when the URL is that of a further one.
 *
 * A page that cannot be had now fails the whole, because half an article is no news of a whole one.
 * One that cannot be had at all, or comes after two minutes, ends the article; that it is missing is a flaw of the extraction.
 *
 * @param signal Ends the work when it is aborted, and its reason is thrown.
 * @throws {IngestError} for every way in which the page, and for the time being its others, cannot be had.
 */
export async function fetchPages(url: string, fetcher: PageFetcher, signal?: AbortSignal): Promise<FetchedPages> {
  const page = await fetcher.fetchPage(url, signal);
  const late = AbortSignal.timeout(FURTHER_WITHIN);
  const either = signal === undefined ? late : AbortSignal.any([signal, late]);
  const fetchPage = async (other: string): Promise<FetchedPage> => {
    if (articleId(other) === articleId(page.finalUrl)) return page;
    try {
      return await fetcher.fetchPage(other, either, true);
    } catch (error) {
      // What a slow site has not sent by now is missing, as is what cannot be had at all.
      if (late.aborted && !signal?.aborted) throw new IngestError("http-error", "Its turn did not come in time.");
      throw error;
    }
  };

  const firstUrl = firstPageUrl(page);
  if (firstUrl === null) return [page, ...(await fetchFurther(page, fetchPage, signal))];
  const first = await unlessLost(() => fetchPage(firstUrl));
  if (first === null) return [page];
  const further = await fetchFurther(first, fetchPage, signal);
  // The first page has to lead back here: else what was asked for would be lost.
  return further.includes(page) ? [first, ...further] : [page];
}

async function fetchFurther(
  first: FetchedPage,
  fetchPage: (url: string) => Promise<FetchedPage>,
  signal: AbortSignal | undefined,
): Promise<FetchedPage[]> {
  const pages = [first];
  const parts: SinglePage[] = [];
  for (let number = 2; number <= MOST_PAGES; number++) {
    const url = nextPageUrl(pages.at(-1) ?? first, first.finalUrl, number);
    if (url === null) break;
    signal?.throwIfAborted();
    if (number === 2) parts.push(readAlone(first));
    const next = await unlessLost(async () => {
      const page = await fetchPage(url);
      return { page, part: readAlone(page) };
    });
    // A redirect may lead back to the first page, or out of the article.
    if (next === null || pageMatcher(first.finalUrl, number)(next.page.finalUrl) === null) break;
    if (!goesOn(parts, next.part) || isTooMuch([...pages, next.page])) break;
    pages.push(next.page);
    parts.push(next.part);
  }
  return pages.slice(1);
}

/** Without what an article holds of its DOM until its Markdown is asked for. */
function readAlone(page: FetchedPage): SinglePage {
  const { outcome, headline, articleBody, images } = extractArticle(page);
  return { outcome, headline, articleBody, images };
}

/** An estimate: what a parser passes over counts as well. */
function isTooMuch(pages: readonly FetchedPage[]): boolean {
  const characters = pages.reduce((sum, { html }) => sum + html.length, 0);
  if (characters > MOST_CHARACTERS) return true;
  const elements = pages.reduce((sum, { html }) => sum + (html.match(/<[a-z]/gi)?.length ?? 0), 0);
  return elements > MOST_ELEMENTS;
}

/** Milliseconds: longer than a host is waited for between two pages. */
const TOO_LONG = 60_000;

/** `null` for what cannot be had, now or later; also where the host's rest between two pages is too long for anybody. */
async function unlessLost<Had>(have: () => Promise<Had>): Promise<Had | null> {
  try {
    return await have();
  } catch (error) {
    if (error instanceof HostBusyError) return laterUnlessTooFar(error);
    if (error instanceof IngestError && !error.retryable) return null;
    throw error;
  }
}

/**
 * Who waits at the gate for a first page comes again as often as it takes. Here a page was fetched for it, so it
 * has to end some day: the try has failed.
 */
function laterUnlessTooFar(busy: HostBusyError): null {
  // Coming again would not help: the host would rest as long again after the first page.
  if (!busy.isClosed && busy.wait > TOO_LONG) return null;
  const { message, retryAfterSeconds } = busy;
  throw new IngestError("page-timeout", `A further page took too long. ${message}`, { cause: busy, retryAfterSeconds });
}
