import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Hungarian. */
export const hu: LanguageWording = {
  shareLabels: listed(`
    megosztás, megosztom, oszd meg, nyomtatás, mentés, küldés, link másolása, kövess minket, hozzászólás, bezárás,
    tetszik
  `),
  commentLabels: listed(`
    hozzászólások, hozzászólás, kommentek, szólj hozzá, szóljon hozzá, új hozzászólás, válasz
  `),
  advertisingLabels: listed(`
    hirdetés, reklám, szponzorált, szponzorált tartalom, a cikk a hirdetés után folytatódik
  `),
  mediaLabels: listed(`videó, fotó, fotók, galéria, képgaléria, podcast, térkép`),
  relatedHeadings: listed(`
    kapcsolódó cikkek, kapcsolódó cikkeink, kapcsolódó, olvasta már, ez is érdekelheti, ezek is érdekelhetik, olvass
    tovább, további cikkek, legolvasottabb, ajánlott cikkek, ajánlott, ajánljuk, olvasson tovább, bővebben,
    legfrissebb hírek, előző cikk, következő cikk
  `),
  relatedLeadIns: listed(`
    olvassa el, olvasd el, kapcsolódó, bővebben, lásd még, ez is érdekelheti, kapcsolódó cikkünk, kapcsolódó cikkeink,
    kapcsolódó cikkek, olvass tovább, olvasson tovább, ezt is ajánljuk, ezt is olvassa el, ezt is olvasd el
  `),
  weakRelatedLeadIns: listed(`ajánljuk, ajánlott, korábban`),
  readMoreLabels: listed(`tovább, bővebben`),
  pageWords: listed(`oldal`),
  paginationLabels: listed(`oldalak, előző, előző oldal`),
  nextPageLabels: listed(`következő, következő oldal, tovább`),
  prompts: listed(`
    iratkozzon fel, iratkozz fel, hírlevelünkre, hírlevélre, hírlevél, fizessen elő, fizess elő, csak
    előfizetőknek, kövess minket, kövessen minket, töltse le, támogasd, támogassa, kövess bennünket, kövessen
    bennünket, hírlevelünket, hírlevelünkért, az e-mail címed, az e-mail címe, már előfizető, csak regisztrált,
    jelentkezz be, jelentkezzen be, regisztrálj, regisztráljon, töltsd le, támogass minket, támogasson minket
  `),
  consentPhrases: listed(`
    sütiket használunk, cookie-kat használunk, sütiket használ, cookie-kat használ, sütik elfogadása, adatvédelmi
    tájékoztató, adatkezelési tájékoztató, az ön hozzájárulása, külső tartalom, a böngésző nem támogatja,
    engedélyezze a javascriptet
  `),
  bylineWords: listed(`írta, szerző, közzétéve, frissítve, megjelent, és`),
  creditLeadIns: listed(`fotó, fotók, kép, képek, illusztráció, forrás, kép forrása`),
  modifiedWords: listed(`frissít*, módosítva, módosít*`),
  publishedWords: listed(`megjelent, közzétéve, publikálva`),
  buyLabels: listed(`kosárba`),
};
