import type { Document, Element } from "domhandler";
import type { FetchedPage } from "../fetched-page.ts";
import type { PageVerdict } from "./detect-bot-wall.ts";
import { overviewOf } from "./page-overview.ts";

/** In characters: a teaser has two or three paragraphs. */
export const MAX_TEASER_CHARS = 2000;
/** Few complete articles are this short, so two signs are enough. */
const SHORT_TEASER_CHARS = 700;

const PAYWALL_CLASS =
  /(?:^|[\s_-])(?:pay-?wall|reg-?wall|subscri(?:be|ption)-?(?:wall|required|barrier|gate)|premium-?(?:wall|gate|barrier)|offer-?page|piano-?offer|article-?(?:gate|barrier|teaser-end)|metered|locked-?content|content-?gate)(?:[\s_-]|$)/i;

const GO_ON =
  /(?:subscribe|sign up|register|log in|sign in)(?: (?:now|today))? (?:to|and) (?:continue|keep|read|unlock|access)|(?:continue|keep) reading (?:with|for|by)|(?:this|the (?:full|rest of (?:the|this))) (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)|already (?:a )?(?:subscriber|member|subscribed)\?|(?:weiterlesen|jetzt lesen) mit|mit (?:einem )?(?:abo|digitalabo|plus-abo)[^.]{0,40}(?:weiterlesen|lesen)|sie haben (?:bereits|schon) ein abo|réservé (?:aux|à nos) abonnés|il vous reste .{0,20}% de cet article|déjà abonné|(?:exclusivo|solo) para (?:suscriptores|assinantes)|ya (?:eres|es) suscriptor|(?:contenuto|articolo) riservato agli abbonati|alleen voor abonnees|al abonnee|endast för prenumeranter|bare for abonnenter|kun for abonnenter|vain tilaajille|この記事は(?:会員|有料)|会員限定|付费(?:阅读|内容)|구독자 전용/i;

/**
 * Detects that only the beginning of an article was sent: a short text, and two or three of these signs: a statement
 * that it is not free, a paywall block, a sentence that asks for a subscription, an ellipsis at the end.
 * @param document as parsed, before cleaning.
 * @param text the extracted text.
 */
export function detectPaywallStub(document: Document, _page: FetchedPage, text: string): PageVerdict | null {
  if (text.length > MAX_TEASER_CHARS) return null;
  const overview = overviewOf(document);
  const signs = [
    ...(overview.elements.some(saysNotFree) ? ["it states that it is not free"] : []),
    ...(overview.elements.some(isPaywallBlock) ? ["it has a paywall"] : []),
    ...(GO_ON.test(overview.text) ? ["it asks for a subscription to read on"] : []),
    ...(/(?:…|\.\.\.|\[…\])$/.test(text.trimEnd()) ? ["its text breaks off"] : []),
  ];
  if (signs.length < (text.length > SHORT_TEASER_CHARS ? 3 : 2)) return null;
  return { reason: `Only the beginning of the article is available: ${signs.join(", ")}.` };
}

function saysNotFree({ name, attribs, children: [first] }: Element): boolean {
  if (name === "meta" && /^article:content_tier$/i.test(attribs.property ?? ""))
    return /^(?:locked|metered)$/i.test(attribs.content ?? "");
  if (attribs.itemprop === "isAccessibleForFree") return /^false$/i.test(attribs.content ?? "");
  if (name !== "script" || !/ld\+json/i.test(attribs.type ?? "") || first?.type !== "text") return false;
  return /"isAccessibleForFree"\s*:\s*"?false\b/i.test(first.data);
}

function isPaywallBlock({ name, attribs }: Element): boolean {
  return name !== "body" && name !== "html" && PAYWALL_CLASS.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`);
}
