import type { Document } from "domhandler";
import { overviewOf } from "../../page/page-overview.ts";
import { latinLength } from "../../text/latin-length.ts";

/** All visible text of a page before rendering, as `latinLength`: a name, a menu, a notice. */
const MAX_TEXT_CHARS = 600;
/** An article is longer; this is a title or "Loading …". */
const MAX_PLACEHOLDER_CHARS = 100;
const APP_ROOT = /^(?:root|app|app-root|__next|__nuxt|___gatsby|main-app|react-root|svelte|application)$/i;
const ASKS_FOR_SCRIPTS = /java ?script|скрипт|ジャバスクリプト/i;

/**
 * Detects an app shell that scripts would fill in a browser: almost no text, and either an empty mount element or a
 * notice that JavaScript is required.
 *
 * @param document as parsed, before cleaning.
 */
export function detectUnrendered(document: Document, text: string): string | null {
  if (latinLength(text) > MAX_TEXT_CHARS) return null;
  const overview = overviewOf(document);
  if (latinLength(overview.text) > MAX_TEXT_CHARS || !overview.elements.some((element) => element.name === "script"))
    return null;
  const hasRoot = overview.elements.some(({ name, attribs }) => name !== "script" && APP_ROOT.test(attribs.id ?? ""));
  if (!hasRoot && !ASKS_FOR_SCRIPTS.test(overview.text)) {
    if (!ASKS_FOR_SCRIPTS.test(overview.withoutScripts)) return null;
    // Generated references say so on every page, for their search box: a short page is not empty.
    if (latinLength(text) > MAX_PLACEHOLDER_CHARS) return null;
  }
  return "The page is empty until a browser runs its scripts.";
}

/** Detects that a page is still empty after a browser has run its scripts. */
export function detectStillEmpty(text: string): string | null {
  return text.length > MAX_PLACEHOLDER_CHARS ? null : "The page is empty even after a browser has run its scripts.";
}
