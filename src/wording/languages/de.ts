import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** German. */
export const de: LanguageWording = {
  shareLabels: listed(`
    teilen, artikel teilen, beitrag teilen, seite teilen, diesen artikel teilen, diesen beitrag teilen, jetzt
    teilen, auf facebook teilen, auf twitter teilen, auf x teilen, auf whatsapp teilen, per e-mail teilen, per mail
    teilen, per e-mail versenden, per whatsapp teilen, teilen auf, teilen via, tweeten, twittern, merken, drucken,
    artikel drucken, seite drucken, speichern, versenden, senden, weiterleiten, kopieren, link kopieren, link
    kopiert, mailen, pinnen, folgen, folgen sie uns, folgen sie uns auf, folge uns, folge uns auf, vorlesen, artikel
    anhören, anhören, beitrag anhören, artikel vorlesen, artikel merken, artikel verschenken, artikel versenden, zur
    merkliste hinzufügen, auf die merkliste, merkliste, gefällt mir, kommentieren, feedback, schriftgröße,
    startseite, nach oben, zum seitenanfang, zurück, mehr anzeigen, weniger anzeigen, schließen, pdf, als pdf,
    fehler melden, bild vergrößern, vollbild, bild in neuem tab öffnen, zur startseite, quelle, als bevorzugte
    quelle hinzufügen, in der app öffnen, teilen sie diesen artikel, teilen mit, teilen mit:, inhalt teilen
  `),
  commentLabels: listed(`
    kommentare, kommentar, keine kommentare, kommentar schreiben, kommentar verfassen, kommentar hinterlassen,
    kommentar abgeben, kommentieren, kommentare anzeigen, alle kommentare, alle kommentare anzeigen, zu den
    kommentaren, diskutieren sie mit, jetzt kommentieren, jetzt mitdiskutieren, mitdiskutieren, diskussion,
    diskussion im forum, schreiben sie einen kommentar, schreibe einen kommentar, hinterlasse einen kommentar,
    hinterlassen sie einen kommentar, schreib einen kommentar, antworten, antwort hinterlassen, antworten abbrechen,
    noch keine kommentare, kommentare deaktiviert, kommentarfunktion geschlossen, die kommentarfunktion ist
    geschlossen, zur diskussion, ihre meinung, deine meinung, deine meinung zählt, leserkommentare, artikel
    kommentieren, beitrag kommentieren, kommentare laden, anmelden um zu kommentieren, meist-diskutiert, noch keine
    bewertungen
  `),
  advertisingLabels: listed(`
    anzeige, anzeigen, werbung, - anzeige -, werbeanzeige, sponsored, gesponsert, gesponserter inhalt, gesponserter
    beitrag, advertorial, ad, nach der werbung weiterlesen, weiter nach der anzeige, weiterlesen nach der anzeige,
    nach der anzeige weiterlesen, hier endet die anzeige, ende der anzeige, werbung nicht sichtbar, anzeige ende,
    promotion, artikel wird nach der anzeige fortgesetzt, der artikel wird nach der anzeige fortgesetzt, dieser
    inhalt ist gesponsert
  `),
  mediaLabels: listed(`
    video, videos, video abspielen, video ansehen, zum video, im video, audio, audio starten, bildergalerie,
    galerie, fotostrecke, fotogalerie, bilderstrecke, bilder, bild, foto, fotos, grafik, infografik, podcast,
    podcast hören, mehr bilder, alle bilder, zur bildergalerie, zur galerie, zur fotostrecke, bild vergrößern,
    vergrößern, bild anzeigen, bildunterschrift anzeigen, abspielen, ton an, ton aus, legende, legende:, inhalt,
    inhalt aufklappen, box aufklappen, box zuklappen, box aufklappen box zuklappen, personen-box aufklappen
    personen-box zuklappen, karte, tweet, beitrag, externer inhalt
  `),
  contentsLabels: listed(`
    inhaltsverzeichnis, inhalt, inhalte, auf dieser seite, in diesem artikel, in diesem beitrag
  `),
  relatedHeadings: listed(`
    lesen sie auch, lesen sie mehr, lesen sie dazu auch, lesen sie hier mehr, lesen sie außerdem, lesen sie weiter,
    lies auch, lies mehr, auch interessant, auch lesenswert, das könnte sie auch interessieren, das könnte sie
    interessieren, das könnte dich auch interessieren, das könnte dich interessieren, könnte sie auch interessieren,
    dies könnte sie auch interessieren, mehr zum thema, mehr dazu, mehr zu diesem thema, mehr zu den themen, mehr
    aus, mehr artikel, mehr nachrichten, mehr news, mehr lesen, zum thema, mehr von uns, mehr anzeigen, weitere
    infos, weitere artikel, weitere artikel zum thema, weitere nachrichten, weitere themen, weitere beiträge,
    weitere meldungen, weitere links, weitere news, weitere informationen, weiterlesen, weiterführende links,
    weiterführende informationen, ähnliche artikel, ähnliche beiträge, ähnliche themen, verwandte artikel, verwandte
    themen, verwandte beiträge, passend dazu, passend zum thema, passende artikel, meistgelesen, meistgelesene
    artikel, am meisten gelesen, beliebte artikel, beliebte beiträge, meistkommentiert, meistgeklickt, empfohlen,
    empfehlungen, empfehlungen der redaktion, empfohlene artikel, empfohlener externer inhalt, unsere empfehlungen,
    unsere empfehlung, leseempfehlung, lesetipps, lesetipp, lese-tipp, neueste artikel, neueste beiträge, letzte
    beiträge, aktuelle artikel, aktuelle beiträge, aktuelle nachrichten, top-themen, topthemen, nächster artikel,
    vorheriger artikel, nächster beitrag, vorheriger beitrag, links zum thema, links zum artikel, artikel zum thema,
    dossier zum thema, hintergrund zum thema, nicht verpassen, auch spannend, interessant, interessante artikel,
    ebenfalls interessant
  `),
  sectionHeadings: listed(`
    zum thema, weitere informationen, weitere infos, weitere links, interessant, empfehlungen, unsere empfehlung,
    unsere empfehlungen, weiterführende links, weiterführende informationen, weitere themen, empfohlen, verwandte
    themen, lesetipps
  `),
  relatedLeadIns: listed(`
    lesen sie auch, lesen sie mehr, lesen sie hier, lesen sie dazu, lesen sie dazu auch, lesen sie außerdem, lesen sie
    weiter, lesen sie hier mehr, lies auch, lies mehr, mehr dazu, mehr zum thema, auch interessant, auch lesenswert,
    weiterlesen, siehe auch, sehen sie auch, passend dazu, das könnte sie auch interessieren, lesetipp, auch lesen,
    schon gelesen, mehr zu diesem thema, lesen sie mehr zum thema, lesen sie hierzu, lies dazu, lies hier, lies
    weiter, mehr hierzu, dazu passend, ebenfalls interessant, zum weiterlesen, ähnliche artikel, das könnte dich auch
    interessieren, das könnte sie interessieren
  `),
  weakRelatedLeadIns: listed(`
    empfehlung, interview, kommentar, hintergrund, video, podcast, zum thema, mehr lesen, interaktiv, reportage,
    analyse, porträt, siehe dazu
  `),
  readMoreLabels: listed(`
    mehr, weiter, weiterlesen, mehr lesen, zum artikel, artikel lesen, zum beitrag, hier weiterlesen, lesen sie mehr
  `),
  pageWords: listed(`seite, zu seite, auf seite, weiter auf seite, teil`),
  paginationLabels: listed(`
    seiten, von, zurück, vorherige seite, vorige seite, erste, letzte, erste seite, letzte seite
  `),
  nextPageLabels: listed(`
    weiter, nächste seite, zur nächsten seite, auf der nächsten seite, weiterlesen, vor, nächster teil
  `),
  prompts: listed(`
    newsletter abonnieren, newsletter anmelden, newsletter bestellen, melden sie sich vertraulich, sie haben
    hinweise, haben sie hinweise, unseren newsletter, unserem newsletter, unser newsletter, kostenlosen newsletter,
    kostenloser newsletter, newsletter-anmeldung, zum newsletter, für den newsletter, per newsletter, jetzt
    abonnieren, jetzt anmelden, jetzt registrieren, jetzt kostenlos, jetzt testen, kostenlos testen, jetzt
    weiterlesen, weiterlesen mit, mit einem abo, abo abschließen, bereits abonnent, bereits registriert, schon
    registriert, sie haben bereits ein abo, abonnieren sie, abonniere unseren, melden sie sich an, melde dich an,
    hier anmelden, in ihr postfach, in dein postfach, ihre e-mail-adresse, deine e-mail-adresse, ihrer
    e-mail-adresse, folgen sie uns, folge uns auf, folgt uns auf, besuchen sie uns auf, unsere app, in unserer app,
    laden sie unsere app, app herunterladen, unterstützen sie uns, unterstützen sie unsere, unterstütze uns, mit
    einer spende, jetzt spenden, werden sie mitglied, werde mitglied, den artikel teilen, artikel mit anderen
    teilen, meinung des autors wieder, meinung der autorin wieder, unterstütze uns mit, fehler gefunden, haben sie
    fehler entdeckt, hat ihnen dieser artikel gefallen, hat dir der artikel gefallen, hat dir dieser artikel
    gefallen, war dieser artikel hilfreich, war der artikel nützlich, diskutieren sie mit, schreiben sie uns,
    schreiben sie einen kommentar, ihre meinung ist gefragt, whatsapp-kanal, whatsapp-channel, auf whatsapp folgen,
    affiliate-links, affiliate-link, erhalten wir eine provision, bekommen wir eine provision, kleine provision,
    push-nachrichten, durch den rss 2.0, im rss 2.0, als pdf herunterladen, folgst du schon, keine news mehr
    verpassen, nichts mehr verpassen, nichts mehr versäumen, vorlesefunktion
  `),
  consentPhrases: listed(`
    cookies akzeptieren, verwendet cookies, verwenden cookies, cookie-einstellungen, ihre einwilligung, ihre
    zustimmung, deine zustimmung, einwilligung erteilen, zustimmen und weiter, externer inhalt, externen inhalt,
    externe inhalte, externen inhalts, empfohlener externer inhalt, empfohlener redaktioneller inhalt, externen
    content, externe inhalte anzeigen, inhalt laden, inhalte laden, inhalt anzeigen, inhalt von twitter, inhalt
    von youtube, inhalt von instagram, inhalt von facebook, personenbezogene daten, an drittplattformen, an
    drittanbieter, datenschutzerklärung, datenschutzeinstellungen, aus datenschutzgründen, klick für den
    datenschutz, an dieser stelle finden sie, dieses element zu laden, bitte aktivieren sie javascript, javascript
    aktivieren, ihr browser unterstützt, dein browser unterstützt, respektieren deine privatsphäre, respektieren
    ihre privatsphäre, ohne dein einverständnis, ohne ihr einverständnis, drittanbieter-inhalte, eingebunden
    werden, mir inhalte von, browser-push, push-benachrichtigungen sind, nutzen cookies, nutzt cookies, setzen
    cookies, ihre privatsphäre, deine privatsphäre,
    partner speichern, informationen auf geräten, berechtigtem interesse, unseren partnern signalisiert
  `),
  bylineWords: listed(`
    von, und, mit, aus, in, veröffentlicht, veröffentlichung, aktualisiert, aktualisierung, geändert, erstellt,
    stand, autor, autorin, autoren, redaktion, redakteur, redakteurin, text, datum, zuletzt, letzte, erschienen,
    publiziert, lesezeit, gepostet, geschrieben, verfasst, kategorie, kommentare, kommentar, artikel, ein, eine,
    beitrag, interview, protokoll, autor:in
  `),
  dateWords: listed(`
    januar, jänner, februar, märz, mai, juni, juli, august, oktober, dezember, mär, okt, dez, montag, dienstag,
    mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, mo, di, mi, do, fr, sa, so, uhr, vor, stunde,
    stunden, minute, minuten, min, tag, tagen, tage, heute, gestern, um, am, vom, den, der, lesezeit, lesedauer, ca,
    etwa, std
  `),
  creditLeadIns: listed(`
    quelle, foto, fotos, foto von, fotos von, fotocredit, bild, bilder, bild von, bildquelle, bildquellen,
    bildnachweis, bildnachweise, bildrechte, bildcredit, fotoquelle, fotonachweis, symbolbild, symbolfoto,
    archivbild, archivfoto, titelbild, titelfoto, beitragsbild, grafik, illustration, quelle bild, copyright,
    screenshot, bildhinweis, illustrationen, redaktion, faktencheck
  `),
  closingLeadIns: listed(`
    copyright, alle rechte vorbehalten, schlagworte, schlagwort, schlagwörter, tags, themen, thema, stichworte,
    stichwörter, kategorie, kategorien, rubrik, veröffentlicht in, abgelegt unter, kommentare, permalink, zurück zu,
    zurück zur, impressum, datenschutz, mehr themen, weitere themen, ressort, verschlagwortet mit, erschienen in
  `),
  deskCredits: listed(`
    mit agenturmaterial, mit material von, mit material der, mit informationen von, mit agenturen, mit dpa, mit afp,
    mit reuters
  `),
  modifiedWords: listed(`aktualisier*, letzte änderung, geändert, zuletzt, überarbeitet, letzte aktualisierung`),
  publishedWords: listed(`veröffentlich*, erschienen, erstellt, datum, publiziert`),
  otherDateWords: listed(
    `seit, gültig, abgerufen, registriert, mitglied, heute, termin, termine, beginn, stichtag, wann:, in kraft, frist, bewerbungsfrist, anmeldeschluss, einsendeschluss, geboren, gestorben, eingegangen, angenommen`,
  ),
  buyLabels: listed(`in den warenkorb, jetzt kaufen, auf lager, ausverkauft`),
  productLabels: listed(`
    produktbeschreibung, produktdetails, kundenbewertungen, beschreibung, technische daten
  `),
  sortLabels: listed(`sortieren, sortieren nach, filtern, alle anzeigen, mehr laden`),
  memberLabels: listed(`registriert, beiträge, beiträge:, mitglied, themenstarter`),
  serviceLabels: listed(`
    kontakt, kontaktieren sie uns, jetzt anfragen, angebot anfordern, leistungen, unsere leistungen, kostenlos
    testen, mehr erfahren
  `),
  docsLabels: listed(`auf dieser seite, beispiel, beispiele, voraussetzungen, siehe auch`),
};
