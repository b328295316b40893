import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Norwegian. */
export const no: LanguageWording = {
  shareLabels: listed(`
    del, del artikkelen, del saken, del på facebook, del på x, del på e-post, skriv ut, lagre, kopier lenke, lenke
    kopiert, følg oss, følg, lytt, lytt til saken, kommenter, til toppen, lukk, tips oss
  `),
  commentLabels: listed(`
    kommentarer, kommentar, ingen kommentarer, skriv en kommentar, legg igjen en kommentar, vis kommentarer, svar,
    delta i debatten
  `),
  advertisingLabels: listed(`
    annonse, annonser, reklame, sponset, annonsørinnhold, artikkelen fortsetter under annonsen, saken fortsetter
    under annonsen, artikkelen fortsetter etter annonsen
  `),
  mediaLabels: listed(`
    video, se video, se videoen, bilder, bildegalleri, galleri, foto, lyd, podkast, spill av, grafikk
  `),
  contentsLabels: listed(`innhold, innholdsfortegnelse`),
  relatedHeadings: listed(`
    les også, les mer, les videre, se også, relatert, relaterte artikler, relaterte saker, relatert innhold, mer om,
    mer om saken, mest lest, mest leste, flere saker, flere artikler, flere nyheter, anbefalt, anbefalte artikler,
    siste nytt, siste nyheter, neste artikkel, du vil kanskje også like
  `),
  relatedLeadIns: listed(`les også, les mer, se også, les videre, hør også, les mer her, saken fortsetter under`),
  weakRelatedLeadIns: listed(`les hele saken, hør også, mer om, bakgrunn`),
  readMoreLabels: listed(`les mer, mer`),
  pageWords: listed(`side`),
  paginationLabels: listed(`sider, av, forrige, forrige side`),
  nextPageLabels: listed(`neste, neste side`),
  prompts: listed(`
    meld deg på, vårt nyhetsbrev, våre nyhetsbrev, bli abonnent, allerede abonnent, kun for abonnenter, din
    e-postadresse, følg oss på, last ned appen, last ned vår app, støtt oss, tips oss, i innboksen, logg inn for
    å, følg oss
  `),
  consentPhrases: listed(`
    vi bruker cookies, informasjonskapsler, ditt samtykke, eksternt innhold, nettleseren din støtter ikke, bruker
    cookies, bruker informasjonskapsler, personvernet ditt
  `),
  bylineWords: listed(`av, og, publisert, oppdatert, sist, tekst, redaksjonen, journalist, skrevet`),
  dateWords: listed(`
    januar, februar, mars, mai, oktober, desember, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, kl,
    klokken, siden, timer, minutter, lesetid
  `),
  creditLeadIns: listed(`foto, fotograf, bilde, illustrasjon, arkivfoto, illustrasjonsfoto`),
  closingLeadIns: listed(`copyright, emner, stikkord, tags, kategorier, publisert i`),
  modifiedWords: listed(`oppdatert, endret`),
  publishedWords: listed(`publisert`),
  buyLabels: listed(`legg i handlekurv`),
};
