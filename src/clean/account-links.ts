import type { Element } from "domhandler";
import { hostOf, leadsElsewhere } from "./site-link.ts";

/** URL parts of subscribe, sign-in, donation and app pages. Most sites name them in English. */
const ACCOUNT_PATH =
  /(?:^|[/.?=&_-])(?:log-?in|sign-?in|sign-?up|regist(?:er|ration|rieren)|reg|accounts?|konto|my-?account|abo|abos|abon\w*|abbona\w*|subscri\w*|suscri\w*|prenum\w*|assin(?:e|ante|atura)s?|members?|membership|mitglied\w*|bli-medlem|bliv-medlem|medlemskab|membres?|adherer?|socios?|hazte-socio|iscriviti|lid-worden|uye-?ol|uyelik|abone|predplatne|predplatit|elofizetes|elofizetek|tilaa|tilaus|zamow|dolacz|prenumerata|podpiska|pidpyska|dang-(?:ky|nhap)|conectare|inregistrare|anmelden|anmeldung|connexion|inscription|iniciar-sesion|registro|accedi|registrati|entrar|registar|inloggen|logga-in|kirjaudu|prihlasit|bejelentkezes|giris|vhod|portal\/signup|news-?letters?|nl\d?|donat\w*|spenden?|support-?us|paywall|checkout|angebote?|offers?|premium|plus|join)(?:$|[/.?=&_#-])/i;

const APP_OR_CHANNEL = /^(?:play\.|apps?\.|itunes\.|wa\.me$|t\.me$|(?:www\.|chat\.|api\.)?whatsapp\.|news\.google\.)/i;

/** A channel of messages, or of news in an aggregator. */
const CHANNEL =
  /^(?:https?:)?\/\/(?:(?:www\.)?whatsapp\.com\/channel\/|t\.me\/|news\.google\.com\/(?:publications|newsstand)\/|(?:open|pf)\.kakao\.com\/|line\.me\/|lin\.ee\/)/i;

const PROFILE = /^(?:www\.|m\.)?(?:facebook|twitter|x|instagram|youtube|linkedin|threads|tiktok|bsky)\.\w+$/i;

/**
 * Whether a link leads to where a reader of this site signs up, signs in, pays, or gets an app or a channel. A sign-up
 * page of another site may be part of what the article reports.
 */
export function leadsToAccount(link: Element, siteHost: string | null): boolean {
  const href = link.attribs.href ?? "";
  if (APP_OR_CHANNEL.test(hostOf(href) ?? "")) return true;
  return ACCOUNT_PATH.test(href.replace(/^(?:https?:)?\/\/[^/?#]*/i, "")) && leadsElsewhere(link, siteHost);
}

/** Whether a link leads to a social network. */
export function leadsToProfile(link: Element): boolean {
  return PROFILE.test(hostOf(link.attribs.href ?? "") ?? "");
}

/** Whether a link leads to a channel that a reader follows: on WhatsApp, Telegram, Google News, KakaoTalk or LINE. */
export function leadsToChannel(link: Element): boolean {
  return CHANNEL.test(link.attribs.href ?? "");
}
