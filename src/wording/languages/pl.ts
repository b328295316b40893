import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Polish. */
export const pl: LanguageWording = {
  shareLabels: listed(`
    udostępnij, udostępnij artykuł, udostępnij na facebooku, udostępnij na x, podziel się, podziel się artykułem,
    podziel się:, tweetnij, drukuj, wydrukuj, zapisz, wyślij, kopiuj link, skopiuj link, skopiowano link, obserwuj,
    obserwuj nas, śledź nas, posłuchaj, posłuchaj artykułu, odsłuchaj, komentuj, skomentuj, lubię to, do góry,
    powiększ, zamknij, dodaj do ulubionych
  `),
  commentLabels: listed(`
    komentarze, komentarz, brak komentarzy, dodaj komentarz, zostaw komentarz, napisz komentarz, skomentuj, zobacz
    komentarze, wszystkie komentarze, pokaż komentarze, odpowiedz, anuluj odpowiedź, dyskusja, wypowiedz się, zobacz
    wszystkie komentarze, bądź pierwszy, skomentuj artykuł
  `),
  advertisingLabels: listed(`
    reklama, reklamy, sponsorowane, artykuł sponsorowany, materiał sponsorowany, dalszy ciąg materiału pod wideo,
    dalsza część artykułu pod materiałem wideo, dalsza część tekstu pod wideo, ciąg dalszy pod materiałem wideo,
    tekst sponsorowany, koniec reklamy, ogłoszenie
  `),
  mediaLabels: listed(`
    wideo, video, film, galeria, galeria zdjęć, zobacz galerię, zdjęcia, zdjęcie, zobacz zdjęcia, infografika,
    podcast, odtwórz, zobacz wideo, powiększ zdjęcie, zobacz film
  `),
  contentsLabels: listed(`spis treści, w tym artykule`),
  relatedHeadings: listed(`
    czytaj także, czytaj też, czytaj również, przeczytaj także, przeczytaj też, przeczytaj również, czytaj więcej,
    czytaj dalej, zobacz także, zobacz też, zobacz również, zobacz więcej, sprawdź także, sprawdź też, powiązane,
    powiązane artykuły, podobne artykuły, podobne tematy, polecane, polecamy, polecane artykuły, może cię
    zainteresować, może cię również zainteresować, to może cię zainteresować, najczęściej czytane,
    najpopularniejsze, najnowsze, więcej na ten temat, więcej o, dowiedz się więcej, następny artykuł, poprzedni
    artykuł, warto przeczytać, nie przegap, inne artykuły
  `),
  sectionHeadings: listed(`powiązane, polecane, podobne tematy, więcej o, dowiedz się więcej, polecamy`),
  relatedLeadIns: listed(`
    czytaj także, czytaj też, czytaj również, czytaj więcej, przeczytaj także, przeczytaj też, przeczytaj również,
    zobacz także, zobacz też, zobacz również, sprawdź też, sprawdź także, więcej na ten temat, dowiedz się więcej,
    polecany artykuł, może cię zainteresować, powiązany artykuł, zobacz więcej, nie przegap
  `),
  weakRelatedLeadIns: listed(`czytaj, przeczytaj, zobacz, polecamy, więcej, wideo, sprawdź, powiązane, w temacie`),
  readMoreLabels: listed(`więcej, czytaj więcej, czytaj dalej`),
  pageWords: listed(`strona`),
  paginationLabels: listed(`strony, z, poprzednia, poprzednia strona, wstecz`),
  nextPageLabels: listed(`następna, następna strona, dalej, czytaj dalej`),
  prompts: listed(`
    zapisz się, zapisz się na, nasz newsletter, naszego newslettera, do newslettera, subskrybuj, zaprenumeruj,
    wykup dostęp, masz już konto, tylko dla subskrybentów, zaloguj się, twój adres e-mail, na swoją skrzynkę,
    obserwuj nas, śledź nas, dołącz do nas, polub nas, pobierz aplikację, pobierz naszą aplikację, wesprzyj nas,
    wspieraj nas, napisz do nas, podziel się opinią, kanał na whatsapp, w twojej skrzynce, masz już prenumeratę,
    zrezygnować w każdej chwili, wpłać darowiznę
  `),
  consentPhrases: listed(`
    używamy plików cookie, pliki cookies, plików cookies, akceptuj cookies, polityka prywatności, polityce
    prywatności, wyrażam zgodę, twoja przeglądarka nie obsługuje, włącz javascript, zewnętrzna treść, treści
    zewnętrzne, plików cookie, pliki cookie, używają plików, twoją prywatność, twojej prywatności,
    nasi partnerzy przechowujemy, informacji na urządzeniu, prawnie uzasadnionego interesu
  `),
  bylineWords: listed(`
    przez, i, opublikowano, publikacja, aktualizacja, zaktualizowano, autor, autorka, redakcja, data, dodano, oprac,
    opracowanie, ostatnia
  `),
  dateWords: listed(`
    stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia,
    styczeń, luty, marzec, kwiecień, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień,
    poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, godz, godzinę, godzin, temu, r, o, minut,
    wczoraj, dzisiaj, dziś, czytania
  `),
  creditLeadIns: listed(`fot, foto, zdjęcie, zdjęcia, źródło zdjęcia, autor zdjęcia, ilustracja, grafika`),
  closingLeadIns: listed(`
    copyright, wszelkie prawa zastrzeżone, tagi, tematy, kategoria, kategorie, słowa kluczowe, etykiety, źródło
  `),
  modifiedWords: listed(`zaktualizowan*, aktualizacj*, zmodyfikowan*, modyfikacj*`),
  publishedWords: listed(`opublikowan*, dodano, data publikacji`),
  buyLabels: listed(`do koszyka, dodaj do koszyka`),
  productLabels: listed(`opis, specyfikacja`),
  sortLabels: listed(`sortuj, filtruj`),
  memberLabels: listed(`posty, dołączył`),
  serviceLabels: listed(`skontaktuj się, nasze usługi, dowiedz się więcej`),
  docsLabels: listed(`przykład`),
};
