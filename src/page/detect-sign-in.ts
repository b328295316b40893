import type { Document, Element } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { overviewOf } from "./page-overview.ts";

/** In characters of the extracted text: an invitation to sign in, possibly with terms of use. */
const MAX_TEXT_CHARS = 400;

/** A form here belongs to the page's frame; articles have one too. */
const FRAME = /^(?:header|nav|aside|footer|dialog)$/;

/** An ancestor that contains every page's heading. */
const WHOLE_PAGE = /^(?:html|body)$/;

/**
 * Detects a sign-in or registration page: almost no text, and a password field in the box of the page's heading,
 * whatever the language.
 * @param document as parsed, before cleaning.
 * @param text the extracted text.
 */
export function detectSignIn(document: Document, _page: FetchedPage, text: string): PageVerdict | null {
  if (text.length > MAX_TEXT_CHARS) return null;
  const { saysArticle, elements } = overviewOf(document);
  const heading = elements.find(({ name }) => name === "h1") ?? elements.find(({ name }) => name === "h2");
  if (saysArticle || heading === undefined) return null;
  const field = elements.find(({ name, attribs }) => name === "input" && /^password$/i.test(attribs.type ?? ""));
  if (field === undefined || !shareBox(heading, field)) return null;
  return { reason: "The page asks to sign in: it has a password field below its heading and almost no text." };
}

function shareBox(heading: Element, field: Element): boolean {
  const around = new Set(ancestors(heading));
  const path = ancestors(field);
  const common = path.findIndex((element) => around.has(element));
  const box = path[common];
  if (box === undefined || WHOLE_PAGE.test(box.name)) return false;
  return !path.slice(0, common + 1).some(({ name }) => FRAME.test(name));
}

/** From the parent up. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parent; at !== null && at.type === "tag"; at = at.parent) found.push(at as Element);
  return found;
}
