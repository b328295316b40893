import { PAGE_LIMITS } from "../dom/limits.ts";
import { IngestError } from "../errors.ts";
import { type ArticlePart, readPart, type SiteKnowledge } from "../extract/article-part.ts";
import { readAlone } from "../extract/extract-article.ts";
import { continuesArticle, type SinglePage } from "../extract/pages/continues-article.ts";
import { firstPageUrl } from "../extract/pages/first-page.ts";
import { nextPageUrl } from "../extract/pages/next-page.ts";
import { nextPageByRule } from "../extract/site-rule/next-page-by-rule.ts";
import type { FetchedPage, FetchedPages } from "../fetched-page.ts";
import { HostBusyError } from "../politeness/host-busy.ts";
import { MAX_WAIT_MS } from "../politeness/max-waits.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { pageMatcher } from "../url/page-number.ts";

/** Longer sequences are books. */
const MAX_PAGES = 20;
/** For all additional pages of an article together, including the delays of their host. */
const MAX_ADDITIONAL_PAGES_MS = 120_000;
/** UTF-16 code units of HTML of all pages together, which are in memory at the same time. */
const MAX_HTML_CHARS = 2 * PAGE_LIMITS.characters;
/** Of all pages together: limits the parsing time that one request can cause to some seconds. */
const MAX_ELEMENTS = 3 * PAGE_LIMITS.elements;

/** The pages of an article, parsed and not yet joined. */
export type PageParts = readonly [first: ArticlePart, ...further: ArticlePart[]];

/**
 * Fetches the page at `url` and, where its article is spread over several pages, the others; also the preceding ones,
 * when the URL is that of an additional page. Each is parsed once.
 *
 * A temporarily missing page fails the fetch: half an article is never stored. A permanently missing page, or one that
 * takes more than two minutes, ends the article, and the extraction records that it is incomplete.
 *
 * @param knowledgeOf what is known about the site of a URL; the owner's rule may select the link to the next page.
 * @param signal ends the work when aborted; its reason is thrown.
 * @throws {IngestError} when the page cannot be fetched or parsed, or an additional page is temporarily missing.
 */
export async function fetchParts(
  url: string,
  fetcher: PageFetcher,
  signal?: AbortSignal,
  knowledgeOf: (url: string) => Promise<Partial<SiteKnowledge>> = async () => ({}),
): Promise<PageParts> {
  const page = await fetcher.fetchPage(url, signal);
  const known = await knowledgeOf(page.finalUrl);
  const rule = known.siteRule ?? null;
  const late = AbortSignal.timeout(MAX_ADDITIONAL_PAGES_MS);
  const either = signal === undefined ? late : AbortSignal.any([signal, late]);
  const fetchPage = async (other: string): Promise<FetchedPage> => {
    if (articleId(other) === articleId(page.finalUrl)) return page;
    try {
      return await fetcher.fetchPage(other, either, MAX_WAIT_MS.additionalPage);
    } catch (error) {
      // A page that a slow site has not sent by now counts as permanently missing.
      if (late.aborted && !signal?.aborted) throw new IngestError("http-error", "The page did not arrive in time.");
      throw error;
    }
  };
  signal?.throwIfAborted();

  if (rule !== null && rule.nextPage !== null) {
    const pages = await fetchByRule(page, rule, fetchPage, signal);
    return [readPart(page, known), ...pages.map((further) => readPart(further, known))];
  }
  const firstUrl = firstPageUrl(page);
  if (firstUrl === null) return fetchAdditional(page, known, fetchPage, signal);
  const first = await nullIfMissing(() => fetchPage(firstUrl));
  if (first === null) return [readPart(page, known)];
  const parts = await fetchAdditional(first, known, fetchPage, signal);
  // The first page must lead back to the requested page, which would otherwise be lost.
  const isIncluded = parts.slice(1).some(({ fetched }) => fetched === page);
  return isIncluded ? parts : [readPart(page, known)];
}

/** `fetchParts` for callers that parse the pages themselves. */
export async function fetchPages(url: string, fetcher: PageFetcher): Promise<FetchedPages> {
  const [first, ...further] = await fetchParts(url, fetcher);
  return [first.fetched, ...further.map(({ fetched }) => fetched)];
}

async function fetchAdditional(
  first: FetchedPage,
  known: Partial<SiteKnowledge>,
  fetchPage: (url: string) => Promise<FetchedPage>,
  signal: AbortSignal | undefined,
): Promise<PageParts> {
  const parts: [ArticlePart, ...ArticlePart[]] = [readPart(first, known)];
  const texts: SinglePage[] = [];
  for (let number = 2; number <= MAX_PAGES; number++) {
    const pages = parts.map(({ fetched }) => fetched);
    const url = nextPageUrl(pages.at(-1) ?? first, first.finalUrl, number);
    if (url === null) break;
    signal?.throwIfAborted();
    if (number === 2) texts.push(readAlone(parts[0]));
    const next = await nullIfMissing(async () => {
      const part = readPart(await fetchPage(url), known);
      return { part, text: readAlone(part) };
    });
    // A redirect may lead back to the first page or to another article.
    if (next === null || pageMatcher(first.finalUrl, number)(next.part.fetched.finalUrl) === null) break;
    if (!continuesArticle(texts, next.text) || exceedsLimits([...pages, next.part.fetched])) break;
    parts.push(next.part);
    texts.push(next.text);
  }
  return parts;
}

/** The owner's rule selects the next page: no other evidence is required. */
async function fetchByRule(
  first: FetchedPage,
  rule: SiteRule,
  fetchPage: (url: string) => Promise<FetchedPage>,
  signal: AbortSignal | undefined,
): Promise<FetchedPage[]> {
  const pages = [first];
  const seen = new Set([articleId(first.finalUrl)]);
  while (pages.length < MAX_PAGES) {
    const url = nextPageByRule(pages.at(-1) ?? first, rule);
    if (url === null || seen.has(articleId(url))) break;
    signal?.throwIfAborted();
    const next = await nullIfMissing(() => fetchPage(url));
    if (next === null || seen.has(articleId(next.finalUrl)) || exceedsLimits([...pages, next])) break;
    if (articleHost(next.finalUrl) !== articleHost(first.finalUrl)) break;
    seen.add(articleId(next.finalUrl));
    pages.push(next);
  }
  return pages.slice(1);
}

/** An estimate: it also counts elements that the parser ignores. */
function exceedsLimits(pages: readonly FetchedPage[]): boolean {
  const characters = pages.reduce((sum, { html }) => sum + html.length, 0);
  if (characters > MAX_HTML_CHARS) return true;
  const elements = pages.reduce((sum, { html }) => sum + (html.match(/<[a-z]/gi)?.length ?? 0), 0);
  return elements > MAX_ELEMENTS;
}

/** `null` for a permanently missing page, or one whose host delays requests for longer than the maximum wait. */
async function nullIfMissing<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof HostBusyError) return nullIfTooSlow(error);
    if (error instanceof IngestError && !error.retryable) return null;
    throw error;
  }
}

/** * An ingest that waits for its first page is retried without limit. By now a page has been fetched, which each retry
 * would fetch again, so this counts as a failed attempt; their number is limited.
 */
function nullIfTooSlow(busy: HostBusyError): null {
  // A retry would not help: the host's delay would be as long again after the first page.
  if (!busy.isClosed && busy.wait > MAX_WAIT_MS.additionalPage) return null;
  const { message, retryAfterSeconds } = busy;
  throw new IngestError("page-timeout", `An additional page took too long. ${message}`, {
    cause: busy,
    retryAfterSeconds,
  });
}
