import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Finnish. */
export const fi: LanguageWording = {
  shareLabels: listed(`
    jaa, jaa artikkeli, jaa facebookissa, jaa whatsappissa, jaa x:ssä, tulosta, tallenna, kopioi linkki, linkki
    kopioitu, seuraa, seuraa meitä, kuuntele, kuuntele juttu, kommentoi, sulje, lahjoita artikkeli, näytä lisää
  `),
  commentLabels: listed(`
    kommentit, kommentti, ei kommentteja, jätä kommentti, kirjoita kommentti, näytä kommentit, vastaa, keskustelu,
    osallistu keskusteluun
  `),
  advertisingLabels: listed(`
    mainos, mainokset, maksettu mainos, maksettua sisältöä, ilmoitus, kaupallinen yhteistyö, juttu jatkuu mainoksen jälkeen, artikkeli jatkuu mainoksen
    jälkeen, mainos alkaa, mainos päättyy, juttu jatkuu mainoksen alla
  `),
  mediaLabels: listed(`
    video, katso video, kuvat, kuva, kuvagalleria, galleria, ääni, podcast, toista, grafiikka, avaa kuvien katselu
  `),
  contentsLabels: listed(`sisällys, sisällysluettelo`),
  relatedHeadings: listed(`
    lue myös, lue lisää, lue seuraavaksi, katso myös, aiheesta lisää, lisää aiheesta, luetuimmat, suosituimmat,
    suosittelemme, uusimmat, seuraava artikkeli, samasta aiheesta, muut artikkelit, viimeisimmät uutiset
  `),
  relatedLeadIns: listed(`
    lue myös, lue lisää, katso myös, lue seuraavaksi, aiheesta lisää, lisää aiheesta, kuuntele myös, samasta aiheesta
  `),
  weakRelatedLeadIns: listed(`kuuntele, katso, lue`),
  readMoreLabels: listed(`lue lisää, lisää`),
  pageWords: listed(`sivu`),
  paginationLabels: listed(`sivut, edellinen, edellinen sivu`),
  nextPageLabels: listed(`seuraava, seuraava sivu`),
  prompts: listed(`
    tilaa uutiskirje, uutiskirjeemme, tilaa uutiskirjeemme, tilaa nyt, oletko jo tilaaja, vain tilaajille,
    sähköpostiosoitteesi, seuraa meitä, lataa sovellus, lataa sovelluksemme, lähetä juttuvinkki, sähköpostiisi,
    kirjaudu sisään
  `),
  consentPhrases: listed(`
    käytämme evästeitä, hyväksy evästeet, evästeasetukset, selaimesi ei tue, ulkoinen sisältö, sisältöä ei voida
    näyttää, käyttää evästeitä, yksityisyytesi
  `),
  bylineWords: listed(`julkaistu, päivitetty, kirjoittaja, teksti, toimitus, ja, toimittaja`),
  dateWords: listed(`
    tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta,
    lokakuuta, marraskuuta, joulukuuta, klo, sitten, tuntia, ma, ti, ke, to, pe, la, su
  `),
  creditLeadIns: listed(`kuva, kuvat, kuvaaja, kuvituskuva, arkistokuva`),
  closingLeadIns: listed(`copyright, aiheet, avainsanat, asiasanat, tagit, kategoriat`),
  modifiedWords: listed(`päivitetty, muokattu`),
  publishedWords: listed(`julkaistu`),
  buyLabels: listed(`lisää ostoskoriin`),
};
