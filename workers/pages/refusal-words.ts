import type { IngestErrorCode } from "../../src/errors.ts";

/** Why a page is not filed, for people. The message of the error says more. */
export const REFUSAL_WORDS = {
  "url-not-allowed": "This address may not be fetched. Only public web pages can.",
  blocked: "You have blocked this site, or this part of it.",
  deleted: "You have deleted this article, and it stays away until you let it come again.",
  "robots-disallowed": "The site does not allow crawlers to fetch this page.",
  "robots-unreachable": "The site’s rules for crawlers (robots.txt) cannot be read at the moment.",
  "host-busy": "The site is resting between two requests of ours.",
  "too-many-redirects": "The page sends its visitors on to other pages without end.",
  "page-unreachable": "The site cannot be reached.",
  "page-timeout": "The page took too long to arrive.",
  "server-busy": "The site is busy and asks to come again later.",
  "http-error": "The site answered with an error.",
  "page-gone": "The page is not there any more.",
  "too-large": "The page is too large.",
  "too-complex": "The page has too many parts to be read.",
  "bad-encoding": "The text of the page cannot be decoded.",
  "not-html": "This is no web page but another kind of file.",
  "bad-feed": "This feed cannot be read.",
  "bot-wall": "The site shows a check for robots in place of the page.",
  "consent-wall": "The site asks about cookies in place of showing the page.",
  "soft-404": "The site says that there is no such page.",
  "not-an-article": "No article was found on the page.",
  "needs-rendering": "The page is empty until its scripts have run.",
  "storage-unavailable": "The bucket cannot be reached at the moment.",
  "request-timeout": "It took longer than a minute.",
  "message-invalid": "The request was damaged on its way.",
  "internal-error": "Something broke here. The log has more.",
  crashed: "Reading the page took too much time or memory.",
  "gave-up": "Every attempt has failed.",
} as const satisfies Readonly<Record<IngestErrorCode, string>>;

/** What the reader's own browser may be shown although a crawler is not. */
const SHOWN_TO_BROWSERS: ReadonlySet<IngestErrorCode> = new Set([
  "robots-disallowed",
  "robots-unreachable",
  "http-error",
  "bot-wall",
  "consent-wall",
  "needs-rendering",
]);

/** Whether the bookmarklet may bring what the service cannot fetch. */
export function mayWorkInBrowser(code: IngestErrorCode): boolean {
  return SHOWN_TO_BROWSERS.has(code);
}
