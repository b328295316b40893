import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Lithuanian. */
export const lt: LanguageWording = {
  shareLabels: listed(`
    dalintis, dalytis, pasidalinti, pasidalinkite, kopijuoti nuorodą, siųsti el. paštu, spausdinti, išsaugoti,
    klausyti straipsnio
  `),
  commentLabels: listed(`
    komentarai, komentaras, komentuoti, rašyti komentarą, parašyk komentarą, skaityti komentarus, visi komentarai,
    atsakyti
  `),
  advertisingLabels: listed(`reklama`),
  relatedHeadings: listed(`
    skaitykite taip pat, taip pat skaitykite, skaityti daugiau, susiję straipsniai, taip pat žiūrėkite
  `),
  relatedLeadIns: listed(`skaitykite taip pat, taip pat skaitykite, susijęs straipsnis, susiję straipsniai`),
  prompts: listed(`
    prenumeruokite, prenumeruok, naujienlaiškį, mūsų naujienlaiškį, sekite mus, sek mus, atsisiųskite programėlę,
    tik prenumeratoriams, jau esate prenumeratorius, prisijunkite, jūsų el. pašto, paremkite mus, paremk mus
  `),
  consentPhrases: listed(`
    naudojame slapukus, naudoja slapukus, sutinku su slapukais, slapukų nustatymai, privatumo politika, jūsų
    sutikimas, išorinis turinys, jūsų naršyklė nepalaiko
  `),
  creditLeadIns: listed(`nuotrauka, nuotr, asociatyvi nuotrauka`),
  modifiedWords: listed(`atnaujint*, pakeist*`),
  publishedWords: listed(`paskelbt*`),
};
