import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Romanian. */
export const ro: LanguageWording = {
  shareLabels: listed(`
    distribuie, distribuiți, distribuie pe facebook, distribuie articolul, trimite, salvează, copiază link,
    urmărește-ne, urmărește-ne pe, comentează, închide, printează
  `),
  commentLabels: listed(`
    comentarii, comentariu, niciun comentariu, lasă un comentariu, lasă un răspuns, adaugă comentariu, scrie un
    comentariu, răspunde
  `),
  advertisingLabels: listed(`
    publicitate, reclamă, reclame, sponsorizat, articolul continuă după reclamă, conținut sponsorizat, advertorial
  `),
  mediaLabels: listed(`video, foto, galerie foto, fotografii, podcast, hartă`),
  relatedHeadings: listed(`
    citește și, citiți și, citește mai mult, vezi și, articole similare, articole recomandate, articole
    asemănătoare, știri similare, recomandate, recomandări, cele mai citite, te-ar putea interesa și, articolul
    următor, articolul anterior, mai multe știri
  `),
  relatedLeadIns: listed(`
    citește și, citiți și, vezi și, citește mai mult, citeşte şi, pe aceeași temă, pe același subiect, te-ar putea
    interesa, citește mai multe, află mai multe, vezi mai mult, articol similar
  `),
  weakRelatedLeadIns: listed(`recomandări, recomandarea noastră, recomandat`),
  prompts: listed(`
    abonează-te, abonați-vă, newsletterul nostru, la newsletter, adresa ta de email, urmărește-ne pe, urmăriți-ne
    pe, descarcă aplicația, susține-ne, pe google news, pe whatsapp, abonați-vă la, abonează-te la, abonează-te
    acum, înscrie-te, înscrieți-vă, newsletterul, e-mailul tău, pe e-mailul tău, ești deja abonat, doar pentru
    abonați, autentifică-te, descarcă aplicația noastră, susțineți-ne, donează acum, urmărește canalul
  `),
  consentPhrases: listed(`
    folosim cookie-uri, utilizăm cookie-uri, folosește cookie-uri, utilizează cookie-uri, acceptă cookie-urile,
    setări cookie, politica de confidențialitate, politica de cookies, consimțământul dumneavoastră, conținut
    extern, browserul tău nu suportă, activează javascript
  `),
  bylineWords: listed(`de, autor, publicat, actualizat, redacția, la, și`),
  creditLeadIns: listed(`foto, fotografie, imagine, sursa foto, sursă foto, credit foto, imagini`),
  modifiedWords: listed(`actualizat*, ultima actualizare, modificat*, modificar*`),
  publishedWords: listed(`creat*, publicat*`),
  buyLabels: listed(`adaugă în coș`),
};
