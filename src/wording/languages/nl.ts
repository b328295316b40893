import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Dutch. */
export const nl: LanguageWording = {
  shareLabels: listed(`
    delen, deel, deel dit, deel dit artikel, deel artikel, deel via, deel op facebook, deel op twitter, deel op x,
    deel via whatsapp, deel via e-mail, delen via, delen op facebook, delen op twitter, delen via whatsapp, delen
    via e-mail, tweeten, printen, afdrukken, bewaren, bewaar, opslaan, kopieer link, link kopiëren, link gekopieerd,
    volg, volg ons, volg ons op, luister, luister naar dit artikel, reageer, reageren, terug naar boven, cadeau
    geven, geef cadeau, sluiten, vergroten
  `),
  commentLabels: listed(`
    reacties, reactie, geen reacties, plaats een reactie, geef een reactie, laat een reactie achter, schrijf een
    reactie, bekijk reacties, toon reacties, reageer, reageren, praat mee, reacties zijn gesloten, bekijk alle
    reacties, reactie plaatsen, lees de reacties, beantwoorden
  `),
  advertisingLabels: listed(`
    advertentie, advertenties, gesponsord, gesponsorde inhoud, reclame, artikel gaat verder onder de advertentie,
    lees verder onder de advertentie, tekst gaat door onder de advertentie, tekst loopt door onder de advertentie,
    tekst gaat verder onder de advertentie, lees verder na de advertentie
  `),
  mediaLabels: listed(`
    video, bekijk video, bekijk de video, audio, fotoserie, fotogalerij, foto's, foto, podcast, infographic,
    afspelen, vergroot afbeelding
  `),
  contentsLabels: listed(`inhoudsopgave, inhoud, in dit artikel`),
  relatedHeadings: listed(`
    lees ook, lees meer, lees verder, lees hier meer, lees ook dit, bekijk ook, zie ook, gerelateerd, gerelateerde
    artikelen, gerelateerd nieuws, gerelateerde berichten, gerelateerde onderwerpen, meer over, meer over dit
    onderwerp, meer nieuws, meer artikelen, meer lezen, meest gelezen, best gelezen, aanbevolen, aanbevolen
    artikelen, aanbevolen voor jou, ook interessant, dit vind je misschien ook leuk, dit vindt u misschien ook leuk,
    misschien ook interessant, laatste nieuws, vorig artikel, volgend artikel, andere artikelen, net binnen
  `),
  sectionHeadings: listed(`meer over, gerelateerd, aanbevolen, meer lezen`),
  relatedLeadIns: listed(`
    lees ook, lees meer, lees verder, lees hier, bekijk ook, zie ook, ook interessant, lees ook dit, ook lezen, meer
    lezen, meer over dit onderwerp, lees hier meer, kijk ook, luister ook, lees eerder
  `),
  weakRelatedLeadIns: listed(`
    meer over, luister ook, kijk ook, lees, bekijk, video, podcast, analyse, meer weten, mis niet
  `),
  readMoreLabels: listed(`lees meer, lees verder, meer, verder lezen`),
  pageWords: listed(`pagina, ga naar pagina`),
  paginationLabels: listed(`pagina's, van, vorige, vorige pagina, eerste, laatste`),
  nextPageLabels: listed(`volgende, volgende pagina, verder, verder lezen, lees verder`),
  prompts: listed(`
    schrijf je in, schrijf u in, meld je aan, meld u aan, onze nieuwsbrief, onze nieuwsbrieven, de nieuwsbrief,
    gratis nieuwsbrief, abonneer je, word abonnee, neem een abonnement, in je mailbox, in je inbox, jouw
    e-mailadres, je e-mailadres, uw e-mailadres, al abonnee, alleen voor abonnees, volg ons op, download onze app,
    download de app, steun ons, word lid, doneer nu, tip de redactie, heb je een tip, whatsapp-kanaal, al lid, log
    in om, maandelijks opzegbaar, afmelden voor deze nieuwsbrief
  `),
  consentPhrases: listed(`
    wij gebruiken cookies, we gebruiken cookies, cookies accepteren, accepteer cookies, cookie-instellingen,
    cookievoorkeuren, toestemming voor, externe inhoud, om deze inhoud te, deze inhoud kan niet, je browser
    ondersteunt, uw browser ondersteunt, privacybeleid, schakel javascript in, gebruiken cookies, gebruikt
    cookies, jouw privacy, uw privacy, je privacy,
    partners slaan, informatie op een apparaat, gerechtvaardigd belang, aan onze partners doorgegeven
  `),
  bylineWords: listed(`
    door, en, met, van, gepubliceerd, bijgewerkt, geplaatst, geüpdatet, laatste, update, redactie, auteur, leestijd,
    geschreven
  `),
  dateWords: listed(`
    januari, februari, maart, mei, juni, juli, augustus, oktober, mrt, okt, maandag, dinsdag, woensdag, donderdag,
    vrijdag, zaterdag, zondag, om, uur, geleden, uren, minuten, dagen, gisteren, vandaag, leestijd
  `),
  creditLeadIns: listed(`
    foto, foto's, beeld, fotograaf, fotografie, afbeelding, illustratie, bron foto, archieffoto, foto door
  `),
  closingLeadIns: listed(`
    copyright, alle rechten voorbehouden, tags, trefwoorden, onderwerpen, categorie, categorieën, geplaatst in
  `),
  modifiedWords: listed(`bijgewerkt, gewijzigd, laatste update, aangepast, gewijzigd op`),
  publishedWords: listed(`geplaatst, gepubliceerd, publicatiedatum`),
  otherDateWords: listed(`deadline, sluitingsdatum, geldig, van kracht, tot en met`),
  buyLabels: listed(`in winkelwagen, in winkelmand`),
  productLabels: listed(`specificaties`),
  sortLabels: listed(`sorteren op, sorteren, filteren`),
  memberLabels: listed(`berichten, lid sinds`),
  serviceLabels: listed(`neem contact op, onze diensten, meer informatie`),
  docsLabels: listed(`voorbeeld, zie ook`),
};
