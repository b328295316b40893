import type { Document } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { hasNavigation, overviewOf } from "./page-overview.ts";

/** In characters of the extracted text: the length of a domain seller's page. */
const MAX_TEXT_CHARS = 2_000;

const FOR_SALE =
  /\b(?:domain(?: name)?|website|[a-z0-9-]+\.[a-z]{2,})\b.{0,30}\b(?:(?:is|may be|could be|might be) (?:listed )?(?:for sale|available for purchase)|(?:steht|ist) zum verkauf|est à vendre|está (?:en|à) venda?|è in vendita|is te koop|jest na sprzedaż)|\bbuy this domain\b|\bdomain (?:is )?parked\b|\bparked domain\b|\bdomain is registered\b|\bget this domain\b|domain.{0,30}(?:steht|ist).{0,12}zum verkauf|domain kaufen|domaine.{0,20}(?:est|à) (?:à )?(?:la )?vend(?:re|u)|dominio.{0,20}(?:está )?(?:en|à|a la|in) vent?a|dominio.{0,20}in vendita|domínio.{0,20}à venda|domein.{0,20}te koop|domena.{0,20}na sprzedaż|домен.{0,20}(?:прода[её]тся|на продажу)|ドメイン.{0,12}販売|域名.{0,8}出售/i;

/** Vocabulary of domain trading. */
const TRADE =
  /\b(?:registrars?|escrow|whois|sedo|afternic|hugedomains|godaddy|namecheap|dan\.com|domain (?:names?|transfers?|broker|marketplace|owner)|(?:money[- ]back|secure) (?:guarantee|shopping|payments?)|make (?:an )?offer|buy now|inquire|inhaber|gebot|kaufpreis|verkäufer|treuhand|propri[eé]ta(?:ire|rio)|faire une offre|acheteurs?|(?:hacer|haz|presentar) una oferta|comprador(?:es)?|fai un'offerta|acquirent[ei]|fa(?:zer|ça) uma oferta|bod uitbrengen|koper|złóż ofertę|kup teraz)\b|предложить цену|владел(?:ец|ьц)|出价|報價|お問い合わせ|購入/gi;
const MIN_TRADE_WORDS = 2;
/** In characters of the page's text; on a page with so little, and no navigation, one word is enough. */
const MAX_NOTICE_CHARS = 400;

/**
 * Detects a domain for sale: the title, a heading or the text says so, and the page uses the vocabulary of domain
 * trading.
 */
export function detectParkedDomain(document: Document, _page: FetchedPage, text: string): PageVerdict | null {
  if (text.length > MAX_TEXT_CHARS) return null;
  const overview = overviewOf(document);
  if (overview.saysArticle) return null;
  const [statement] = [overview.title, ...overview.headings.slice(0, 2), text.slice(0, 200)].filter((line) =>
    FOR_SALE.test(line),
  );
  if (statement === undefined) return null;
  const words = new Set(overview.text.toLowerCase().match(TRADE));
  if (words.size < (overview.text.length <= MAX_NOTICE_CHARS && !hasNavigation(overview) ? 1 : MIN_TRADE_WORDS))
    return null;
  return { reason: `The page offers its domain for sale: “${statement.slice(0, 80).trim()}”.` };
}
