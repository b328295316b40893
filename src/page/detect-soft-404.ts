import type { Document } from "domhandler";
import type { FetchedPage } from "../article.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { overviewOf, type PageOverview } from "./page-overview.ts";

/** In characters of the extracted text: an error page, possibly with a list of popular articles. */
const MAX_TEXT_CHARS = 1200;

const NOT_FOUND =
  /^(?:(?:error|fehler|erreur|errore|fout)[\s:#-]*)?404\b(?! ?[a-z]*(?:euro|dollar|metres|people|miles))|\b404\s*(?:error|[-–|:]|not found|page)|^(?:sorry|oops|uh[ -]oh|whoops)[^a-z].{0,60}(?:find|found|exist|missing|gone)|(?:page|article|story|content|document|file|url)(?: (?:you (?:requested|are looking for|were looking for)|requested))? (?:was |is |could |can )?(?:not (?:be )?found|no longer (?:available|exists?)|doesn.t exist|does not exist|can.t be found|cannot be found|unavailable)|^not found\b|(?:seite|artikel|beitrag) (?:wurde |konnte )?(?:leider )?nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)|page (?:introuvable|non trouvée|inexistante)|p[aá]gina (?:no (?:encontrada|existe)|n[aã]o encontrada|non trovata|niet gevonden)|sidan (?:hittades|finns|kunde) inte|siden (?:blev|ble|findes|finnes|eksisterer) ikke|sivua ei löy|nie (?:znaleziono|istnieje)|stránka nenalezena|страница не найдена|не найдено|sayfa bulunamad|ページ(?:が|は)見つかりません|页面(?:不存在|未找到)|頁面不存在|페이지를 찾을 수 없/i;

/**
 * Detects an error page sent with status 200, and a redirect from a deleted article to the home page. An error page
 * says so in its title or heading and shows a second sign; an article whose headline says "not found" does not.
 * @param document as parsed, before cleaning.
 * @param text the extracted text.
 */
export function detectSoft404(document: Document, page: FetchedPage, text: string): PageVerdict | null {
  const isRedirected = isRedirectedHome(page);
  if (!isRedirected && text.length > MAX_TEXT_CHARS) return null;
  const overview = overviewOf(document);
  if (overview.saysArticle) return null;
  if (isRedirected) return { reason: "The page is gone: its URL redirects to the home page." };
  const inTitle = NOT_FOUND.test(overview.title);
  const inHeading = overview.headings.slice(0, 3).some((heading) => NOT_FOUND.test(heading));
  if (!inTitle && !inHeading) return null;
  const signs = [
    ...(inTitle ? ["its title says so"] : []),
    ...(inHeading ? ["its heading says so"] : []),
    ...otherSigns(overview),
  ];
  if (signs.length < 2) return null;
  return { reason: `The page says that it does not exist: ${signs.join(", ")}.` };
}

/** Whether the URL of an article leads to the site's home page. */
export function isRedirectedHome({ requestedUrl, finalUrl, redirects }: FetchedPage): boolean {
  const requested = URL.parse(requestedUrl);
  const final = URL.parse(finalUrl);
  if (redirects.length === 0 || requested === null || final === null) return false;
  return final.pathname === "/" && final.search === "" && requested.pathname.length > 10;
}

function otherSigns({ elements, text }: PageOverview): string[] {
  const signs: string[] = [];
  if (elements.some(({ name, attribs }) => (name === "body" || name === "html") && isErrorClass(attribs.class ?? ""))) {
    signs.push("its class says so");
  }
  if (elements.some(({ name, attribs }) => name === "meta" && isNoIndex(attribs)))
    signs.push("it has a noindex directive");
  if (text.length < 600) signs.push("it has almost no text");
  return signs;
}

function isErrorClass(classes: string): boolean {
  return /(?:^|[\s_-])(?:error-?404|page-?404|404(?:-page)?|not-?found)(?:[\s_-]|$)/i.test(classes);
}

function isNoIndex(attribs: Readonly<Record<string, string>>): boolean {
  return /^robots$/i.test(attribs.name ?? "") && /noindex/i.test(attribs.content ?? "");
}
