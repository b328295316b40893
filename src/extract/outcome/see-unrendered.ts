import type { Document } from "domhandler";
import { lookAtPage } from "../../page/page-look.ts";

/** In characters of all that the page shows: a name, a menu, a notice. */
const MOST_TEXT = 600;
const APP_ROOT = /^(?:root|app|app-root|__next|__nuxt|___gatsby|main-app|react-root|svelte|application)$/i;
const ASKS_FOR_SCRIPTS = /java ?script|скрипт|ジャバスクリプト/i;

/**
 * Sees the shell that scripts would fill in a browser: next to no text, and an empty element of the
 * kind that applications draw into, or a notice that scripts are needed.
 * @param document as parsed, before cleaning.
 */
export function seeUnrendered(document: Document, text: string): string | null {
  if (text.length > MOST_TEXT) return null;
  const look = lookAtPage(document);
  if (look.text.length > MOST_TEXT || !look.elements.some((element) => element.name === "script")) return null;
  const hasRoot = look.elements.some(({ name, attribs }) => name !== "script" && APP_ROOT.test(attribs.id ?? ""));
  if (!hasRoot && !ASKS_FOR_SCRIPTS.test(`${look.withoutScripts} ${look.text}`)) return null;
  return "The page is empty until a browser runs its scripts.";
}
