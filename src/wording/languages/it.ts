import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Italian. */
export const it: LanguageWording = {
  shareLabels: listed(`
    condividi, condividi su, condividi su facebook, condividi su twitter, condividi su whatsapp, condividi articolo,
    condividi l'articolo, condividi questo articolo, condividi:, condividere, twitta, stampa, salva, invia, invia
    per email, copia link, copia il link, link copiato, seguici, seguici su, segui, ascolta, ascolta l'articolo,
    commenta, mi piace, torna su, regala articolo, regala, chiudi, ingrandisci, salva articolo, aggiungi ai
    preferiti
  `),
  commentLabels: listed(`
    commenti, commento, nessun commento, lascia un commento, aggiungi un commento, scrivi un commento, vedi i
    commenti, leggi i commenti, tutti i commenti, commenta, rispondi, annulla risposta, commenti chiusi, partecipa
    alla discussione, i commenti sono chiusi
  `),
  advertisingLabels: listed(`
    pubblicità, annuncio, annunci, sponsorizzato, contenuto sponsorizzato, continua a leggere dopo la pubblicità,
    l'articolo continua dopo la pubblicità, contenuti sponsorizzati, messaggio pubblicitario, annuncio pubblicitario
  `),
  mediaLabels: listed(`
    video, guarda il video, audio, galleria, galleria fotografica, fotogallery, gallery, foto, fotogalleria,
    infografica, podcast, guarda le foto, ingrandisci immagine, riproduci video
  `),
  contentsLabels: listed(`indice, indice dei contenuti, in questo articolo, sommario`),
  relatedHeadings: listed(`
    leggi anche, leggi pure, leggi di più, leggi tutto, leggi ancora, per approfondire, approfondimenti,
    approfondisci, da leggere, ti potrebbe interessare, ti potrebbero interessare, potrebbe interessarti, potrebbero
    interessarti, potrebbe interessarti anche, potrebbe anche interessarti, ti potrebbe interessare anche, articoli
    correlati, articolo correlato, notizie correlate, contenuti correlati, correlati, argomenti correlati, altri
    articoli, altre notizie, i più letti, le più lette, più letti, ultime notizie, articoli recenti, guarda anche,
    vedi anche, consigliati, raccomandati per te, articolo precedente, articolo successivo, sullo stesso argomento,
    continua a leggere
  `),
  sectionHeadings: listed(`per approfondire, approfondimenti, da leggere, correlati, argomenti correlati`),
  relatedLeadIns: listed(`
    leggi anche, leggi pure, leggi di più, leggi tutto, per approfondire, guarda anche, vedi anche, ti potrebbe
    interessare, potrebbe interessarti, articolo correlato, da leggere anche, vedi pure, ti consigliamo, sullo stesso
    argomento, sullo stesso tema, scopri di più
  `),
  weakRelatedLeadIns: listed(`
    approfondimento, correlato, video, foto, leggi, guarda, intervista, analisi, leggi l'articolo, non perdere, dello
    stesso autore
  `),
  readMoreLabels: listed(`leggi tutto, leggi di più, continua, continua a leggere, leggi`),
  pageWords: listed(`pagina, vai a pagina`),
  paginationLabels: listed(`pagine, di, indietro, precedente, pagina precedente, prima, ultima`),
  nextPageLabels: listed(`avanti, successiva, successivo, pagina successiva, pagina seguente, continua`),
  prompts: listed(`
    iscriviti alla, iscriviti al, iscriviti ora, iscrivetevi, abbonati, nostra newsletter, nostre newsletter, la
    newsletter, alla newsletter, la tua email, il tuo indirizzo email, nella tua casella, già abbonato, riservato
    agli abbonati, contenuto riservato, seguici su, seguici anche, segui il nostro, unisciti al, scarica la nostra
    app, scarica l'app, sostienici, fai una donazione, canale whatsapp, canale telegram, su google news, sei già
    abbonato, annullare l'iscrizione, disdici quando, con una donazione
  `),
  consentPhrases: listed(`
    utilizziamo i cookie, utilizza cookie, accetta i cookie, accetta i cookies, preferenze cookie, il tuo
    consenso, contenuto esterno, per visualizzare questo contenuto, questo contenuto è ospitato, il tuo browser
    non supporta, abilita javascript, informativa sulla privacy, informativa privacy, la tua privacy, usiamo i
    cookie, usano i cookie, utilizza i cookie, usiamo cookie, utilizziamo cookie,
    nostri partner archiviamo, informazioni su un dispositivo, legittimo interesse, segnalate ai nostri partner
  `),
  bylineWords: listed(`
    di, e, con, da, a, cura, pubblicato, aggiornato, aggiornamento, redazione, autore, modifica, modificato, ultima,
    ultimo, scritto, lettura, della
  `),
  dateWords: listed(`
    gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, dicembre, gen, mag, giu,
    lug, set, ott, dic, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, alle, ore, il, fa, ieri,
    oggi, minuti, di, lettura, tempo
  `),
  creditLeadIns: listed(`
    foto, foto di, fotografia, fotografie, immagine, immagini, immagine di, credito, crediti, credits, foto credit,
    fonte foto, illustrazione, foto d'archivio, credito fotografico, crediti foto
  `),
  closingLeadIns: listed(`
    copyright, tutti i diritti riservati, riproduzione riservata, © riproduzione riservata, tag, tags, argomenti,
    categoria, categorie, parole chiave, etichette, pubblicato in
  `),
  modifiedWords: listed(`modificat*, aggiornat*, aggiornamento`),
  publishedWords: listed(`pubblicat*, pubblicazione`),
  otherDateWords: listed(`scadenza, in vigore, valid*, fino al, entro il, ricevuto, accettato`),
  buyLabels: listed(`aggiungi al carrello, acquista, acquista ora`),
  productLabels: listed(`descrizione, specifiche, recensioni`),
  sortLabels: listed(`ordina per, filtra, vedi tutti`),
  memberLabels: listed(`messaggi, utente, iscritto`),
  serviceLabels: listed(`contattaci, i nostri servizi, scopri di più, richiedi un preventivo`),
  docsLabels: listed(`in questa pagina, esempio, vedi anche`),
};
