import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Croatian. */
export const hr: LanguageWording = {
  shareLabels: listed(`
    podijeli, podijelite, podijeli članak, podijeli na facebooku, kopiraj poveznicu, kopiraj link, pošalji
    e-poštom, ispiši, ispis, spremi, poslušaj članak
  `),
  commentLabels: listed(`
    komentari, komentar, ostavi komentar, napiši komentar, dodaj komentar, pogledaj komentare, odgovori, nema
    komentara
  `),
  advertisingLabels: listed(`oglas, oglasi, oglašavanje`),
  relatedHeadings: listed(`
    pročitajte još, pročitajte i, pročitajte više, pogledajte još, povezane vijesti, povezani članci
  `),
  relatedLeadIns: listed(`pročitajte još, pročitajte i, pročitajte više, pogledajte još`),
  prompts: listed(`
    pretplatite se, pretplati se, prijavite se na, prijavi se na, naš newsletter, za newsletter, pratite nas,
    prati nas, preuzmite aplikaciju, preuzmi aplikaciju, samo za pretplatnike, već ste pretplatnik, vaša e-mail
    adresa, podržite nas, donirajte, pridružite se
  `),
  consentPhrases: listed(`
    koristimo kolačiće, koristi kolačiće, prihvati kolačiće, postavke kolačića, politika privatnosti, zaštita
    privatnosti, vaš pristanak, vanjski sadržaj, vaš preglednik ne podržava, omogućite javascript
  `),
  creditLeadIns: listed(`foto, fotografija, izvor fotografije`),
  modifiedWords: listed(`ažurirano, izmijenjen*`),
  publishedWords: listed(`objavljeno`),
};
