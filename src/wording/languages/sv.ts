import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Swedish. */
export const sv: LanguageWording = {
  shareLabels: listed(`
    dela, dela artikeln, dela den här artikeln, dela på facebook, dela på x, dela via e-post, skriv ut, spara, spara
    artikel, kopiera länk, länk kopierad, följ oss, följ, lyssna, lyssna på artikeln, kommentera, gilla, till
    toppen, stäng, tipsa, ge bort artikeln
  `),
  commentLabels: listed(`
    kommentarer, kommentar, inga kommentarer, lämna en kommentar, skriv en kommentar, visa kommentarer, svara,
    diskutera, kommentera artikeln
  `),
  advertisingLabels: listed(`
    annons, annonser, reklam, sponsrat, sponsrat innehåll, artikeln fortsätter under annonsen, artikeln fortsätter
    efter annonsen, annons:, fortsätt läsa under annonsen
  `),
  mediaLabels: listed(`
    video, se video, bildspel, bilder, bild, foto, ljud, podd, grafik, spela upp, förstora bilden, visa bildtext
  `),
  contentsLabels: listed(`innehåll, innehållsförteckning`),
  relatedHeadings: listed(`
    läs också, läs även, läs mer, läs vidare, se också, se även, relaterat, relaterade artiklar, mer om, mer om
    ämnet, mest läst, mest lästa, mest läst just nu, fler artiklar, fler nyheter, rekommenderat, rekommenderade
    artiklar, rekommenderas, senaste nytt, senaste nyheterna, du kanske också gillar, missa inte, nästa artikel, mer
    i samma ämne, mer från
  `),
  relatedLeadIns: listed(`
    läs också, läs även, läs mer, läs mer här, se också, se även, missa inte, läs vidare, mer i ämnet, mer om ämnet,
    relaterat, lyssna också, läs vår
  `),
  weakRelatedLeadIns: listed(`mer om, lyssna`),
  readMoreLabels: listed(`läs mer, mer`),
  pageWords: listed(`sida`),
  paginationLabels: listed(`sidor, av, föregående, föregående sida`),
  nextPageLabels: listed(`nästa, nästa sida`),
  prompts: listed(`
    prenumerera på, vårt nyhetsbrev, våra nyhetsbrev, anmäl dig till, skriv upp dig, bli prenumerant, redan
    prenumerant, endast för prenumeranter, din e-postadress, följ oss på, ladda ner vår app, ladda ner appen, stöd
    oss, tipsa oss, tipsa redaktionen, i din inkorg, ladda ned appen, hämta appen, logga in för att
  `),
  consentPhrases: listed(`
    vi använder cookies, använder kakor, godkänn cookies, acceptera cookies, ditt samtycke, externt innehåll, din
    webbläsare stöder inte, aktivera javascript, innehåll från tredje part, använder cookies, din integritet,
    godkänn kakor
  `),
  bylineWords: listed(`
    av, och, publicerad, publicerat, uppdaterad, uppdaterat, senast, text, redaktionen, reporter, lästid
  `),
  dateWords: listed(`
    januari, februari, mars, april, maj, juni, juli, augusti, oktober, måndag, tisdag, onsdag, torsdag, fredag,
    lördag, söndag, kl, klockan, igår, idag, sedan, timmar, minuter, den
  `),
  creditLeadIns: listed(`foto, bild, fotograf, bilder, illustration, arkivbild, arkivfoto`),
  closingLeadIns: listed(`copyright, taggar, ämnen, kategorier, kategori, publicerad i`),
  modifiedWords: listed(`uppdaterad*, uppdaterat, ändrad*, ändrat`),
  publishedWords: listed(`publicerad*, publicerat`),
  buyLabels: listed(`lägg i varukorg, köp`),
  memberLabels: listed(`inlägg, medlem`),
  serviceLabels: listed(`kontakta oss, våra tjänster, läs mer`),
};
