import type { Document } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import { latinLength } from "../text/latin-length.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { overviewOf, type PageOverview } from "./page-overview.ts";

/** In characters of the extracted text: an error page, possibly with a list of popular articles. */
const MAX_TEXT_CHARS = 1200;

const NOT_FOUND =
  /^(?:(?:error|fehler|erreur|errore|fout)[\s:#-]*)?404\b(?! ?[a-z]*(?:euro|dollar|metres|people|miles))|\b404\s*(?:error|[-–|:]|not found|page)|^(?:sorry|oops|uh[ -]oh|whoops)[^a-z].{0,60}(?:find|found|exist|missing|gone)|(?:page|article|story|content|document|file|url)(?: (?:you (?:requested|are looking for|were looking for)|requested))? (?:was |is |could |can )?(?:not (?:be )?found|no longer (?:available|exists?)|doesn.t exist|does not exist|can.t be found|cannot be found|unavailable)|^not found\b|(?:seite|artikel|beitrag) (?:wurde |konnte )?(?:leider )?nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)|page (?:introuvable|non trouvée|inexistante)|p[aá]gina (?:no (?:encontrada|existe)|n[aã]o encontrada|non trovata|niet gevonden)|sidan (?:hittades|finns|kunde) inte|siden (?:blev|ble|findes|finnes|eksisterer) ikke|sivua ei löy|nie (?:znaleziono|istnieje)|stránka nenalezena|страница не найдена|не найдено|sayfa bulunamad|ページ(?:が|は)見つかりません|页面(?:不存在|未找到)|頁面不存在|페이지를 찾을 수 없|(?:pagina|página|articolo|artículo|artigo) (?:che (?:cerchi|stai cercando) |que (?:buscas?|procura) )?(?:non|no|não|nu) (?:esiste|existe|è disponibile|está disponible|(?:a )?fost găsită|pôde ser)|pagina bestaat niet|(?:страница|страницы|сторінку|сторінка|страницата) (?:удалена|не (?:существует|знайдено|існує|е намерена))|stránka (?:nebyla|neexistuje|sa nena)|(?:oldal|cikk) nem (?:található|létezik)|(?:σελίδα|άρθρο) δεν (?:βρέθηκε|υπάρχει)|(?:הדף|העמוד|הכתבה) (?:המבוקש )?(?:לא נמצא|אינו קיים|לא קיים)|(?:الصفحة|المقال) (?:المطلوبة? )?غير موجود|لم يتم العثور على|(?:صفحه|مطلب) (?:مورد نظر )?(?:یافت|پیدا) نشد|(?:không tìm thấy|không tồn tại) trang|trang không tồn tại|halaman (?:yang .{0,20})?tidak (?:ditemukan|ada)|ไม่พบ(?:หน้า|เพจ)|पृष्ठ (?:उपलब्ध )?नहीं|stranica (?:nije pronađena|ne postoji)|lehte ei leitud|puslapis nerastas|lapa nav atrasta|存在しません|已(?:被)?删除|文章不存在|存在하지 않/i;

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
  const inTitle = saysNotFound(overview.title);
  const inHeading = overview.headings.slice(0, 3).some(saysNotFound);
  if (!inTitle && !inHeading) return null;
  const signs = [
    ...(inTitle ? ["its title says so"] : []),
    ...(inHeading ? ["its heading says so"] : []),
    ...otherSigns(overview, text),
  ];
  if (signs.length < (speaksOfPage(text) ? 2 : 3)) return null;
  return { reason: `The page says that it does not exist: ${signs.join(", ")}.` };
}

/** Words after the colon of a headline: “Page not found: the strange history of 404”. */
const MIN_SUBTITLE_WORDS = 3;

function saysNotFound(name: string): boolean {
  const match = NOT_FOUND.exec(name);
  if (match === null) return false;
  const rest = name.slice(match.index + match[0].length);
  const colon = rest.indexOf(":");
  const subtitle = colon < 0 ? "" : (rest.slice(colon + 1).split(/ [|–—-] /, 1)[0] ?? "").trim();
  return subtitle.split(" ").length < MIN_SUBTITLE_WORDS || NOT_FOUND.test(subtitle);
}

/** Whether the URL of an article leads to the site's home page. */
export function isRedirectedHome({ requestedUrl, finalUrl, redirects }: FetchedPage): boolean {
  const requested = URL.parse(requestedUrl);
  const final = URL.parse(finalUrl);
  if (redirects.length === 0 || requested === null || final === null) return false;
  return final.pathname === "/" && final.search === "" && requested.pathname.length > 10;
}

/** Longer texts of error pages speak of the page, its address or where to go on; those of articles of what was not found. */
const MAX_BARE_CHARS = 80;
const PAGE_WORDS =
  /\b(?:pages?|urls?|links?|address|articles?|content|home|menu|site|website|seite|adresse|artikel|startseite|suche|página|pagina|artículo|artigo|articolo|accueil|inicio|início|contenido|conteúdo|stron[aęy]|stránk[auy]|sidan|siden|sivu|oldal[at]*|sayfa|trang|halaman|stranica|leht|puslapis|lapa)\b|страниц|сторінк|σελίδα|صفح|הדף|עמוד|หน้า|ページ|页|頁|페이지|पृष्ठ/i;

function speaksOfPage(text: string): boolean {
  return latinLength(text) <= MAX_BARE_CHARS || PAGE_WORDS.test(text);
}

function otherSigns(overview: PageOverview, text: string): string[] {
  const { elements } = overview;
  const signs: string[] = [];
  if (elements.some(({ name, attribs }) => (name === "body" || name === "html") && isErrorClass(attribs.class ?? ""))) {
    signs.push("its class says so");
  }
  if (elements.some(({ name, attribs }) => name === "meta" && isNoIndex(attribs)))
    signs.push("it has a noindex directive");
  if (overview.text.length < 600 && speaksOfPage(text)) signs.push("it has almost no text");
  return signs;
}

function isErrorClass(classes: string): boolean {
  return /(?:^|[\s_-])(?:error-?404|page-?404|404(?:-page)?|not-?found)(?:[\s_-]|$)/i.test(classes);
}

function isNoIndex(attribs: Readonly<Record<string, string>>): boolean {
  return /^robots$/i.test(attribs.name ?? "") && /noindex/i.test(attribs.content ?? "");
}
