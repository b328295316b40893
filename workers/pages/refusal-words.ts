import type { IngestErrorCode } from "../../src/errors.ts";

/** User-facing reasons why a page was not saved. The error's message has the details. */
export const REFUSAL_WORDS = {
  "url-not-allowed": "This address may not be fetched. Only public web pages are allowed.",
  blocked: "You have blocked this site, or this part of it.",
  deleted: "You have deleted this article. Undo the deletion under Removed to ingest it again.",
  "robots-disallowed": "The site does not allow crawlers to fetch this page.",
  "robots-unreachable": "The site’s rules for crawlers (robots.txt) cannot be read at the moment.",
  "host-busy": "The site is busy with other requests of this service.",
  "too-many-redirects": "The page redirects too many times.",
  "page-unreachable": "The site cannot be reached.",
  "page-timeout": "The page took too long to arrive.",
  "server-busy": "The site is overloaded at the moment.",
  "http-error": "The site returned an error.",
  "page-gone": "The page no longer exists.",
  "too-large": "The page is too large.",
  "too-complex": "The page is too complex.",
  "bad-encoding": "The text of the page cannot be decoded.",
  "not-html": "This is not a web page but another kind of file.",
  "bad-feed": "This feed cannot be read.",
  "bot-wall": "The site shows a bot check instead of the page.",
  "consent-wall": "The site shows a cookie prompt instead of the page.",
  "soft-404": "The site says that the page does not exist.",
  "not-an-article": "No article was found on the page.",
  "needs-rendering": "The page is empty until its scripts have run.",
  "browser-unavailable": "The browser that runs the scripts of pages is not available at the moment.",
  "storage-unavailable": "The bucket cannot be reached at the moment.",
  "request-timeout": "Saving the page took longer than a minute.",
  "message-invalid": "The queued message is invalid.",
  "internal-error": "Internal error. See the log.",
  crashed: "Reading the page took too much time or memory.",
  "gave-up": "All attempts failed.",
} as const satisfies Readonly<Record<IngestErrorCode, string>>;

/** Errors of pages that may still load in the user's browser. */
const BROWSER_MAY_SUCCEED: ReadonlySet<IngestErrorCode> = new Set([
  "robots-disallowed",
  "robots-unreachable",
  "http-error",
  "bot-wall",
  "consent-wall",
  "needs-rendering",
  "browser-unavailable",
]);

/** Whether the user may succeed with the bookmarklet where the service cannot fetch the page. */
export function mayWorkInBrowser(code: IngestErrorCode): boolean {
  return BROWSER_MAY_SUCCEED.has(code);
}
