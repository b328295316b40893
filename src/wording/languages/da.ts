import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Danish. */
export const da: LanguageWording = {
  shareLabels: listed(`
    del, del artiklen, del denne artikel, del på facebook, del på x, udskriv, print, gem, gem artikel, kopier link,
    link kopieret, følg os, følg, lyt, lyt til artiklen, kommenter, til toppen, luk, forstør, giv artiklen videre
  `),
  commentLabels: listed(`
    kommentarer, kommentar, ingen kommentarer, skriv en kommentar, skriv kommentar, vis kommentarer, svar, deltag i
    debatten
  `),
  advertisingLabels: listed(`
    annonce, annoncer, reklame, sponsoreret, sponsoreret indhold, artiklen fortsætter under annoncen, artiklen
    fortsætter efter annoncen, læs videre efter annoncen, fortsætter efter annoncen
  `),
  mediaLabels: listed(`
    video, se video, se videoen, billeder, billedgalleri, galleri, foto, lyd, podcast, afspil, grafik
  `),
  contentsLabels: listed(`indhold, indholdsfortegnelse`),
  relatedHeadings: listed(`
    læs også, læs mere, læs videre, læs næste, se også, relateret, relaterede artikler, relateret indhold, mere om,
    mest læste, mest læst, flere artikler, flere nyheder, anbefalet, anbefalede artikler, seneste nyt, seneste
    nyheder, næste artikel, måske er du også interesseret i, du vil måske også kunne lide
  `),
  relatedLeadIns: listed(`læs også, læs mere, se også, læs mere her, se mere, læs videre, mere om samme emne`),
  weakRelatedLeadIns: listed(`læs her, hør også, mere om, lyt til`),
  readMoreLabels: listed(`læs mere, mere`),
  pageWords: listed(`side`),
  paginationLabels: listed(`sider, af, forrige, forrige side`),
  nextPageLabels: listed(`næste, næste side`),
  prompts: listed(`
    tilmeld dig, vores nyhedsbrev, vores nyhedsbreve, til nyhedsbrevet, bliv abonnent, allerede abonnent, kun for
    abonnenter, din e-mailadresse, din mailadresse, følg os på, hent vores app, hent appen, støt os, tip os, i din
    indbakke, log ind for at, følg os
  `),
  consentPhrases: listed(`
    vi bruger cookies, accepter cookies, dit samtykke, eksternt indhold, din browser understøtter ikke,
    cookieindstillinger, bruger cookies, dit privatliv
  `),
  bylineWords: listed(`
    af, og, publiceret, udgivet, opdateret, sidst, tekst, redaktionen, journalist, skrevet
  `),
  dateWords: listed(`
    januar, februar, marts, maj, oktober, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, kl, d, siden,
    timer, minutter, læsetid
  `),
  creditLeadIns: listed(`foto, fotograf, billede, illustration, arkivfoto, pr-foto`),
  closingLeadIns: listed(`copyright, emner, tags, kategorier, kategori, emneord`),
  modifiedWords: listed(`opdateret, ændret, opdatering`),
  publishedWords: listed(`publiceret, offentliggjort, udgivet`),
  buyLabels: listed(`læg i kurv`),
};
